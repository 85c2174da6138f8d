package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AudioFlowTest {
    private static final int RATE_HZ = 8000;

    private static final class Collector implements FrameListener {
        final List<AudioFrame> frames = new ArrayList<>();
        int ends;

        @Override
        public void frame(AudioFrame frame) {
            assertThat(ends).isZero();
            frames.add(new AudioFrame(frame.toArray(), frame.sampleRateHz(), frame.firstSample()));
        }

        @Override
        public void end() {
            ends++;
        }
    }

    private final Collector collector = new Collector();

    @Test
    void bringsEverySampleOnceInOrder() throws Exception {
        float[] samples = Sounds.sine(440, 0.7, 1.0003, RATE_HZ);

        new AudioFlow(new BufferAudioSource("sine", samples, RATE_HZ), 512).run(List.of(collector));

        List<Float> heard = new ArrayList<>();
        for (AudioFrame frame : collector.frames) {
            assertThat(frame.firstSample()).isEqualTo(heard.size());
            assertThat(frame.sampleRateHz()).isEqualTo(RATE_HZ);
            for (float sample : frame.toArray()) {
                heard.add(sample);
            }
        }
        assertThat(heard).hasSize(samples.length);
        for (int i = 0; i < samples.length; i++) {
            assertThat(heard.get(i)).isEqualTo(samples[i]);
        }
    }

    @Test
    void theLastFrameIsShortNotFilledWithZeros() throws Exception {
        new AudioFlow(new BufferAudioSource("x", new float[1000], RATE_HZ), 300).run(List.of(collector));

        assertThat(collector.frames.stream().map(AudioFrame::sampleCount)).containsExactly(300, 300, 300, 100);
        assertThat(collector.ends).isEqualTo(1);
    }

    @Test
    void aSoundShorterThanABlockIsOneFrame() throws Exception {
        new AudioFlow(new BufferAudioSource("x", new float[7], RATE_HZ), 300).run(List.of(collector));

        assertThat(collector.frames.stream().map(AudioFrame::sampleCount)).containsExactly(7);
    }

    @Test
    void anEmptySourceOnlyEnds() throws Exception {
        new AudioFlow(new BufferAudioSource("x", new float[0], RATE_HZ), 300).run(List.of(collector));

        assertThat(collector.frames).isEmpty();
        assertThat(collector.ends).isEqualTo(1);
    }

    @Test
    void gathersBlocksFromSmallReads() throws Exception {
        AudioSource drops = new Scripted(1, 1000, null);

        new AudioFlow(drops, 256).run(List.of(collector));

        assertThat(collector.frames.stream().map(AudioFrame::sampleCount)).containsExactly(256, 256, 256, 232);
    }

    @Test
    void framesKeepTheirSamplesWhenTheBlockIsReused() throws Exception {
        new AudioFlow(new Scripted(100, 300, null), 100).run(List.of(collector));

        assertThat(collector.frames.stream().map(frame -> frame.sample(0))).containsExactly(0f, 100f, 200f);
    }

    /** Listening for hours must not keep the garbage collector busy. */
    @Test
    void oneFrameServesAllBlocks() throws Exception {
        Set<AudioFrame> frames = Collections.newSetFromMap(new IdentityHashMap<>());

        new AudioFlow(new Scripted(100, 1000, null), 100).run(List.of(frames::add));

        assertThat(frames).hasSize(1);
    }

    @Test
    void allListenersHearTheSame() throws Exception {
        Collector second = new Collector();

        new AudioFlow(new Scripted(64, 300, null), 128).run(List.of(collector, second));

        assertThat(second.frames).hasSize(3);
        assertThat(second.frames)
                .usingElementComparator(Comparator.comparing(AudioFrame::firstSample)
                        .thenComparing(AudioFrame::toArray, Arrays::compare))
                .containsExactlyElementsOf(collector.frames);
        assertThat(second.ends).isEqualTo(1);
    }

    @Test
    void aBrokenSourceDeliversWhatItHadThenTells() {
        AudioException broken = new AudioException("The microphone was disconnected.");

        assertThatThrownBy(() -> new AudioFlow(new Scripted(50, 330, broken), 100).run(List.of(collector)))
                .isSameAs(broken);

        assertThat(collector.frames.stream().map(AudioFrame::sampleCount)).containsExactly(100, 100, 100, 30);
        assertThat(collector.ends).isEqualTo(1);
    }

    @Test
    void aThrowingListenerStillEndsAll() {
        FrameListener bad = frame -> {
            throw new IllegalStateException("bad listener");
        };
        Collector second = new Collector();

        assertThatThrownBy(() -> new AudioFlow(new Scripted(50, 330, null), 100).run(List.of(collector, bad, second)))
                .hasMessage("bad listener");

        assertThat(collector.ends).isEqualTo(1);
        assertThat(second.ends).isEqualTo(1);
    }

    @Test
    void aListenerThatThrowsAtTheEndDoesNotKeepOthersFromEnding() {
        FrameListener bad = new FrameListener() {
            @Override
            public void frame(AudioFrame frame) {}

            @Override
            public void end() {
                throw new IllegalStateException("bad end");
            }
        };

        assertThatThrownBy(() -> new AudioFlow(new Scripted(50, 330, null), 100).run(List.of(bad, collector)))
                .hasMessage("bad end");

        assertThat(collector.ends).isEqualTo(1);
    }

    @Test
    void whatAListenerThrowsAtTheEndDoesNotHideWhatItThrewFirst() {
        FrameListener bad = new FrameListener() {
            @Override
            public void frame(AudioFrame frame) {
                throw new IllegalStateException("bad frame");
            }

            @Override
            public void end() {
                throw new IllegalStateException("bad end");
            }
        };

        assertThatThrownBy(() -> new AudioFlow(new Scripted(50, 330, null), 100).run(List.of(bad)))
                .hasMessage("bad frame")
                .hasSuppressedException(new IllegalStateException("bad end"));
    }

    @Test
    void stopEndsAnEndlessFlowFromAnotherThread() throws Exception {
        AudioFlow flow = new AudioFlow(new Scripted(100, Integer.MAX_VALUE, null), 100);
        LevelMeter light = new LevelMeter();
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> {
            try {
                flow.run(List.of(light));
            } catch (AudioException failure) {
                throw new IllegalStateException(failure);
            }
        });
        Pace.REAL.nap(50);
        assertThat(running).isNotDone();

        flow.stop();

        running.get(15, TimeUnit.SECONDS);
        assertThat(light.level()).isEqualTo(Level.NOTHING);
    }

    @Test
    void nothingIsHeardAfterAStopBeforeTheStart() throws Exception {
        AudioFlow flow = new AudioFlow(new Scripted(100, 1000, null), 100);

        flow.stop();
        flow.run(List.of(collector));

        assertThat(collector.frames).isEmpty();
        assertThat(collector.ends).isEqualTo(1);
    }

    @Test
    void refusesBlocksOfNothing() {
        assertThatThrownBy(() -> new AudioFlow(new Scripted(1, 1, null), 0)).hasMessageContaining("got 0");
    }

    /** Counts upwards, a few samples at a time, then ends or breaks. */
    private static final class Scripted implements AudioSource {
        private final int samplesPerRead;
        private final int length;
        private final AudioException breaks;
        private int position;
        private volatile boolean closed;

        Scripted(int samplesPerRead, int length, AudioException breaks) {
            this.samplesPerRead = samplesPerRead;
            this.length = length;
            this.breaks = breaks;
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public int sampleRateHz() {
            return RATE_HZ;
        }

        @Override
        public double lengthSeconds() {
            return -1;
        }

        @Override
        public int read(float[] target, int offset, int sampleCount) throws AudioException {
            int count = Math.min(Math.min(samplesPerRead, sampleCount), length - position);
            if (closed) {
                return -1;
            }
            if (count == 0) {
                if (breaks != null) {
                    throw breaks;
                }
                return -1;
            }
            for (int i = 0; i < count; i++) {
                target[offset + i] = position++;
            }
            return count;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

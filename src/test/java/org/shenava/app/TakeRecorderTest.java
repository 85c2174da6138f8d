package org.shenava.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.BufferAudioSource;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.view.common.TeachingDesk.Heard;
import org.shenava.view.common.TeachingDesk.Take;

class TakeRecorderTest {
    private static final int RATE_HZ = 1000;

    private final List<Heard> heard = new ArrayList<>();

    private static AudioSource sound(double seconds) {
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i % 2 == 0 ? 0.5f : -0.5f;
        }
        return new BufferAudioSource("test", samples, RATE_HZ);
    }

    @Test
    void endsByItselfAndTellsLevelsTenTimesASecond() throws Exception {
        Take take = new TakeRecorder(sound(5)).record(2, () -> false, heard::add, JobContext.QUIET);

        assertThat(take.seconds()).isEqualTo(2);
        assertThat(take.sampleRateHz()).isEqualTo(RATE_HZ);
        assertThat(take.mono()[0]).isEqualTo(0.5f);
        assertThat(heard).hasSize(20);
        assertThat(heard.get(19).seconds()).isEqualTo(2);
        // The RMS of a square wave of 0.5 is 0.5, that is -6 dB.
        assertThat(heard.get(10).level().rmsDbfs()).isBetween(-6.1, -5.9);
    }

    @Test
    void whatWasRecordedWhenItWasEnoughIsTheTake() throws Exception {
        Take take = new TakeRecorder(sound(5)).record(4, () -> heard.size() >= 7, heard::add, JobContext.QUIET);

        assertThat(take.seconds()).isEqualTo(0.7);
    }

    @Test
    void ofADeviceThatEndsWhatItBroughtIsKeptAndTheReasonTold() throws Exception {
        Take take = new TakeRecorder(sound(1)).record(4, () -> false, heard::add, JobContext.QUIET);

        assertThat(take.seconds()).isEqualTo(1);
        assertThat(take.cutBecause()).get().asString().contains("connect the microphone");
    }

    @Test
    void ofAnUnpluggedMicrophoneWhatItBroughtIsKeptAndTheReasonTold() throws Exception {
        Take take =
                new TakeRecorder(new Unplugged(sound(5), 1300)).record(4, () -> false, heard::add, JobContext.QUIET);

        assertThat(take.mono()).hasSize(1300).contains(0.5f, -0.5f).doesNotContain(0f);
        assertThat(take.cutBecause()).contains("It was unplugged.");
    }

    @Test
    void aDeviceThatBroughtNothingIsATrouble() {
        assertThatThrownBy(() -> new TakeRecorder(sound(0)).record(4, () -> false, heard::add, JobContext.QUIET))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("connect the microphone");
        assertThatThrownBy(() -> new TakeRecorder(new Unplugged(sound(5), 0))
                        .record(4, () -> false, heard::add, JobContext.QUIET))
                .isInstanceOf(AudioException.class)
                .hasMessage("It was unplugged.");
    }

    @Test
    void aTakeThatIsStoppedIsNone() {
        JobContext stopped = new JobContext() {
            @Override
            public void progress(double fraction, String message) {}

            @Override
            public boolean isCancelled() {
                return heard.size() >= 3;
            }
        };

        assertThatThrownBy(() -> new TakeRecorder(sound(5)).record(4, () -> false, heard::add, stopped))
                .isInstanceOf(JobCancelledException.class);
    }

    /** A source whose device goes after some samples. */
    private static final class Unplugged implements AudioSource {
        private final AudioSource source;
        private int left;

        Unplugged(AudioSource source, int left) {
            this.source = source;
            this.left = left;
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public int sampleRateHz() {
            return source.sampleRateHz();
        }

        @Override
        public double lengthSeconds() {
            return source.lengthSeconds();
        }

        @Override
        public int read(float[] target, int offset, int sampleCount) throws AudioException {
            if (left == 0) {
                throw new AudioException("It was unplugged.");
            }
            int read = source.read(target, offset, Math.min(left, sampleCount));
            left -= read;
            return read;
        }

        @Override
        public void close() {
            source.close();
        }
    }
}

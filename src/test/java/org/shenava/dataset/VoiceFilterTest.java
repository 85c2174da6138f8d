package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;
import org.shenava.job.JobContext;

class VoiceFilterTest {
    private static final int RATE_HZ = 8000;

    /** Collects what comes, and checks that it comes in order. */
    private static final class Collector implements FrameListener {
        private float[] samples = new float[0];
        private int frames;
        private int ends;

        @Override
        public void frame(AudioFrame frame) {
            assertThat(frame.firstSample()).isEqualTo(samples.length);
            int before = samples.length;
            samples = Arrays.copyOf(samples, before + frame.sampleCount());
            frame.copyTo(0, samples, before, frame.sampleCount());
            frames++;
        }

        @Override
        public void end() {
            ends++;
        }
    }

    @Test
    void handsOnEverySampleOnceThoughTheSoundIsLongerThanWhatItHolds() {
        float[] sound = new float[500 * RATE_HZ / 2];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.2 * Math.sin(0.1 * i) * Math.sin(1e-4 * i));
        }
        Collector collector = new Collector();
        VoiceFilter filter = new VoiceFilter(RATE_HZ, false, collector, JobContext.QUIET);

        for (int start = 0; start < sound.length; start += 5000) {
            int count = Math.min(5000, sound.length - start);
            filter.frame(new AudioFrame(sound, start, count, RATE_HZ, start));
        }
        filter.end();

        assertThat(collector.samples).isEqualTo(sound);
        assertThat(collector.frames).isEqualTo(2);
        assertThat(collector.ends).isEqualTo(1);
        assertThat(filter.sungSeconds(10, 10)).isZero();
    }
}

package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioFrame;

class WindowCutterTest {
    private static final int RATE_HZ = 8000;

    private final List<Long> starts = new ArrayList<>();

    /** A window's length is rounded once, its start each time: the next one may begin a sample after the sound so far. */
    @Test
    void aNextWindowMayBeginBeyondWhatHasCome() {
        WindowCutter cutter = new WindowCutter(10, 10.4, (first, samples) -> {
            assertThat(samples[0]).isEqualTo((float) first);
            starts.add(first);
        });

        cutter.frame(counted(0, 20));
        cutter.frame(counted(20, 20));
        cutter.end();

        assertThat(starts).containsExactly(0L, 10L, 21L);
        assertThat(cutter.sampleCount()).isEqualTo(40);
    }

    /** Each sample says its number. */
    private static AudioFrame counted(int first, int count) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = first + i;
        }
        return new AudioFrame(samples, RATE_HZ, first);
    }
}

package org.shenava.feature.librosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningMedianTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 30, 31, 100})
    void equalsSortingEveryWindow(int count) {
        float[] values = new float[count];
        Random random = new Random(count);
        for (int i = 0; i < count; i++) {
            // Few different values, so that many are equal.
            values[i] = random.nextInt(7) - 3;
        }

        float[] medians = new float[count];
        new RunningMedian(31).filter(values, medians);

        for (int i = 0; i < count; i++) {
            float[] window = new float[31];
            for (int k = 0; k < window.length; k++) {
                window[k] = values[mirrored(i + k - 15, count)];
            }
            Arrays.sort(window);
            assertThat(medians[i]).as("value %d", i).isEqualTo(window[15]);
        }
    }

    @Test
    void mirrorsWithTheLastValueTwice() {
        float[] medians = new float[4];

        new RunningMedian(3).filter(new float[] {5, 1, 2, 9}, medians);

        assertThat(medians).containsExactly(5, 2, 2, 9);
    }

    @Test
    void refusesAnEvenWindow() {
        assertThatThrownBy(() -> new RunningMedian(30)).hasMessageContaining("got 30");
    }

    private static int mirrored(int index, int count) {
        if (index < 0) {
            return mirrored(-1 - index, count);
        }
        return index < count ? index : mirrored(2 * count - 1 - index, count);
    }
}

package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.dl4j.RowStandard;
import org.shenava.training.WindowExamples;

class WindowBatchesTest {
    /** Two rows of two frames: 0 2 | 10 10, then 4 6 | 10 10. */
    private static final WindowExamples TWO = new Fixed(new float[][] {{0, 2, 10, 10}, {4, 6, 10, 10}}, 0, 1);

    @Test
    void rowsAreMeasuredOverWindowsAndFrames() {
        RowStandard standard = WindowBatches.measure(TWO, 2, TrainingSettings.Standardising.EACH_ROW);

        assertThat(standard.means()).containsExactly(3, 10);
        assertThat(standard.deviations()[0]).isCloseTo((float) Math.sqrt(5), within(1e-5f));
    }

    @Test
    void aRowThatNeverChangesIsNotDividedByNothing() {
        RowStandard standard = WindowBatches.measure(TWO, 2, TrainingSettings.Standardising.EACH_ROW);

        assertThat(standard.deviations()[1]).isEqualTo(1);
    }

    @Test
    void rowsAreMeasuredTogetherWhenAsked() {
        RowStandard standard = WindowBatches.measure(TWO, 2, TrainingSettings.Standardising.ALL_ROWS);

        assertThat(standard.means()).containsExactly(6.5f, 6.5f);
        assertThat(standard.deviations()[0]).isEqualTo(standard.deviations()[1]);
    }

    @Test
    void rareClassesWeighMore() {
        WindowExamples examples = new Fixed(new float[4][1], 0, 0, 0, 2);

        // Four windows of two classes that are there: 4 / (2 x 3), and 4 / (2 x 1).
        assertThat(WindowBatches.classWeights(examples, 3)).containsExactly(4.0 / 6, 1, 2);
    }

    @Test
    void shufflingKeepsEveryIndex() {
        int[] order = WindowBatches.shuffled(50, new Random(1));

        assertThat(order).containsExactlyInAnyOrder(WindowBatches.inOrder(50)).isNotEqualTo(WindowBatches.inOrder(50));
    }

    @Test
    void masksBlotOutWholeRowsAndFrames() {
        float[] window = new float[8 * 10];
        Arrays.fill(window, 1);

        new Augmentation(0, 0, 2, 0.5).apply(window, 8, new Random(4));

        int blank = 0;
        for (float value : window) {
            assertThat(value).isIn(0f, 1f);
            blank += value == 0 ? 1 : 0;
        }
        assertThat(blank).isBetween(8, 79);
    }

    @Test
    void gainShiftsAllValuesAlike() {
        float[] window = new float[12];

        new Augmentation(0, 1, 0, 0).apply(window, 3, new Random(1));

        assertThat(window[0]).isNotZero();
        assertThat(window).containsOnly(window[0]);
    }

    @Test
    void noAugmentationChangesNothing() {
        float[] window = {1, 2, 3, 4};

        Augmentation.NONE.apply(window, 2, new Random(1));

        assertThat(window).containsExactly(1, 2, 3, 4);
    }

    @Test
    void tooSureScoresGetATemperatureAboveOne() {
        // Half of these sure answers are wrong: the least loss makes them worth nothing.
        double[][] scores = {{5, 0}, {5, 0}, {0, 5}, {0, 5}};

        assertThat(Temperature.best(scores, new int[] {0, 1, 1, 0})).isGreaterThan(7);
    }

    @Test
    void temperatureRestoresWhatWasDoubled() {
        // Three of four are right, which scores of ln 3 apart say truly; doubled, they need halving again.
        double apart = 2 * Math.log(3);
        double[][] scores = {{apart, 0}, {apart, 0}, {apart, 0}, {apart, 0}};

        assertThat(Temperature.best(scores, new int[] {0, 0, 0, 1})).isCloseTo(2, within(1e-3));
    }

    @Test
    void aSummaryTellsLevelAndPlaceOfASpectrogram() {
        int rows = 40;
        float[] quiet = new float[rows * 2];
        Arrays.fill(quiet, -80);
        float[] low = quiet.clone();
        low[4 * 2] = 0;
        low[4 * 2 + 1] = 0;

        float[] summary = new PictureSummary(rows).of(low);

        assertThat(summary).hasSize(PictureSummary.LENGTH);
        assertThat(summary[20]).as("centroid").isCloseTo(4f / rows, within(1e-3f));
        assertThat(summary[22]).as("roll-off").isCloseTo(4f / rows, within(1e-3f));
        assertThat(summary[23]).as("level, dB").isCloseTo(0, within(1e-3f));
        assertThat(summary[24 + 23]).as("its deviation").isCloseTo(0, within(1e-3f));
    }

    /** Windows given one by one. */
    private static final class Fixed implements WindowExamples {
        private final float[][] windows;
        private final int[] labels;

        Fixed(float[][] windows, int... labels) {
            this.windows = windows;
            this.labels = labels;
        }

        @Override
        public int size() {
            return windows.length;
        }

        @Override
        public int label(int index) {
            return labels[index];
        }

        @Override
        public float[] features(int index) {
            return windows[index].clone();
        }
    }
}

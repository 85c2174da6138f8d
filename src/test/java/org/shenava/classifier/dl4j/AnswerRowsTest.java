package org.shenava.classifier.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerRowsTest {
    private static final AnswerRows ROWS = new AnswerRows(List.of("shur", "dashti", "mahur"));
    private static final int BINS = 2;
    private static final float ROUNDING = 1e-5f;

    @Test
    void everyDastgahHasOneRow() {
        assertThat(ROWS.dastgahs()).containsExactly("shur", "mahur");
        assertThat(ROWS.withPerformances()).isEqualTo(5);
    }

    @Test
    void classesAloneStayAsTheyAre() {
        float[] cells = {0.1f, 0.2f, 0.1f, 0.1f, 0.3f, 0.2f};

        assertThat(ROWS.merged(cells, BINS)).isSameAs(cells);
    }

    @Test
    void aPerformedDastgahIsSpreadOverItsClassesAsTheseAre() {
        // Shur 0.1 and 0.1, Dashti 0.2 and 0, Mahur 0.1 and 0.1; performed: Shur 0.3, Mahur 0.1, whatever the rotation.
        float[] merged =
                normalised(ROWS.merged(new float[] {0.1f, 0.1f, 0.2f, 0, 0.1f, 0.1f, 0.3f, 0, 0.05f, 0.05f}, BINS));

        assertThat(merged).containsExactly(new float[] {0.175f, 0.175f, 0.35f, 0, 0.15f, 0.15f}, within(ROUNDING));
    }

    @Test
    void performancesMayOutweighTheClasses() {
        float[] merged = ROWS.merged(new float[] {0.02f, 0, 0.01f, 0, 0.3f, 0.27f, 0.2f, 0.2f, 0, 0}, BINS);

        assertThat(merged[0] + merged[2]).isLessThan(merged[4] + merged[5]);
        merged = ROWS.merged(new float[] {0.02f, 0, 0.01f, 0, 0.1f, 0.07f, 0.4f, 0.4f, 0, 0}, BINS);
        assertThat(merged[0] + merged[2]).isGreaterThan(merged[4] + merged[5]);
    }

    @Test
    void severalNetworksAnswerWithTheirGeometricMean() {
        float[] one = {0.1f, 0.1f, 0.2f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.05f, 0.05f};
        float[] two = {0.3f, 0.05f, 0.05f, 0.1f, 0.05f, 0.1f, 0.05f, 0.1f, 0.1f, 0.1f};
        float[] both = new float[20];
        for (int cell = 0; cell < 10; cell++) {
            // One softmax over both: the second network has a fifth of the first one's mass.
            both[cell] = one[cell] * 5 / 6;
            both[10 + cell] = two[cell] / 6;
        }

        float[] merged = normalised(ROWS.merged(both, BINS));

        float[] first = ROWS.merged(one, BINS);
        float[] second = ROWS.merged(two, BINS);
        float[] expected = new float[6];
        for (int cell = 0; cell < 6; cell++) {
            expected[cell] = (float) Math.sqrt((double) first[cell] * second[cell]);
        }
        assertThat(merged).containsExactly(normalised(expected), within(ROUNDING));
    }

    @Test
    void refusesRowsThatFitNoNetworkForTheseClasses() {
        assertThatThrownBy(() -> ROWS.merged(new float[8], BINS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 rows, or 5")
                .hasMessageContaining("got 4");
        assertThatThrownBy(() -> ROWS.networks(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static float[] normalised(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        float[] normalised = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            normalised[i] = values[i] / sum;
        }
        return normalised;
    }
}

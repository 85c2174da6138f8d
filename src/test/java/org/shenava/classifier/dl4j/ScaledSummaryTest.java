package org.shenava.classifier.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.dataset.ColumnSets;

/** Summaries made independent of loudness, and put to scale. */
class ScaledSummaryTest {
    private static final List<String> COLUMNS = ColumnSets.of("genre-fast");
    private static final int[] POSITIONS = ScaledSummary.positions(COLUMNS);

    private static float[] summary() {
        float[] summary = new float[COLUMNS.size()];
        for (int coefficient = 0; coefficient < 20; coefficient++) {
            summary[2 * coefficient] = coefficient == 0 ? -100 : 30 - 3 * coefficient;
            summary[2 * coefficient + 1] = 50 + coefficient;
        }
        set(summary, "chroma_stft_mean", 0.35f);
        set(summary, "chroma_stft_var", 0.09f);
        set(summary, "rms_mean", 0.1f);
        set(summary, "rms_var", 0.002f);
        set(summary, "zero_crossing_rate_mean", 0.08f);
        set(summary, "zero_crossing_rate_var", 0.001f);
        set(summary, "spectral_centroid_mean", 2000);
        set(summary, "spectral_centroid_var", 90_000);
        set(summary, "rolloff_var", 640_000);
        return summary;
    }

    private static void set(float[] summary, String column, float value) {
        summary[COLUMNS.indexOf(column)] = value;
    }

    @Test
    void derivesWhatItsFormulasSay() {
        double[] values = ScaledSummary.derive(summary(), POSITIONS);

        // By hand: -100 - 20 sqrt(128) log10(0.1) = -100 + 226.274; ln(50.001), ln(0.09), ln(0.2 + 1e-6), ln(0.08),
        // ln(0.001001).
        assertThat(values[0]).isCloseTo(126.2742, within(1e-3));
        assertThat(values[1]).isCloseTo(27, within(1e-6));
        assertThat(values[20]).isCloseTo(3.91204, within(1e-4));
        assertThat(values[40]).isCloseTo(0.35, within(1e-6));
        assertThat(values[41]).isCloseTo(-2.40795, within(1e-4));
        assertThat(values[42]).isCloseTo(-1.60943, within(1e-4));
        assertThat(values[43]).isCloseTo(-2.52573, within(1e-4));
        assertThat(values[44]).isCloseTo(-6.90676, within(1e-4));
        // ln(0.1), ln(0.002), ln(2000), ln(90000), ln(640000).
        assertThat(values[45]).isCloseTo(-100, within(1e-6));
        assertThat(values[46]).isCloseTo(-2.30259, within(1e-4));
        assertThat(values[47]).isCloseTo(-6.21461, within(1e-4));
        assertThat(values[48]).isCloseTo(7.60090, within(1e-4));
        assertThat(values[49]).isCloseTo(11.40756, within(1e-4));
        assertThat(values[53]).isCloseTo(13.36922, within(1e-4));
    }

    @Test
    void loudnessChangesNoneOfTheFirstValues() {
        float[] quiet = summary();
        float[] loud = summary();
        double gain = 4;
        // Decibels of power go up alike in all bands, which is the first coefficient's business alone.
        set(loud, "mfcc1_mean", (float) (-100 + Math.sqrt(128) * 20 * Math.log10(gain)));
        set(loud, "rms_mean", (float) (0.1 * gain));
        set(loud, "rms_var", (float) (0.002 * gain * gain));

        double[] expected = ScaledSummary.derive(quiet, POSITIONS);
        double[] values = ScaledSummary.derive(loud, POSITIONS);

        for (int i = 0; i < ScaledSummary.LEVEL_FREE; i++) {
            assertThat(values[i]).as("value " + i).isCloseTo(expected[i], within(1e-3));
        }
    }

    @Test
    void silenceStaysFinite() {
        for (double value : ScaledSummary.derive(new float[COLUMNS.size()], POSITIONS)) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void findsItsColumnsInAnyOrder() {
        List<String> turned = new ArrayList<>(COLUMNS);
        Collections.reverse(turned);
        turned.add(0, "tempo");
        float[] values = new float[turned.size()];
        for (int i = 0; i < turned.size(); i++) {
            values[i] = turned.get(i).equals("tempo") ? 120 : summary()[COLUMNS.indexOf(turned.get(i))];
        }

        assertThat(ScaledSummary.derive(values, ScaledSummary.positions(turned)))
                .containsExactly(ScaledSummary.derive(summary(), POSITIONS));
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatThrownBy(() -> ScaledSummary.positions(COLUMNS.subList(0, COLUMNS.size() - 1)))
                .hasMessageContaining("zero_crossing_rate_var");
    }

    @Test
    void inTheNetworkItSeesWhatTheStandardisationLetPass() {
        NativeMath.prepare();
        float[] medians = new float[ScaledSummary.WIDTH];
        float[] spreads = new float[ScaledSummary.WIDTH];
        Arrays.fill(spreads, 40);
        ScaledSummary step = new ScaledSummary(POSITIONS, medians, spreads);
        float[] passed = summary();
        RowStandard.untouched(passed.length).apply(passed);

        try (INDArray input = Nd4j.createFromArray(new float[][] {passed})) {
            float[] values =
                    step.preProcess(input, 1, LayerWorkspaceMgr.noWorkspaces()).toFloatMatrix()[0];

            assertThat(values).containsExactly(step.apply(summary()));
            assertThat(values[0]).as("kept near").isEqualTo(ScaledSummary.FARTHEST);
            assertThat(values[1]).isCloseTo(27 / 40f, within(1e-6f));
        }
    }

    @Test
    void refusesScalesThatAreNone() {
        float[] medians = new float[ScaledSummary.WIDTH];
        float[] spreads = new float[ScaledSummary.WIDTH];

        assertThatThrownBy(() -> new ScaledSummary(POSITIONS, medians, spreads)).hasMessageContaining("value 0");
        assertThatThrownBy(() -> new ScaledSummary(new int[3], medians, spreads))
                .hasMessageContaining("3");
        Arrays.fill(spreads, 1);
        medians[7] = Float.NaN;
        assertThatThrownBy(() -> new ScaledSummary(POSITIONS, medians, spreads)).hasMessageContaining("value 7");
    }
}

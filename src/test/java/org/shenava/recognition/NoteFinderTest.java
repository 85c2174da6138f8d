package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.classifier.Prediction;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Cents;

class NoteFinderTest {
    private static final ProfileSpec SPEC = ProfileSpec.standard();
    /** 200 cents above the lowest bin. */
    private static final int TONIC_BIN = 10;

    private static final double TONIC_HZ = Cents.above(2 * SPEC.lowestHz(), 200);
    /** Shur: G AK Bb C D Eb F, the neutral second at 135 cents. */
    private static final double[] SHUR = {0, 135, 300, 500, 700, 800, 1000};

    private static final double[] SHARES = {5, 3, 1, .5, .2, .1, .5};

    private final NoteFinder finder = new NoteFinder(SPEC);

    @ParameterizedTest
    @ValueSource(doubles = {-28, -9, 0, 6, 28})
    void theTonicFollowsTheTuningBetweenTheBins(double tuningCents) {
        Notes notes = finder.find(at(TONIC_BIN), "shur", input(tuningCents, SHARES), new float[60]);

        assertThat(Cents.between(TONIC_HZ, notes.tonic().orElseThrow().hz())).isCloseTo(tuningCents, within(4.0));
    }

    @Test
    void aNetworkThatIsABinOffIsPutRight() {
        float[] input = input(0, SHARES);

        for (int bin : new int[] {TONIC_BIN - 1, TONIC_BIN + 1}) {
            Notes notes = finder.find(at(bin), "shur", input, new float[60]);

            assertThat(Cents.between(TONIC_HZ, notes.tonic().orElseThrow().hz()))
                    .isCloseTo(0, within(4.0));
        }
    }

    @Test
    void confidenceIsTheMassAroundTheTonicUnderAllLabels() {
        float[] tonics = new float[60];
        tonics[TONIC_BIN] = 0.4f;
        tonics[TONIC_BIN + 2] = 0.2f;
        tonics[TONIC_BIN + 3] = 0.1f;
        tonics[45] = 0.3f;

        Notes notes = finder.find(
                new Prediction(new float[] {1}, tonics, one(TONIC_BIN)), "shur", input(0, SHARES), new float[60]);

        assertThat(notes.tonic().orElseThrow().p()).isCloseTo(0.6, within(1e-6));
    }

    @Test
    void theTonicIsThatOfTheLikeliestLabelNotOfAll() {
        Prediction split = new Prediction(new float[] {1}, one(45), one(TONIC_BIN));

        Notes notes = finder.find(split, "shur", input(0, SHARES), new float[60]);

        assertThat(Cents.between(TONIC_HZ, notes.tonic().orElseThrow().hz())).isCloseTo(0, within(4.0));
        assertThat(notes.tonic().orElseThrow().p()).isZero();
    }

    @Test
    void shahedIsTheNoteOfTheTheoryUnlessAnotherIsPlayedMuchMore() {
        double[] theory = {2, 1, 1, 2, 3, .5, 1};
        double[] other = {1, 9, 1, .5, .3, .1, .5};

        assertThat(shahed("dashti", theory)).isEqualTo("D");
        assertThat(shahed("dashti", other)).isEqualTo("AK");
    }

    @Test
    void shahedIsWhereItWasPlayed() {
        Notes notes = finder.find(at(TONIC_BIN), "homayun", input(0, SHARES), new float[60]);

        assertThat(notes.shahed().orElseThrow().name()).isEqualTo("AK");
        assertThat(Cents.between(TONIC_HZ, notes.shahed().orElseThrow().hz())).isCloseTo(135, within(4.0));
    }

    @Test
    void istIsWherePhrasesStop() {
        float[] onG = Played.notes(new double[][] {{200, 1}});
        float[] onBb = Played.notes(new double[][] {{500, 1}});

        assertThat(ist("dashti", onG).name()).isEqualTo("G");
        assertThat(ist("dashti", onBb).name()).isEqualTo("Bb");
        assertThat(ist("dashti", onBb).p()).as("nothing else was stopped on").isCloseTo(1, within(1e-3));
    }

    @Test
    void saysNothingOfAnIstBeforeAnyStop() {
        assertThat(finder.find(at(TONIC_BIN), "dashti", input(0, SHARES), new float[60])
                        .ist())
                .isEmpty();
    }

    @Test
    void aClassWithoutTheoryHasATonicOnly() {
        Notes notes = finder.find(at(TONIC_BIN), "my-own", input(12, SHARES), input(0, SHARES));

        assertThat(Cents.between(TONIC_HZ, notes.tonic().orElseThrow().hz())).isCloseTo(12, within(4.0));
        assertThat(notes.shahed()).isEmpty();
        assertThat(notes.ist()).isEmpty();
    }

    @Test
    void aModelWithoutTonicsNamesNoNote() {
        Prediction none = new Prediction(new float[] {1}, new float[0], new float[0]);

        assertThat(finder.find(none, "shur", input(0, SHARES), new float[60])).isEqualTo(Notes.NONE);
    }

    private String shahed(String label, double[] shares) {
        return finder.find(at(TONIC_BIN), label, input(0, shares), new float[60])
                .shahed()
                .orElseThrow()
                .name();
    }

    private Notes.Degree ist(String label, float[] stops) {
        return finder.find(at(TONIC_BIN), label, input(0, SHARES), stops).ist().orElseThrow();
    }

    private static Prediction at(int bin) {
        return new Prediction(new float[] {1}, one(bin), one(bin));
    }

    private static float[] one(int bin) {
        float[] tonics = new float[60];
        tonics[bin] = 1;
        return tonics;
    }

    private static float[] input(double tuningCents, double[] shares) {
        double[][] notes = new double[SHUR.length][];
        Arrays.setAll(notes, i -> new double[] {200 + SHUR[i] + tuningCents, shares[i]});
        return Played.input(notes);
    }
}

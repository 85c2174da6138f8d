package org.shenava.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MelodyProfileTest {
    private static final ProfileSpec PROFILE = ProfileSpec.standard();
    private static final ProfileSpec MELODY = PROFILE.withOrder();
    private static final int BINS = PROFILE.binsPerOctave();
    /** Bins in one kind of step. */
    private static final int SEMITONE = 5;

    @Test
    void withoutOrderItIsTheProfile() {
        float[] slice = note(7);

        MelodyProfile melody = new MelodyProfile(PROFILE);
        melody.add(slice);

        RunningProfile profile = new RunningProfile(BINS);
        profile.add(slice);
        assertThat(melody.input()).containsExactly(profile.input());
    }

    @Test
    void aStepUpAndAStepDownHaveEqualProfilesAndUnequalOrder() {
        float[] up = input(note(10), note(20));
        float[] down = input(note(20), note(10));

        assertThat(Arrays.copyOf(up, BINS)).containsExactly(Arrays.copyOf(down, BINS), within(1e-6f));
        assertThat(up[row(2) + 10]).as("two semitones up from 10").isGreaterThan(3);
        assertThat(up[row(10) + 20]).isLessThan(0.01f);
        assertThat(down[row(10) + 20]).as("two semitones down from 20").isGreaterThan(3);
        assertThat(down[row(2) + 10]).isLessThan(0.01f);
    }

    @Test
    void stepsBetweenTwoKindsCountForBoth() {
        // 200 + 40 cents.
        float[] input = input(note(0), note(12));

        double nearer = Math.pow(input[row(2)], 2);
        double farther = Math.pow(input[row(3)], 2);
        assertThat(nearer / farther).isCloseTo(0.6 / 0.4, within(1e-3));
    }

    @Test
    void squaresOfTheOrderSumToItsKindsOfSteps() {
        float[] input = input(note(0), note(12), note(25), note(12));

        double squares = 0;
        for (int at = BINS; at < input.length; at++) {
            squares += input[at] * input[at];
        }
        assertThat(squares).isCloseTo(NoteOrder.BANDS, within(1e-3));
    }

    @Test
    void whatRingsOnFollowsLessThanWhatIsStruck() {
        float[] ringing = sum(note(0), note(30));

        float[] input = input(ringing, ringing, sum(note(0), note(40)), sum(note(0), note(40)));

        assertThat(input[row(2) + 30]).as("30 to 40, struck").isGreaterThan(input[row(4) + 40]);
        assertThat(input[row(2) + 30]).isGreaterThan(input[row(6) + 30]);
    }

    @Test
    void anotherTonicTurnsEveryRow() {
        List<float[]> melody = noise(40, 3);
        List<float[]> turned = melody.stream().map(slice -> turned(slice, 23)).toList();

        float[] input = input(melody);
        float[] other = input(turned);

        for (int row = 0; row < MELODY.channels(); row++) {
            float[] before = Arrays.copyOfRange(input, row * BINS, (row + 1) * BINS);
            float[] after = Arrays.copyOfRange(other, row * BINS, (row + 1) * BINS);
            assertThat(after).containsExactly(turned(before, 23), within(1e-5f));
        }
    }

    @Test
    void moreOfAMelodyStandsOutMore() {
        List<float[]> once = List.of(played(10), played(20), played(10), played(20));
        List<float[]> often =
                Collections.nCopies(50, once).stream().flatMap(List::stream).toList();

        float shortly = input(once)[row(2) + 10];
        float longer = input(often)[row(2) + 10];

        assertThat(shortly).isBetween(0.2f, 1.2f);
        assertThat(longer).isGreaterThan(1.5f * shortly);
    }

    @Test
    void theSameAsTheSumOverAllPairs() {
        List<float[]> melody = noise(12, 5);

        float[] input = input(melody);

        assertThat(Arrays.copyOfRange(input, BINS, input.length)).containsExactly(byDefinition(melody), within(1e-4f));
    }

    @Test
    void aSingleNoteHasNoOrder() {
        float[] input = input(note(4));

        float alike = (float) Math.sqrt(1.0 / BINS);
        assertThat(Arrays.copyOfRange(input, BINS, input.length)).containsOnly(alike);
    }

    @Test
    void clearingForgetsTheOrder() {
        MelodyProfile melody = new MelodyProfile(MELODY);
        noise(20, 6).forEach(melody::add);

        melody.clear();

        assertThat(melody.isEmpty()).isTrue();
        assertThatThrownBy(melody::input).isInstanceOf(IllegalStateException.class);
        melody.add(note(10));
        melody.add(note(20));
        assertThat(melody.input()).containsExactly(input(note(10), note(20)));
    }

    /** Straight from the description: every slice against every later one within four. */
    private static float[] byDefinition(List<float[]> melody) {
        double[] weights = {1, 1, 0.8, 0.6};
        int count = melody.size();
        double[][] sharp = new double[count][BINS];
        double[][] began = new double[count][BINS];
        for (int t = 0; t < count; t++) {
            double sum = 0;
            double squares = 0;
            for (float value : melody.get(t)) {
                sum += value;
                squares += value * value;
            }
            for (int bin = 0; bin < BINS; bin++) {
                sharp[t][bin] = Math.pow(melody.get(t)[bin], 2) / squares * sum;
                began[t][bin] = Math.max(0, sharp[t][bin] - (t == 0 ? 0 : 0.7 * sharp[t - 1][bin]));
            }
        }
        double[] shares = new double[NoteOrder.BANDS * BINS];
        double all = 680;
        Arrays.fill(shares, all / shares.length);
        for (int t = 0; t < count; t++) {
            for (int lag = 1; lag <= 4 && t + lag < count; lag++) {
                for (int from = 0; from < BINS; from++) {
                    for (int up = 0; up < BINS; up++) {
                        double pair = weights[lag - 1] * began[t][from] * began[t + lag][(from + up) % BINS];
                        double upper = (up % SEMITONE) / (double) SEMITONE;
                        int band = up / SEMITONE;
                        shares[band * BINS + from] += (1 - upper) * pair;
                        shares[(band + 1) % NoteOrder.BANDS * BINS + from] += upper * pair;
                        all += pair;
                    }
                }
            }
        }
        float[] roots = new float[shares.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = (float) Math.sqrt(NoteOrder.BANDS * shares[i] / all);
        }
        return roots;
    }

    private static int row(int semitones) {
        return (1 + semitones) * BINS;
    }

    private static float[] input(float[]... slices) {
        return input(List.of(slices));
    }

    private static float[] input(List<float[]> slices) {
        MelodyProfile melody = new MelodyProfile(MELODY);
        slices.forEach(melody::add);
        return melody.input();
    }

    /** So much of it that what is believed beforehand does not count. */
    private static float[] note(int bin) {
        float[] slice = new float[BINS];
        slice[bin] = 1e4f;
        return slice;
    }

    /** As much as a slice of playing holds. */
    private static float[] played(int bin) {
        float[] slice = new float[BINS];
        slice[bin] = 5;
        return slice;
    }

    private static List<float[]> noise(int slices, long seed) {
        Random random = new Random(seed);
        return random.ints(slices, 0, BINS)
                .mapToObj(bin -> {
                    float[] slice = new float[BINS];
                    for (int i = 0; i < BINS; i++) {
                        slice[i] = random.nextFloat() / 10;
                    }
                    slice[bin] += 3;
                    return slice;
                })
                .toList();
    }

    private static float[] sum(float[] one, float[] other) {
        float[] sum = one.clone();
        for (int bin = 0; bin < BINS; bin++) {
            sum[bin] += other[bin];
        }
        return sum;
    }

    private static float[] turned(float[] slice, int bins) {
        float[] turned = new float[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            turned[(bin + bins) % BINS] = slice[bin];
        }
        return turned;
    }
}

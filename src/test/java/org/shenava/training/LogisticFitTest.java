package org.shenava.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shenava.recognition.Doubt;
import org.shenava.recognition.ForeignWeights;
import org.shenava.recognition.SoundTraits;
import org.shenava.training.ForeignFit.Example;
import org.shenava.training.ForeignFit.Thresholds;

class LogisticFitTest {
    private static final int COUNT = 20_000;

    @Test
    void findsTheOddsThatTheDataWereDrawnWith() {
        Random random = new Random(5);
        double[][] examples = new double[COUNT][];
        boolean[] truth = new boolean[COUNT];
        double[] importance = new double[COUNT];
        Arrays.fill(importance, 2);
        for (int i = 0; i < COUNT; i++) {
            examples[i] = new double[] {random.nextGaussian(), 3 + 10 * random.nextGaussian()};
            double odds = 0.5 + 1.2 * examples[i][0] - 0.08 * (examples[i][1] - 3);
            truth[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
        }

        LogisticFit fit = LogisticFit.of(examples, truth, importance, 1e-6);

        // About three standard errors of 20,000 examples.
        assertThat(fit.logOdds(new double[] {0, 3})).isCloseTo(0.5, within(0.06));
        assertThat(fit.logOdds(new double[] {1, 3})).isCloseTo(1.7, within(0.1));
        assertThat(fit.logOdds(new double[] {0, 13})).isCloseTo(-0.3, within(0.1));
    }

    @Test
    void whatHasNoImportanceTeachesNothing() {
        double[][] examples = {{0}, {1}, {2}, {3}, {-50}};
        boolean[] truth = {false, true, false, true, true};

        LogisticFit with = LogisticFit.of(examples, truth, new double[] {1, 1, 1, 1, 0}, 0.01);
        LogisticFit without =
                LogisticFit.of(Arrays.copyOf(examples, 4), Arrays.copyOf(truth, 4), new double[] {1, 1, 1, 1}, 0.01);

        assertThat(with.weights()).containsExactly(without.weights(), within(1e-9));
        assertThat(with.bias()).isCloseTo(without.bias(), within(1e-9));
    }

    @Test
    void refusesNothingToLearnFrom() {
        assertThatThrownBy(() -> LogisticFit.of(new double[0][], new boolean[0], new double[0], 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSetCountsAsItsImportanceSaysHoweverLongItIs() {
        Example music = new Example(false, "player", List.of(moment(0), moment(0), moment(1)));
        Example foreign = new Example(true, "noise", List.of(moment(1), moment(2)));
        Example muchMore = new Example(true, "noise", List.of(moment(1), moment(2), moment(1), moment(2)));
        Thresholds thresholds = new Thresholds(new Doubt(0, 0, 0, 0), 2, 1);

        ForeignWeights few = ForeignFit.fit(List.of(music, foreign), Map.of(), thresholds, "a test");
        ForeignWeights many = ForeignFit.fit(List.of(music, muchMore), Map.of(), thresholds, "a test");

        assertThat(many).isEqualTo(few);
        assertThat(few.logOdds(moment(2))).isGreaterThan(few.logOdds(moment(0)));
    }

    private static double[] moment(double value) {
        double[] traits = new double[SoundTraits.NAMES.size()];
        traits[3] = value;
        return traits;
    }
}

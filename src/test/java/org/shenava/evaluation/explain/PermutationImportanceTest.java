package org.shenava.evaluation.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Prediction;
import org.shenava.job.JobContext;

/** A table of which one column decides: above 0 is one class, below the other. */
class PermutationImportanceTest {
    private static final int EXAMPLES = 400;
    private static final List<String> COLUMNS = List.of("noise", "decides", "more noise");

    @Test
    void theColumnThatDecidesComesFirstAndTheOthersAreWorthNothing() throws Exception {
        List<Importance> importance = measure(1);

        assertThat(importance).extracting(Importance::column).startsWith("decides");
        // Half of the answers stay right by chance: its standard error is 2.5 % of a shuffle, 1.1 % of five.
        assertThat(importance.get(0).mean()).isCloseTo(0.5, within(0.05));
        assertThat(importance.get(0).spread()).isPositive().isLessThan(0.08);
        assertThat(importance.subList(1, 3))
                .allSatisfy(one -> assertThat(one.mean()).isZero());
    }

    @Test
    void theSameSeedShufflesAlike() throws Exception {
        assertThat(measure(7)).isEqualTo(measure(7)).isNotEqualTo(measure(8));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new PermutationImportance(new Sign(), 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 1");
        assertThatThrownBy(() -> new PermutationImportance(new Sign(), 2, 1)
                        .measure(List.of(new float[3]), List.of(0), List.of("one"), JobContext.QUIET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 columns");
    }

    private static List<Importance> measure(long seed) throws Exception {
        Random random = new Random(3);
        List<float[]> inputs = new ArrayList<>();
        List<Integer> truths = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            float[] input = {(float) random.nextGaussian(), i % 2 == 0 ? 1 : -1, (float) random.nextGaussian()};
            inputs.add(input);
            truths.add(i % 2 == 0 ? 1 : 0);
        }
        return new PermutationImportance(new Sign(), 5, seed).measure(inputs, truths, COLUMNS, JobContext.QUIET);
    }

    private static final class Sign implements Classifier {
        @Override
        public ModelCard card() {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public List<Prediction> predict(List<float[]> inputs) {
            return inputs.stream()
                    .map(input -> new Prediction(
                            input[1] > 0 ? new float[] {0, 1} : new float[] {1, 0}, new float[0], new float[0]))
                    .toList();
        }

        @Override
        public void close() {}
    }
}

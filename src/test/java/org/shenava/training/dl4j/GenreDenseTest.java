package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.RowStandard;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.dataset.ColumnSets;
import org.shenava.feature.SummarySpec;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowExamples;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

/** The network that ships for genres: members put together exactly, classes drawn evenly, and learned at all. */
class GenreDenseTest {
    private static final List<String> COLUMNS = ColumnSets.of("genre-fast");
    private static final SummarySpec FEATURES = SummarySpec.of(COLUMNS, 10);
    private static final int[] POSITIONS = ScaledSummary.positions(COLUMNS);

    /** Summaries of three classes that differ in how much the coefficients vary; two collections in the last. */
    private record MadeUp(List<float[]> rows, List<Integer> labels) implements WindowExamples {
        static MadeUp of(int count, long seed) {
            Random random = new Random(seed);
            List<float[]> rows = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int label = i % 8 < 5 ? 0 : i % 8 < 7 ? 1 : 2;
                float[] row = new float[COLUMNS.size()];
                for (int column = 0; column < row.length; column++) {
                    boolean variance = column % 2 == 1;
                    double noise = random.nextGaussian();
                    row[column] = (float)
                            (variance ? 0.02 * Math.exp(0.4 * noise + 1.5 * label) : column < 40 ? 10 * noise : 0.1);
                }
                rows.add(row);
                labels.add(label);
            }
            return new MadeUp(rows, labels);
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public int label(int index) {
            return labels.get(index);
        }

        @Override
        public String set(int index) {
            return index % 40 == 7 ? "small" : "large";
        }

        @Override
        public float[] features(int index) {
            return rows.get(index).clone();
        }
    }

    private static WindowFit fit(SummarySpec features, int epochs, long seed) throws Exception {
        WindowFitData data = new WindowFitData(MadeUp.of(240, 1), MadeUp.of(40, 2), List.of("a", "b", "c"), features);
        return new GenreDense().fit(data, new WindowOptions(epochs, seed, Optional.empty()), JobContext.QUIET);
    }

    @Test
    void learnsClassesThatDifferAndAnswersThemFromItsFile() throws Exception {
        WindowFit fit = fit(FEATURES, 30, 1);
        MadeUp unseen = MadeUp.of(80, 3);

        try (WindowNetwork network = WindowNetwork.read(fit.content(), COLUMNS.size(), 1)) {
            float[][] answers = network.probabilities(unseen.rows());
            int right = 0;
            for (int i = 0; i < answers.length; i++) {
                float sum = 0;
                int best = 0;
                for (int label = 0; label < 3; label++) {
                    sum += answers[i][label];
                    best = answers[i][label] > answers[i][best] ? label : best;
                }
                assertThat(sum).isCloseTo(1, within(1e-5f));
                right += best == unseen.label(i) ? 1 : 0;
            }
            assertThat(right).isGreaterThan(64);
        }
    }

    @Test
    void aSeedDecidesTheNetwork() throws Exception {
        byte[] first = fit(FEATURES, 2, 4).content();

        assertThat(Arrays.equals(first, fit(FEATURES, 2, 4).content())).isTrue();
        assertThat(Arrays.equals(first, fit(FEATURES, 2, 5).content())).isFalse();
    }

    @Test
    void namesAColumnThatIsMissing() {
        assertThatThrownBy(() -> fit(SummarySpec.of(ColumnSets.of("mfcc20"), 10), 1, 1))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("chroma_stft_mean")
                .hasMessageContaining("--columns genre-fast");
    }

    @Test
    void putTogetherTheMembersAnswerAsTheirWeightedScores() throws Exception {
        NativeMath.prepare();
        GenreRows rows = GenreRows.of(List.of(MadeUp.of(120, 5)), POSITIONS);
        List<GenreMember> members = List.of(
                new GenreMember(new int[] {0, 21, 53}, 24, 1, 0.4, true, 0.7),
                new GenreMember(new int[] {20, 40}, 16, 1, 0.5, false, 0.3));
        List<GenreMember.Weights> weights = new ArrayList<>();
        for (GenreMember member : members) {
            weights.add(member.train(rows, 3, 9, JobContext.QUIET));
        }
        float[] summary = MadeUp.of(1, 6).features(0);
        double[] expected = softmax(scores(members, weights, rows.scale().apply(summary)));

        try (WindowNetwork network = new WindowNetwork(
                GenreStack.of(members, weights, rows.scale(), 3), RowStandard.untouched(COLUMNS.size()), 1)) {
            float[] answer = network.probabilities(List.of(summary))[0];
            for (int label = 0; label < 3; label++) {
                assertThat((double) answer[label]).isCloseTo(expected[label], within(1e-5));
            }
        }
    }

    @Test
    void drawsEveryClassAsOftenAndCollectionsByTheRootOfTheirSize() {
        MadeUp examples = MadeUp.of(400, 7);
        GenreRows rows = GenreRows.of(List.of(examples), POSITIONS);
        Random random = new Random(8);
        int[] drawn = new int[3];
        int small = 0;
        int draws = 30_000;
        for (int i = 0; i < draws; i++) {
            int row = rows.draw(random);
            drawn[rows.label(row)]++;
            small += examples.set(row).equals("small") ? 1 : 0;
        }

        for (int count : drawn) {
            assertThat(count).isBetween(draws / 3 - 400, draws / 3 + 400);
        }
        // Of the 50 windows of the last class 10 are of the small collection: sqrt(10) / (sqrt(10) + sqrt(40)) = 1/3.
        assertThat(small).isBetween(draws / 9 - 300, draws / 9 + 300);
    }

    private static double[] scores(List<GenreMember> members, List<GenreMember.Weights> weights, float[] values) {
        double[] scores = new double[3];
        for (int m = 0; m < members.size(); m++) {
            GenreMember.Weights own = weights.get(m);
            for (int label = 0; label < 3; label++) {
                double score = own.classBias()[label];
                for (int unit = 0; unit < members.get(m).hidden(); unit++) {
                    double sum = own.hiddenBias()[unit];
                    for (int i = 0; i < members.get(m).inputs().length; i++) {
                        sum += own.hidden()[i][unit] * values[members.get(m).inputs()[i]];
                    }
                    score += Math.max(0, sum) * own.classes()[unit][label];
                }
                scores[label] += members.get(m).weight() * score;
            }
        }
        return scores;
    }

    private static double[] softmax(double[] scores) {
        double[] powers = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            powers[i] = Math.exp(scores[i]);
            sum += powers[i];
        }
        for (int i = 0; i < scores.length; i++) {
            powers[i] /= sum;
        }
        return powers;
    }
}

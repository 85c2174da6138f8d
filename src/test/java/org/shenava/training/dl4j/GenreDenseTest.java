package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

/** The network that ships for genres: members and kernel put together exactly, classes drawn evenly, and learned at all. */
class GenreDenseTest {
    private static final List<String> COLUMNS = ColumnSets.of("genre-fast");
    private static final SummarySpec FEATURES = SummarySpec.of(COLUMNS, 10);
    private static final List<String> GENRES = List.of("a", "b", "c");
    private static final List<String> WITH_IRANIAN = List.of("a", "b", "iranian");
    /** What single precision and sigmoids in place of powers leave. */
    private static final double SINGLE_PRECISION = 1e-3;

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
        public String recording(int index) {
            return label(index) + " " + index / 16;
        }

        @Override
        public float[] features(int index) {
            return rows.get(index).clone();
        }
    }

    private static WindowFit fit(SummarySpec features, int epochs, long seed) throws Exception {
        return fit(MadeUp.of(240, 1), features, GENRES, epochs, seed);
    }

    private static WindowFit fit(MadeUp learned, SummarySpec features, List<String> labels, int epochs, long seed)
            throws Exception {
        WindowFitData data = new WindowFitData(learned, MadeUp.of(40, 2), labels, features);
        return new GenreDense().fit(data, new WindowOptions(epochs, seed, Optional.empty()), JobContext.QUIET);
    }

    static Stream<List<String>> labels() {
        return Stream.of(GENRES, WITH_IRANIAN, List.of("a", "iranian", "c"));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void learnsClassesThatDifferAndAnswersThemFromItsFile(List<String> labels) throws Exception {
        WindowFit fit = fit(MadeUp.of(240, 1), FEATURES, labels, 15, 1);
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
    void synthesisedWindowsOnlyTellTheClassApartFromEverythingElse() throws Exception {
        MadeUp learned = MadeUp.of(240, 1);
        MadeUp asked = MadeUp.of(80, 3);
        // What sounds like the first genre is the class apart, what sounds like the second is of no class.
        List<Integer> told = MadeUp.of(80, 7).labels().stream()
                .map(label -> label == 0 ? 2 : 3)
                .toList();
        WindowExamples synthesised = new MadeUp(MadeUp.of(80, 7).rows(), told);
        WindowExamples none = new MadeUp(List.of(), List.of());

        float[][] without = answers(learned, none, asked);
        float[][] with = answers(learned, synthesised, asked);

        double likelier = 0;
        for (int i = 0; i < without.length; i++) {
            assertThat((double) with[i][0] / (with[i][0] + with[i][1]))
                    .isCloseTo((double) without[i][0] / (without[i][0] + without[i][1]), within(1e-4));
            if (asked.label(i) == 0) {
                likelier += with[i][2] - without[i][2];
            }
        }
        assertThat(likelier / 50).isGreaterThan(0.02);
    }

    private static float[][] answers(WindowExamples learned, WindowExamples synthesised, MadeUp asked)
            throws Exception {
        WindowFitData data = new WindowFitData(learned, MadeUp.of(40, 2), synthesised, WITH_IRANIAN, FEATURES);
        WindowFit fit = new GenreDense().fit(data, new WindowOptions(5, 1, Optional.empty()), JobContext.QUIET);
        try (WindowNetwork network = WindowNetwork.read(fit.content(), COLUMNS.size(), 1)) {
            return network.probabilities(asked.rows());
        }
    }

    @Test
    void namesAColumnThatIsMissing() {
        assertThatThrownBy(() -> fit(SummarySpec.of(ColumnSets.of("mfcc20"), 10), 1, 1))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("chroma_stft_mean")
                .hasMessageContaining("--columns genre-fast");
    }

    @ParameterizedTest
    @MethodSource("labels")
    void layersAnswerAsTheSumsTheyStandFor(List<String> labels) throws Exception {
        NativeMath.prepare();
        GenreRows rows = GenreRows.of(List.of(MadeUp.of(120, 5)), POSITIONS);
        List<GenreMember> members = List.of(
                new GenreMember(new int[] {0, 21, 53}, 24, 1, 0.4, true, new GenreMember.Share(0.2, 0.7)),
                new GenreMember(new int[] {20, 40}, 16, 1, 0.5, false, new GenreMember.Share(0.1, 0.3)));
        List<GenreMember.Weights> weights = new ArrayList<>();
        for (GenreMember member : members) {
            weights.add(member.train(rows, 3, 9, JobContext.QUIET));
        }
        GenreLabels classes = GenreLabels.of(labels);
        GenreKernel kernel = GenreKernel.fit(rows, rows, classes, JobContext.QUIET);
        MadeUp asked = MadeUp.of(40, 6);

        try (WindowNetwork network = new WindowNetwork(
                GenreStack.of(members, weights, kernel, rows.scale(), classes),
                RowStandard.untouched(COLUMNS.size()),
                1)) {
            float[][] answers = network.probabilities(asked.rows());
            for (int i = 0; i < answers.length; i++) {
                float[] values = rows.scale().apply(asked.features(i));
                double[] expected = GenreSums.probabilities(members, weights, kernel, classes, values);
                for (int label = 0; label < 3; label++) {
                    assertThat((double) answers[i][label]).isCloseTo(expected[label], within(SINGLE_PRECISION));
                }
            }
        }
    }

    @Test
    void whatAWindowIsLikeAreTheUnitsOfTheNetworks() throws Exception {
        byte[] content = fit(MadeUp.of(240, 1), FEATURES, WITH_IRANIAN, 1, 1).content();

        try (WindowNetwork network = WindowNetwork.read(content, COLUMNS.size(), 1)) {
            List<float[]> hidden = network.hidden(MadeUp.of(2, 3).rows());
            assertThat(hidden).hasSize(2);
            assertThat(hidden.get(0)).hasSize(7 * 128);
        }
    }

    @Test
    void constantColumnsAndAClassOfOneRecordingGiveProbabilities() throws Exception {
        MadeUp learned = MadeUp.of(64, 1);
        for (float[] row : learned.rows()) {
            Arrays.fill(row, 30, COLUMNS.size(), 0);
        }
        List<Integer> labels = new ArrayList<>(Collections.nCopies(60, 0));
        labels.addAll(List.of(1, 1, 2, 2));

        byte[] content = fit(new MadeUp(learned.rows(), labels), FEATURES, WITH_IRANIAN, 2, 1)
                .content();

        try (WindowNetwork network = WindowNetwork.read(content, COLUMNS.size(), 1)) {
            List<float[]> asked = new ArrayList<>(learned.rows());
            asked.add(new float[COLUMNS.size()]);
            float[] huge = new float[COLUMNS.size()];
            Arrays.fill(huge, 1e30f);
            asked.add(huge);
            for (float[] answer : network.probabilities(asked)) {
                assertThat(answer[0] + answer[1] + answer[2]).isCloseTo(1, within(1e-5f));
            }
        }
    }

    @Test
    void takesTheMiddleRowOfEachRecording() {
        MadeUp examples = MadeUp.of(16, 5);

        int[] middles = GenreRows.of(List.of(examples), POSITIONS).middles();

        // Of 16 rows in a recording a class, class 0 has those at 0 to 4 and 8 to 12, class 1 at 5, 6, 13, 14, class 2
        // at 7, 15.
        assertThat(middles).containsExactly(8, 13, 15);
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
}

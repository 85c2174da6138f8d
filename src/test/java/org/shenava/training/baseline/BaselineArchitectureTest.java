package org.shenava.training.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenava.classifier.baseline.Baseline;
import org.shenava.classifier.baseline.BaselineFile;
import org.shenava.feature.SequenceSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.job.StoppedJob;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowExamples;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

/**
 * Every number from elsewhere is scikit-learn 1.9.1's, on {@link MadeUpWindows}: {@code StandardScaler} fitted on the sixty windows, then the
 * named estimator with its defaults, asked for the six windows that follow.
 */
class BaselineArchitectureTest {
    private static final WindowOptions OPTIONS = new WindowOptions(1, 7, Optional.empty());

    static List<WindowArchitecture> all() {
        return BaselineArchitecture.all();
    }

    @Test
    void theNamesAreThoseGivenToTrain() {
        assertThat(all())
                .extracting(WindowArchitecture::name)
                .containsExactly("svm", "svm-c10", "knn1", "knn5", "random-forest", "logistic");
    }

    @Test
    void standardisesAsScikitLearn() throws Exception {
        Baseline baseline = fitted("logistic");

        assertThat(baseline.means())
                .containsExactly(new double[] {0.697282, 7.253552, 71.413206, 555.874302}, within(1e-5));
        assertThat(baseline.spreads())
                .containsExactly(new double[] {0.298083, 3.145929, 33.431565, 296.099259}, within(1e-5));
    }

    @Test
    void supportVectorsDecideAsScikitLearn() throws Exception {
        // SVC(C=1, tol=1e-6).decision_function; the library stops at 1e-3, which moves a decision by about as much.
        assertScores(
                scores("svm"),
                new double[][] {
                    {-0.230645, 0.978957, 2.232733},
                    {2.156118, -0.195416, 1.116314},
                    {0.856132, 2.214127, -0.169689},
                    {0.87862, 2.202617, -0.16476},
                    {-0.167999, 0.900356, 2.196862},
                    {0.845411, 2.210108, -0.152193}
                },
                2e-3);
    }

    @Test
    void dearerMistakesDecideAsScikitLearn() throws Exception {
        // SVC(C=10, tol=1e-6).decision_function.
        assertScores(
                scores("svm-c10"),
                new double[][] {
                    {-0.237137, 0.813311, 2.262983},
                    {2.164325, -0.144682, 0.94321},
                    {0.850635, 2.219268, -0.175384},
                    {0.963009, 2.245958, -0.243002},
                    {1.084491, -0.158136, 2.120079},
                    {2.196059, 1.137865, -0.226957}
                },
                2e-3);
    }

    @Test
    void theNearestAnswersAsInScikitLearn() throws Exception {
        // KNeighborsClassifier(1).predict_proba.
        assertScores(
                scores("knn1"),
                new double[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {0, 1, 0}, {0, 0, 1}, {0, 1, 0}},
                1e-12);
    }

    @Test
    void fiveNeighboursVoteAsInScikitLearn() throws Exception {
        // KNeighborsClassifier(5).predict_proba.
        assertScores(
                scores("knn5"),
                new double[][] {
                    {0, 0.2, 0.8}, {0.6, 0.2, 0.2}, {0, 0.8, 0.2}, {0.2, 0.8, 0}, {0.2, 0.2, 0.6}, {0.4, 0.6, 0}
                },
                1e-12);
    }

    @Test
    void logisticRegressionFindsTheMinimumOfScikitLearn() throws Exception {
        // LogisticRegression(tol=1e-10).decision_function; single precision of the rows is the rest.
        assertScores(
                scores("logistic"),
                new double[][] {
                    {-2.482941, 0.023002, 2.45994},
                    {0.577857, -1.14223, 0.564374},
                    {-1.422609, 1.920994, -0.498385},
                    {-3.365021, 2.357633, 1.007388},
                    {-0.340644, -0.790629, 1.131273},
                    {-2.869659, 2.040221, 0.829438}
                },
                2e-4);
    }

    @Test
    void theForestAveragesLikeScikitLearns() throws Exception {
        // Mean of RandomForestClassifier(100, random_state=0..19).predict_proba; one forest strays from it by 0.057
        // (standard
        // deviation, at most), so three of those are allowed.
        assertScores(
                scores("random-forest"),
                new double[][] {
                    {0.0125, 0.084, 0.9035},
                    {0.4895, 0.156, 0.3545},
                    {0.066, 0.8485, 0.0855},
                    {0.132, 0.6605, 0.2075},
                    {0.388, 0.2495, 0.3625},
                    {0.176, 0.6055, 0.2185}
                },
                0.17);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameSeedGivesTheSameBytes(WindowArchitecture architecture) throws Exception {
        assertThat(fit(architecture).content()).isEqualTo(fit(architecture).content());
    }

    @ParameterizedTest
    @MethodSource("all")
    void probabilitiesSumToOneAndNoLabelIsImpossible(WindowArchitecture architecture) throws Exception {
        Baseline baseline = BaselineFile.read(fit(architecture).content());

        for (int i = 0; i < MadeUpWindows.asked().size(); i++) {
            float[] probabilities = baseline.probabilities(MadeUpWindows.asked().features(i));
            double sum = 0;
            for (float one : probabilities) {
                assertThat(one).isPositive();
                sum += one;
            }
            assertThat(probabilities).hasSize(4);
            assertThat(sum).isCloseTo(1, within(1e-5));
            assertThat(probabilities[3]).isLessThan(1e-5f);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void heldOutWindowsMakeTheProbabilitiesHonest(WindowArchitecture architecture) throws Exception {
        Baseline usual =
                BaselineFile.read(fit(architecture, MadeUpWindows.none()).content());
        Baseline fitted = BaselineFile.read(fit(architecture).content());

        assertThat(loss(fitted)).isLessThanOrEqualTo(loss(usual) + 1e-6);
        assertThat(fitted.sharpness()).isNotEqualTo(usual.sharpness());
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysHowItWasFitted(WindowArchitecture architecture) throws Exception {
        WindowFit fit = fit(architecture);

        assertThat(fit.fileName()).isEqualTo("baseline.json");
        assertThat(fit.settings()).contains("60 windows", "60 validation windows");
        assertThat(fit.parameters()).isPositive();
        assertThat(fit.curve()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void printsNothing(WindowArchitecture architecture) throws Exception {
        PrintStream standard = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            fit(architecture);
        } finally {
            System.setOut(standard);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void stopsWhenItIsToldTo(WindowArchitecture architecture) {
        assertThatThrownBy(() -> architecture.fit(
                        MadeUpWindows.data(MadeUpWindows.train(), MadeUpWindows.none()), OPTIONS, new StoppedJob()))
                .isInstanceOf(JobCancelledException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesOtherFeaturesThanSummaries(WindowArchitecture architecture) {
        WindowFitData frames = new WindowFitData(
                MadeUpWindows.train(), MadeUpWindows.none(), List.of("blues", "rock"), SequenceSpec.mfcc(20, 10));

        assertThatThrownBy(() -> architecture.fit(frames, OPTIONS, JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("learns from summary features, and the dataset has sequence/1");
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesWindowsOfOneClass(WindowArchitecture architecture) {
        WindowFitData single = MadeUpWindows.data(MadeUpWindows.first(1), MadeUpWindows.none());

        assertThatThrownBy(() -> architecture.fit(single, OPTIONS, JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("at least two classes");
    }

    @Test
    void refusesAVoteOfMoreWindowsThanThereAre() {
        WindowFitData few = MadeUpWindows.data(MadeUpWindows.first(4), MadeUpWindows.none());

        assertThatThrownBy(() -> named("knn5").fit(few, OPTIONS, JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("At least 5 windows are needed");
    }

    @Test
    void aConstantColumnDoesNoHarm() throws Exception {
        WindowExamples flat = new WindowExamples() {
            @Override
            public int size() {
                return 60;
            }

            @Override
            public int label(int index) {
                return MadeUpWindows.train().label(index);
            }

            @Override
            public float[] features(int index) {
                float[] row = MadeUpWindows.train().features(index);
                row[3] = 0.1f;
                return row;
            }
        };
        for (WindowArchitecture architecture : all()) {
            Baseline baseline = BaselineFile.read(architecture
                    .fit(MadeUpWindows.data(flat, MadeUpWindows.none()), OPTIONS, JobContext.QUIET)
                    .content());

            assertThat(baseline.spreads()[3]).isEqualTo(1);
            assertThat(baseline.probabilities(flat.features(0))[3]).isFinite();
        }
    }

    private static WindowArchitecture named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Baseline fitted(String name) throws Exception {
        return BaselineFile.read(fit(named(name)).content());
    }

    private static WindowFit fit(WindowArchitecture architecture) throws Exception {
        return fit(architecture, MadeUpWindows.validation());
    }

    private static WindowFit fit(WindowArchitecture architecture, WindowExamples validation) throws Exception {
        return architecture.fit(MadeUpWindows.data(MadeUpWindows.train(), validation), OPTIONS, JobContext.QUIET);
    }

    /** Through the file, as a loaded model would. */
    private static double[][] scores(String name) throws Exception {
        Baseline baseline = fitted(name);
        double[][] scores = new double[MadeUpWindows.asked().size()][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = baseline.scorer()
                    .scores(Baseline.standard(MadeUpWindows.asked().features(i), baseline.means(), baseline.spreads()));
        }
        return scores;
    }

    private static void assertScores(double[][] scores, double[][] expected, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(scores[i]).as("window %d", i).containsExactly(expected[i], within(tolerance));
        }
    }

    private static double loss(Baseline baseline) {
        WindowExamples windows = MadeUpWindows.validation();
        double loss = 0;
        for (int i = 0; i < windows.size(); i++) {
            loss -= Math.log(baseline.probabilities(windows.features(i))[windows.label(i)]);
        }
        return loss / windows.size();
    }
}

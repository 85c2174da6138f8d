package org.shenava.training.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shenava.classifier.baseline.Baseline;
import org.shenava.classifier.baseline.BaselineFile;
import org.shenava.classifier.baseline.Neighbours;
import org.shenava.classifier.baseline.Scorer;
import org.shenava.feature.SummarySpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowExamples;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

/**
 * A classical baseline on summary features. Standardisation is fitted on the windows learned from; the validation windows decide only how
 * sharply scores are read as probabilities, never which class is first.
 */
public final class BaselineArchitecture implements WindowArchitecture {
    private static final int TREES = 100;

    private final String name;
    private final String summary;
    private final double usualSharpness;
    private final Learner learner;

    /** One kind of fitting. */
    private interface Learner {
        Scorer learn(Standardised data, long seed, JobContext job) throws TrainingException, JobCancelledException;
    }

    private BaselineArchitecture(String name, String summary, double usualSharpness, Learner learner) {
        this.name = name;
        this.summary = summary;
        this.usualSharpness = usualSharpness;
        this.learner = learner;
    }

    /**
     * All baselines, with the settings that scikit-learn takes when it is told nothing. The usual sharpness of each, for when no windows are
     * held back, is what windows of unheard artists asked for: the median of five folds of the genre table.
     */
    public static List<WindowArchitecture> all() {
        return List.of(vectors("svm", 1), vectors("svm-c10", 10), neighbours(1), neighbours(5), forest(), logistic());
    }

    private static BaselineArchitecture vectors(String name, double cost) {
        return new BaselineArchitecture(
                name,
                String.format(Locale.ROOT, "support-vector machine with a radial kernel, C %.0f", cost),
                0.5,
                (data, seed, job) -> VectorFit.fit(data, cost, VectorFit.scaleGamma(data), seed));
    }

    private static BaselineArchitecture neighbours(int nearest) {
        return new BaselineArchitecture(
                "knn" + nearest,
                nearest == 1 ? "the nearest window answers" : "the " + nearest + " nearest windows vote",
                nearest == 1 ? 1.9 : 3.2,
                (data, seed, job) -> {
                    if (data.rows().length < nearest) {
                        throw new TrainingException("At least " + nearest
                                + " windows are needed to vote, and there are " + data.rows().length + ".");
                    }
                    return new Neighbours(nearest, data.rows(), data.answers());
                });
    }

    private static BaselineArchitecture forest() {
        return new BaselineArchitecture(
                "random-forest",
                "random forest of " + TREES + " trees",
                7,
                (data, seed, job) -> ForestFit.fit(data, TREES, seed, job));
    }

    private static BaselineArchitecture logistic() {
        return new BaselineArchitecture(
                "logistic",
                "multinomial logistic regression, C 1",
                0.4,
                (data, seed, job) -> MultinomialFit.fit(data, 1, job));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    /** It is fitted once. */
    @Override
    public int defaultEpochs() {
        return 1;
    }

    @Override
    public WindowFit fit(WindowFitData data, WindowOptions options, JobContext job)
            throws TrainingException, JobCancelledException {
        if (!(data.features() instanceof SummarySpec spec)) {
            throw new TrainingException(
                    "The architecture " + name + " learns from summary features, and the dataset has "
                            + data.features().type() + "; prepare the dataset again with summary features.");
        }
        job.progress(0, "reading windows");
        Standardised windows = Standardised.of(data.train(), spec.inputLength(), job);
        job.progress(0, "fitting " + windows.rows().length + " windows");
        Scorer scorer = learner.learn(windows, options.seed(), job);
        double sharpness =
                data.validation().size() == 0 ? usualSharpness : sharpness(scorer, windows, data.validation(), job);
        Baseline baseline = new Baseline(
                Baseline.SCHEMA_VERSION,
                data.labels().size(),
                windows.classes(),
                windows.means(),
                windows.spreads(),
                scorer,
                sharpness);
        byte[] content = BaselineFile.write(baseline);
        if (content.length > BaselineFile.MAX_BYTES) {
            throw new TrainingException("The model would be too large to be read again (" + (content.length >> 20)
                    + " MB, at most " + (BaselineFile.MAX_BYTES >> 20) + "); prepare a smaller dataset.");
        }
        String settings = String.format(
                Locale.ROOT,
                "Columns standardised over %d windows; probabilities proportional to exp(%.3g x score), %s.",
                windows.rows().length,
                sharpness,
                data.validation().size() == 0
                        ? "a usual value, because nothing was held back to fit it"
                        : "fitted on " + data.validation().size() + " validation windows");
        return new WindowFit(BaselineFile.NAME, content, scorer.parameters(), settings, List.of());
    }

    private static double sharpness(Scorer scorer, Standardised windows, WindowExamples validation, JobContext job)
            throws JobCancelledException {
        double[][] scores = new double[validation.size()][];
        int[] answers = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            job.checkCancelled();
            scores[i] = scorer.scores(Baseline.standard(validation.features(i), windows.means(), windows.spreads()));
            answers[i] = Arrays.binarySearch(windows.classes(), validation.label(i));
        }
        return Sharpness.of(scores, answers);
    }
}

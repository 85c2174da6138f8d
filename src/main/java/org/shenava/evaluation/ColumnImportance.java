package org.shenava.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.shenava.classifier.Classifier;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.dataset.Window;
import org.shenava.evaluation.explain.Importance;
import org.shenava.evaluation.explain.PermutationImportance;
import org.shenava.feature.SummarySpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** What each column is worth to a model of summaries, on windows of the test side. */
final class ColumnImportance {
    private static final int REPEATS = 5;
    private static final long SEED = 1;
    /** Columns times repeats times windows are predicted; more windows than these change the figures little. */
    private static final int MOST_WINDOWS = 400;

    private ColumnImportance() {}

    /**
     * Measures.
     *
     * @param sets what was tested, in the order of the datasets
     * @throws EvaluationException in one sentence, when the model does not read columns
     */
    static List<Importance> of(Classifier classifier, List<TestedSet> sets, List<Dataset> datasets, JobContext job)
            throws EvaluationException, DatasetException, JobCancelledException {
        if (!(classifier.card().features() instanceof SummarySpec spec)) {
            throw new EvaluationException("The model " + classifier.card().id()
                    + " reads pictures of sound, not columns of features; use --explain on a recording instead of"
                    + " --importance.");
        }
        List<float[]> inputs = new ArrayList<>();
        List<Integer> truths = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            List<Window> windows = new ArrayList<>(sets.get(i).selection().windows());
            Collections.shuffle(windows, new Random(SEED));
            for (Window window : windows.subList(0, Math.min(MOST_WINDOWS / sets.size(), windows.size()))) {
                inputs.add(datasets.get(i).features(window, 0));
                truths.add(classifier.card().labels().indexOf(window.recording().label()));
            }
        }
        return new PermutationImportance(classifier, REPEATS, SEED).measure(inputs, truths, spec.columns(), job);
    }
}

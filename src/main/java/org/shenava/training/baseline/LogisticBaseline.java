package org.shenava.training.baseline;

import org.shenava.classifier.baseline.Baseline;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowExamples;

/** Logistic regression on columns of any kind. */
public final class LogisticBaseline {
    private LogisticBaseline() {}

    /**
     * Fits; its scores are log odds already, so they are read as they are.
     *
     * @param columns values of each example
     * @param labelCount labels that examples may have
     * @param cost C, the weight of the loss against the penalty on large weights
     * @throws TrainingException in one sentence, when there are too many examples, or of fewer than two classes
     * @throws JobCancelledException when the job is stopped
     */
    public static Baseline fit(WindowExamples examples, int columns, int labelCount, double cost, JobContext job)
            throws TrainingException, JobCancelledException {
        Standardised data = Standardised.of(examples, columns, job);
        return new Baseline(
                Baseline.SCHEMA_VERSION,
                labelCount,
                data.classes(),
                data.means(),
                data.spreads(),
                MultinomialFit.fit(data, cost, job),
                1);
    }
}

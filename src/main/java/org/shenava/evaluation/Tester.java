package org.shenava.evaluation;

import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** Asks a model about what may be tested of a dataset, in the way that the program uses a model of its kind. */
interface Tester {
    /**
     * Asks.
     *
     * @throws DatasetException in one sentence, when the dataset is damaged
     * @throws EvaluationException in one sentence, when dataset and model do not fit
     * @throws JobCancelledException when the job is stopped
     */
    TestedSet test(Dataset dataset, TestSelection selection, JobContext job)
            throws DatasetException, EvaluationException, JobCancelledException;
}

package org.shenava.training;

import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** A way to make a classifier of windows: a network or a baseline. */
public interface WindowArchitecture {
    /** The name given to {@code train --arch}. */
    String name();

    /** One line for people. */
    String summary();

    int defaultEpochs();

    /** Whether it uses {@link WindowFitData#synthesised()}. */
    default boolean learnsFromSynthesis() {
        return false;
    }

    /**
     * Fits.
     *
     * @throws TrainingException in one sentence, when the data do not suit the architecture
     * @throws JobCancelledException when the job is stopped
     */
    WindowFit fit(WindowFitData data, WindowOptions options, JobContext job)
            throws TrainingException, JobCancelledException;
}

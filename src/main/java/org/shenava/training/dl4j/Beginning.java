package org.shenava.training.dl4j;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;

/** What a network knows before it learns the classes. */
interface Beginning {
    /** Weights drawn by chance. */
    Beginning FROM_NOTHING = (network, windows, seed, job) -> {};

    /**
     * Fills in weights.
     *
     * @param network fresh from its configuration
     * @param windows what will be learned from
     * @throws TrainingException in one sentence, when what it begins from cannot be used
     */
    void begin(ComputationGraph network, WindowBatches windows, long seed, JobContext job)
            throws TrainingException, JobCancelledException;

    /** Names of the layers that were filled and keep still at first. */
    default List<String> frozen(ComputationGraph network) {
        return List.of();
    }
}

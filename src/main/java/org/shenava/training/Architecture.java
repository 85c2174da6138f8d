package org.shenava.training;

import org.shenava.feature.ProfileSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** A way to make a network from recordings. */
public interface Architecture {
    /** The name given to {@code train --arch}. */
    String name();

    /** One line for people. */
    String summary();

    int defaultEpochs();

    /**
     * What its networks read.
     *
     * @param prepared how the slices to learn from were made
     * @return the same slices, and perhaps more made of them
     */
    default ProfileSpec features(ProfileSpec prepared) {
        return prepared;
    }

    /**
     * Fits a network.
     *
     * @param data what to learn from
     * @param epochs times that training goes over as much sound as the data holds
     * @param seed the same seed and data give the same network
     * @throws JobCancelledException when the job is stopped
     */
    Fit fit(FitData data, int epochs, long seed, JobContext job) throws JobCancelledException;
}

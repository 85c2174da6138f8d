package org.shenava.teaching.learn;

import org.shenava.feature.FeatureSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.teaching.Approach;

/** A way to learn classes from recordings. Thread-safe: it may be at several lessons at once. */
public interface Learner {
    Approach approach();

    FeatureSpec features();

    /** Name and a line about the network, for cards. */
    String summary();

    /**
     * Learns; the same lesson gives the same network.
     *
     * @throws JobCancelledException as {@code watch} throws it
     */
    Learned learn(Lesson lesson, PassWatch watch) throws JobCancelledException;

    /** Told of every pass over the examples; may wait, or stop the work. */
    @FunctionalInterface
    interface PassWatch {
        /**
         * A pass was made.
         *
         * @param pass from 1
         * @param learned share right of what is learned from; NaN where it was not looked at
         * @param heldBack the same of what is held back
         */
        void pass(int pass, double learned, double heldBack) throws JobCancelledException;
    }
}

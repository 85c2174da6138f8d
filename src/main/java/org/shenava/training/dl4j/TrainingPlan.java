package org.shenava.training.dl4j;

import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * What a network must know of its training when it is built.
 *
 * @param steps batches in all epochs together
 * @param seed of the first weights
 */
record TrainingPlan(HyperParameters parameters, int steps, long seed) {
    /** What is left of the peak rate at the last step. */
    private static final double LEFT = 0.02;

    TrainingPlan {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, got " + steps);
        }
    }

    /** Adam with the rate of {@link #rate}. */
    IUpdater updater() {
        return new Adam(rate());
    }

    /** A rate that falls, by the same share each step, from its peak to a fiftieth of it. */
    ISchedule rate() {
        double kept = Math.pow(LEFT, 1.0 / steps);
        return new ExponentialSchedule(ScheduleType.ITERATION, parameters.peakRate(), kept);
    }

    /** The same over another count of steps. */
    TrainingPlan over(int otherSteps) {
        return new TrainingPlan(parameters, otherSteps, seed);
    }
}

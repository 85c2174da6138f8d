package org.shenava.training.dl4j;

import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.RampSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * What a network must know of its training when it is built.
 *
 * @param steps batches in all epochs together
 * @param seed of the first weights
 */
record TrainingPlan(HyperParameters parameters, int steps, long seed) {
    /** The rate climbs for this share of all steps. */
    private static final double CLIMB = 0.1;
    /** It falls as this power of the share of steps that is left. */
    private static final double FALL = 1.5;

    TrainingPlan {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, got " + steps);
        }
    }

    /** Adam with a rate that climbs, then falls to nothing at the last step. */
    IUpdater updater() {
        PolySchedule falling = new PolySchedule(ScheduleType.ITERATION, parameters.peakRate(), FALL, steps);
        return new Adam(new RampSchedule(falling, Math.max(1, (int) (CLIMB * steps))));
    }
}

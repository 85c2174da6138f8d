package org.shenava.training;

/**
 * How much a search for hyper-parameters may cost.
 *
 * @param trials most trainings; {@link #ANY} for as many as the minutes hold
 * @param minutes after this long no further training is begun
 * @param epochsEach passes over the data in each
 */
public record SearchBudget(int trials, double minutes, int epochsEach) {
    /** No bound on the trainings. */
    public static final int ANY = Integer.MAX_VALUE;

    public SearchBudget {
        if (trials < 1 || epochsEach < 1) {
            throw new IllegalArgumentException(
                    "trials and epochsEach must be at least 1, got " + trials + " and " + epochsEach);
        }
        if (!(minutes > 0)) {
            throw new IllegalArgumentException("minutes must be above 0, got " + minutes);
        }
    }

    /**
     * How much of it is used.
     *
     * @param trialsDone with the part of the one that is going on
     * @param minutesDone since it began
     * @return from 0 to 1
     */
    public double used(double trialsDone, double minutesDone) {
        return Math.min(1, Math.max(trialsDone / trials, minutesDone / minutes));
    }
}

package org.shenava.training;

/**
 * How much a search for hyper-parameters may cost.
 *
 * @param trials most trainings
 * @param minutes after this long no further training is begun
 * @param epochsEach passes over the data in each
 */
public record SearchBudget(int trials, double minutes, int epochsEach) {
    public SearchBudget {
        if (trials < 1 || epochsEach < 1) {
            throw new IllegalArgumentException(
                    "trials and epochsEach must be at least 1, got " + trials + " and " + epochsEach);
        }
        if (!(minutes > 0)) {
            throw new IllegalArgumentException("minutes must be above 0, got " + minutes);
        }
    }
}

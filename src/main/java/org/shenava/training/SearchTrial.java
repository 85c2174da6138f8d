package org.shenava.training;

/**
 * One training of a search.
 *
 * @param number in the order of trying, from 1; the first has the architecture's own settings
 * @param settings what was tried, for people
 * @param parameters count of weights
 * @param bestEpoch the one with the least validation loss
 * @param validationLoss mean cross-entropy of that epoch, nats
 * @param validationAccuracy share right then
 * @param seconds that the trial took
 */
public record SearchTrial(
        int number,
        String settings,
        long parameters,
        int bestEpoch,
        double validationLoss,
        double validationAccuracy,
        double seconds) {}

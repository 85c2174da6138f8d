package org.shenava.training;

/**
 * One point of a learning curve.
 *
 * @param epoch passes over the data so far, from 1
 * @param trainLoss mean cross-entropy on what was learned from, in nats, while learning
 * @param trainAccuracy share right there
 * @param validationLoss the same on what was held back; NaN when nothing was
 * @param validationAccuracy share right there; NaN when nothing was held back
 * @param seconds since training began
 */
public record EpochScore(
        int epoch,
        double trainLoss,
        double trainAccuracy,
        double validationLoss,
        double validationAccuracy,
        double seconds) {}

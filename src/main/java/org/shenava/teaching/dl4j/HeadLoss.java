package org.shenava.teaching.dl4j;

/** How wrong scores are. */
interface HeadLoss {
    /**
     * Measures scores and turns them into the gradient of the loss.
     *
     * @param scores row-major {@code [rows][classes]}; overwritten with the gradient
     * @return the loss, and the share of examples with the highest score at their class
     */
    Measured turnToGradient(float[] scores);

    /** What {@link #turnToGradient} found. */
    record Measured(double loss, double right) {}
}

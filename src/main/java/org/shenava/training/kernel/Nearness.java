package org.shenava.training.kernel;

/** How near a row is to each of some others, the centres; such that any centres' answers to each other are a kernel. */
@FunctionalInterface
public interface Nearness {
    /**
     * One answer a centre, above 0 and never more than a centre answers to itself.
     *
     * @param row all its values
     */
    double[] at(double[] row);
}

package org.shenava.feature.librosa;

/** Magnitudes from their squares. */
final class SquareRoots {
    private SquareRoots() {}

    static void inPlace(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sqrt(values[i]);
        }
    }

    /** A new array of the same shape. */
    static float[][] of(float[][] values) {
        float[][] roots = new float[values.length][];
        for (int i = 0; i < values.length; i++) {
            roots[i] = values[i].clone();
            inPlace(roots[i]);
        }
        return roots;
    }
}

package org.shenava.feature.separation;

import java.util.Arrays;
import org.shenava.feature.librosa.Products;

/** Spectra of a stretch of sound and, for each, the spectra most like it elsewhere. */
final class SimilarFrames {
    private static final int COUNT = 20;
    private static final double SECONDS_APART = 1;
    /** Likeness is measured below: above lies little but consonants and noise. */
    private static final double HIGHEST_COMPARED_HZ = 5000;

    private static final float USED = -1;

    private final float[][] magnitudes;
    private final float[][] likeness;
    private final int framesApart;
    private final float[] candidates;
    private final int[] chosen = new int[COUNT];
    private final float[] values = new float[COUNT];

    /**
     * Compares every spectrum with every other.
     *
     * @param magnitudes {@code [frames][bins]}, kept
     */
    SimilarFrames(float[][] magnitudes, double binHz, double framesPerSecond) {
        this.magnitudes = magnitudes;
        this.framesApart = (int) (SECONDS_APART * framesPerSecond);
        this.candidates = new float[magnitudes.length];
        int compared = Math.min(magnitudes[0].length, (int) (HIGHEST_COMPARED_HZ / binHz) + 1);
        float[][] directions = new float[magnitudes.length][];
        for (int frame = 0; frame < magnitudes.length; frame++) {
            directions[frame] = direction(magnitudes[frame], compared);
        }
        likeness = new float[magnitudes.length][magnitudes.length];
        for (int one = 0; one < likeness.length; one++) {
            for (int other = 0; other <= one; other++) {
                likeness[one][other] = Products.dot(directions[one], directions[other]);
                likeness[other][one] = likeness[one][other];
            }
        }
    }

    /**
     * Median of a spectrum and those most like it, no two of them within a second of each other.
     *
     * @param medians receives {@code [bins]}
     */
    void medians(int frame, float[] medians) {
        int count = choose(frame);
        for (int bin = 0; bin < medians.length; bin++) {
            for (int i = 0; i < count; i++) {
                values[i] = magnitudes[chosen[i]][bin];
            }
            medians[bin] = median(count);
        }
    }

    private int choose(int frame) {
        System.arraycopy(likeness[frame], 0, candidates, 0, candidates.length);
        // Silence resembles nothing, itself included.
        candidates[frame] = 2;
        for (int i = 0; i < COUNT; i++) {
            int best = 0;
            for (int k = 1; k < candidates.length; k++) {
                if (candidates[k] > candidates[best]) {
                    best = k;
                }
            }
            if (candidates[best] == USED) {
                return i;
            }
            chosen[i] = best;
            Arrays.fill(
                    candidates,
                    Math.max(0, best - framesApart),
                    Math.min(candidates.length, best + framesApart + 1),
                    USED);
        }
        return COUNT;
    }

    /** Of two values in the middle the mean. */
    private float median(int count) {
        for (int i = 1; i < count; i++) {
            float value = values[i];
            int at = i;
            for (; at > 0 && values[at - 1] > value; at--) {
                values[at] = values[at - 1];
            }
            values[at] = value;
        }
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }

    private static float[] direction(float[] magnitudes, int compared) {
        double squares = 0;
        for (int bin = 0; bin < compared; bin++) {
            squares += (double) magnitudes[bin] * magnitudes[bin];
        }
        float[] direction = new float[compared];
        if (squares >= Float.MIN_NORMAL) {
            float scale = (float) (1 / Math.sqrt(squares));
            for (int bin = 0; bin < compared; bin++) {
                direction[bin] = magnitudes[bin] * scale;
            }
        }
        return direction;
    }
}

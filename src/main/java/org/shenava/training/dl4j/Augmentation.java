package org.shenava.training.dl4j;

import java.util.Arrays;
import java.util.Random;

/**
 * What is done to a standardised window each time that it is learned from, so that the network does not learn it by heart.
 *
 * @param noise deviation of the noise on every value, in deviations of its row
 * @param gain deviation of a shift of whole rows: one draw for all rows of a picture
 * @param masks stretches of frames, and as many of rows, that are blotted out with the mean (SpecAugment, Park et al. 2019)
 * @param maskShare a mask covers at most this share of frames or rows
 */
record Augmentation(double noise, double gain, int masks, double maskShare) {
    static final Augmentation NONE = new Augmentation(0, 0, 0, 0);
    static final Augmentation TABLE = new Augmentation(0.1, 0, 0, 0);
    static final Augmentation PICTURE = new Augmentation(0.05, 0.2, 2, 0.12);

    Augmentation {
        if (!(noise >= 0 && gain >= 0 && masks >= 0 && maskShare >= 0 && maskShare <= 0.5)) {
            throw new IllegalArgumentException(
                    "noise, gain and masks must not be negative and maskShare at most 0.5, got " + noise + ", " + gain
                            + ", " + masks + ", " + maskShare);
        }
    }

    /**
     * Changes a window in place.
     *
     * @param window row-major {@code [rows][frames]}, standardised
     */
    void apply(float[] window, int rows, Random random) {
        int frames = window.length / rows;
        double shift = gain > 0 ? gain * random.nextGaussian() : 0;
        if (shift != 0 || noise > 0) {
            for (int i = 0; i < window.length; i++) {
                window[i] += (float) (shift + (noise > 0 ? noise * random.nextGaussian() : 0));
            }
        }
        for (int mask = 0; mask < masks; mask++) {
            blotFrames(window, rows, frames, random);
            blotRows(window, rows, frames, random);
        }
    }

    private void blotFrames(float[] window, int rows, int frames, Random random) {
        int width = random.nextInt((int) (maskShare * frames) + 1);
        int first = random.nextInt(frames - width + 1);
        for (int row = 0; row < rows; row++) {
            Arrays.fill(window, row * frames + first, row * frames + first + width, 0);
        }
    }

    private void blotRows(float[] window, int rows, int frames, Random random) {
        int height = random.nextInt((int) (maskShare * rows) + 1);
        int first = random.nextInt(rows - height + 1);
        Arrays.fill(window, first * frames, (first + height) * frames, 0);
    }
}

package org.shenava.training.dl4j;

import java.util.Random;
import org.shenava.classifier.dl4j.ScaledSummary;

/**
 * Another loudspeaker, microphone or codec, as a summary would feel it: the mel bands are raised and lowered by a smooth curve, and at
 * times the highest fall away. A change of d(band) decibels, the same in every frame, adds the orthonormal cosine transform (type II) of
 * d to the means of the coefficients and leaves their variances.
 */
public final class Equaliser {
    private static final int BANDS = 128;
    private static final int KNOTS = 6;
    private static final double KNOT_DB = 4;
    private static final double DULL_SHARE = 0.3;
    private static final double LEAST_LOSS_DB = 5;
    private static final double MOST_LOSS_DB = 40;
    private static final double LOWEST_EDGE = 100;
    private static final double SLOPE_BANDS = 6;

    private static final double[][] COSINES = cosines();

    private Equaliser() {}

    private static double[][] cosines() {
        double[][] cosines = new double[ScaledSummary.COEFFICIENTS][BANDS];
        for (int row = 0; row < cosines.length; row++) {
            for (int band = 0; band < BANDS; band++) {
                cosines[row][band] = Math.sqrt(2.0 / BANDS) * Math.cos(Math.PI * row * (band + 0.5) / BANDS);
            }
        }
        return cosines;
    }

    /**
     * What a drawn change adds to the means of the coefficients.
     *
     * @return one a coefficient; 0 for the first, which says the level only
     */
    public static double[] draw(Random random) {
        return cepstrum(curve(random));
    }

    /**
     * The cosine transform of a change.
     *
     * @param decibels one a band, 128
     * @return one a coefficient; 0 for the first
     */
    static double[] cepstrum(double[] decibels) {
        double[] added = new double[COSINES.length];
        for (int row = 1; row < added.length; row++) {
            for (int band = 0; band < BANDS; band++) {
                added[row] += COSINES[row][band] * decibels[band];
            }
        }
        return added;
    }

    private static double[] curve(Random random) {
        double[] knots = new double[KNOTS];
        for (int knot = 0; knot < KNOTS; knot++) {
            knots[knot] = KNOT_DB * random.nextGaussian();
        }
        boolean dull = random.nextDouble() < DULL_SHARE;
        double edge = LOWEST_EDGE + (BANDS - 1 - LOWEST_EDGE) * random.nextDouble();
        double loss = dull ? LEAST_LOSS_DB + (MOST_LOSS_DB - LEAST_LOSS_DB) * random.nextDouble() : 0;
        double[] decibels = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            double at = (double) band * (KNOTS - 1) / (BANDS - 1);
            int left = Math.min(KNOTS - 2, (int) at);
            double smooth = knots[left] + (at - left) * (knots[left + 1] - knots[left]);
            decibels[band] = smooth - loss * Math.max(0, Math.min(1, (band - edge) / SLOPE_BANDS));
        }
        return decibels;
    }
}

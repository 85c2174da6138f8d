package org.shenava.recognition;

import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;

/** Folded salience of notes, made without sound. */
final class Played {
    /** Like the peak of a note in the front end. */
    private static final double WIDTH_CENTS = 17;

    /** A note is nothing beyond this. */
    private static final double EDGE_CENTS = 60;

    private Played() {}

    /**
     * A profile.
     *
     * @param notes each cents above bin 0 and weight
     * @return {@code [60]}
     */
    static float[] notes(double[][] notes) {
        float[] bins = new float[ProfileSpec.standard().binsPerOctave()];
        for (double[] note : notes) {
            for (int bin = 0; bin < bins.length; bin++) {
                double up = 20.0 * bin - note[0];
                double away = up - 1200 * Math.round(up / 1200);
                if (Math.abs(away) <= EDGE_CENTS) {
                    bins[bin] += (float) (note[1] * Math.exp(-0.5 * Math.pow(away / WIDTH_CENTS, 2)));
                }
            }
        }
        return bins;
    }

    /** The same as the network's input. */
    static float[] input(double[][] notes) {
        float[] bins = notes(notes);
        double sum = 0;
        for (float bin : bins) {
            sum += bin;
        }
        for (int bin = 0; bin < bins.length; bin++) {
            bins[bin] = (float) Math.sqrt(bins[bin] / sum);
        }
        return bins;
    }

    /** A slice of these bins, a quarter of a second long. */
    static ProfileSlice slice(int index, float[] bins) {
        return new ProfileSlice(index * 0.25, (index + 1) * 0.25, bins, -20);
    }
}

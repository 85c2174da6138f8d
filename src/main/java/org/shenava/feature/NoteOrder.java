package org.shenava.feature;

import java.util.Arrays;

/**
 * Which pitch class follows which within a second, added up over time: what a profile leaves out, the course of the melody. A kin of the
 * time-delayed melody surfaces of S. Gulati et al., "Time-Delayed Melody Surfaces for Raga Recognition" (ISMIR 2016), on salience in place
 * of a pitch track, and in steps up from each note, so that turning to another tonic turns it as it turns a profile.
 *
 * <p>Every slice is sharpened (squared, its sum kept), since a melody's note stands above what rings; of that counts what is new, more than
 * {@value #RINGING} of the slice before. What begins now follows what began in the last {@value #LAGS} slices. Not thread-safe.
 */
final class NoteOrder {
    /** Kinds of steps, evenly over the octave: 100 cents apart, each blending into the next. */
    static final int BANDS = 12;

    /** Share of a slice that the next one may hold without anything having begun. */
    private static final float RINGING = 0.7f;

    /** Slices that a note may come after another by: about a second. */
    private static final int LAGS = 4;

    /** How much a pair counts by its distance in slices, 1 to {@value #LAGS}. */
    private static final float[] WEIGHTS = {1, 1, 0.8f, 0.6f};

    /**
     * What is believed before anything is heard, spread evenly: as much as ten seconds of playing add (the median of recordings). Few pairs
     * say little, and after the first seconds some would stand out by chance.
     */
    private static final double PRIOR = 680;

    private final int bins;
    private final float[] before;
    private final float[] sharp;
    private final float[][] began;
    private final float[] earlier;
    private final double[] pairs;
    private final double[] bands;
    private int slices;

    /**
     * No notes yet.
     *
     * @param bins length of every slice
     */
    NoteOrder(int bins) {
        this.bins = bins;
        this.before = new float[bins];
        this.sharp = new float[bins];
        this.began = new float[LAGS][bins];
        this.earlier = new float[bins];
        this.pairs = new double[bins * bins];
        this.bands = new double[BANDS * bins];
    }

    /**
     * Takes the next slice of playing; pauses are left out, so that a phrase follows the one before.
     *
     * @param slice {@code [bins]}, none negative
     */
    void add(float[] slice) {
        sharpen(slice);
        gatherEarlier();
        float[] now = began[slices % LAGS];
        for (int bin = 0; bin < bins; bin++) {
            now[bin] = Math.max(0, sharp[bin] - RINGING * before[bin]);
            before[bin] = sharp[bin];
        }
        for (int from = 0; from < bins; from++) {
            float weight = earlier[from];
            for (int to = 0; weight > 0 && to < bins; to++) {
                pairs[from * bins + to] += weight * now[to];
            }
        }
        slices++;
    }

    private void sharpen(float[] slice) {
        double sum = 0;
        double squares = 0;
        for (float value : slice) {
            sum += value;
            squares += (double) value * value;
        }
        double scale = squares > 0 ? sum / squares : 0;
        for (int bin = 0; bin < bins; bin++) {
            sharp[bin] = (float) (slice[bin] * slice[bin] * scale);
        }
    }

    private void gatherEarlier() {
        Arrays.fill(earlier, 0);
        for (int lag = 1; lag <= Math.min(LAGS, slices); lag++) {
            float[] then = began[(slices - lag) % LAGS];
            for (int bin = 0; bin < bins; bin++) {
                earlier[bin] += WEIGHTS[lag - 1] * then[bin];
            }
        }
    }

    /**
     * Writes roots of shares: for every kind of step a row over the pitch classes that it starts from. All alike until a note followed
     * another.
     *
     * @param input receives {@code BANDS x bins} values whose squares sum to {@value #BANDS}
     * @param offset of the first
     */
    void write(float[] input, int offset) {
        Arrays.fill(bands, PRIOR / bands.length);
        double sum = PRIOR;
        for (int up = 0; up < bins; up++) {
            double place = (double) up * BANDS / bins;
            int lower = (int) place;
            double share = place - lower;
            int upper = (lower + 1) % BANDS;
            for (int from = 0; from < bins; from++) {
                double pair = pairs[from * bins + (from + up) % bins];
                bands[lower * bins + from] += (1 - share) * pair;
                bands[upper * bins + from] += share * pair;
                sum += pair;
            }
        }
        for (int i = 0; i < bands.length; i++) {
            input[offset + i] = (float) Math.sqrt(BANDS * bands[i] / sum);
        }
    }

    void clear() {
        Arrays.fill(before, 0);
        Arrays.fill(pairs, 0);
        slices = 0;
    }
}

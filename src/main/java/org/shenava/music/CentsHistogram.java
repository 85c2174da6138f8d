package org.shenava.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long each pitch sounded, in bins of one cent over five octaves. Forgets nothing until {@link #clear()}. Which note is the tonic
 * is asked only when it is read, so that another tonic needs no new sound. Not thread-safe.
 */
public final class CentsHistogram {
    /** Pitch of bin 0: an octave below the bass string of a setar. */
    public static final double LOWEST_HZ = 55;

    /** Count of bins, of one cent each. */
    public static final int BINS = 6000;

    /** Smooth enough to read, sharp enough to tell peaks 20 cents apart: they blend from two of these on. */
    public static final double SMOOTHING_CENTS = 6;

    /** A peak that is lower than this share of the highest is chance. */
    private static final double LEAST_PEAK = 0.04;
    /** Between two peaks the histogram must fall to this share of the lower one. */
    private static final double VALLEY = 0.75;
    /** Sound this near belongs to a peak. */
    private static final int PEAK_REACH_CENTS = 30;

    private static final int OCTAVE = (int) Cents.PER_OCTAVE;

    private final int[] counts = new int[BINS];
    private int total;

    /**
     * A note that was played.
     *
     * @param cents above the tonic, 0 up to, not including, 1200
     * @param share of all sound that lies within 30 cents of it
     */
    public record Peak(double cents, double share) {}

    /** Adds one point of a melody. What is no pitch or outside the five octaves is left out. */
    public void add(double hz) {
        if (hz >= LOWEST_HZ) {
            int bin = (int) Math.round(Cents.between(LOWEST_HZ, hz));
            if (bin < BINS) {
                counts[bin]++;
                total++;
            }
        }
    }

    public void clear() {
        Arrays.fill(counts, 0);
        total = 0;
    }

    /** Points added. */
    public int total() {
        return total;
    }

    /** Points in one bin. */
    public int count(int bin) {
        return counts[bin];
    }

    /** Pitch of a bin. */
    public static double hz(double bin) {
        return Cents.above(LOWEST_HZ, bin);
    }

    /**
     * Bin up to which a share of all points lies: near 0 the lowest pitch but for chance hits, near 1 the highest. The middle bin when
     * nothing was heard.
     *
     * @param share in (0, 1]
     */
    public int binAt(double share) {
        if (total == 0) {
            return BINS / 2;
        }
        int bin = 0;
        int below = counts[0];
        while (below < share * total) {
            bin++;
            below += counts[bin];
        }
        return bin;
    }

    /** Points a cent over all octaves, smoothed: {@code [BINS]}. */
    public double[] unfolded() {
        double[] kernel = kernel(SMOOTHING_CENTS);
        int reach = kernel.length / 2;
        double[] smooth = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                for (int i = Math.max(0, bin - reach); i <= Math.min(BINS - 1, bin + reach); i++) {
                    smooth[i] += counts[bin] * kernel[i - bin + reach];
                }
            }
        }
        return smooth;
    }

    /** Points a cent with all octaves laid over each other, smoothed: {@code [1200]}, entry 0 at the tonic. */
    public double[] folded(double tonicHz) {
        return folded(tonicHz, SMOOTHING_CENTS);
    }

    /** The same with another standard deviation of the smoothing. */
    double[] folded(double tonicHz, double smoothingCents) {
        long shift = Math.round(Cents.between(LOWEST_HZ, tonicHz));
        double[] kernel = kernel(smoothingCents);
        int reach = kernel.length / 2;
        double[] smooth = new double[OCTAVE];
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                int at = (int) Math.floorMod(bin - shift, (long) OCTAVE);
                for (int i = -reach; i <= reach; i++) {
                    smooth[Math.floorMod(at + i, OCTAVE)] += counts[bin] * kernel[i + reach];
                }
            }
        }
        return smooth;
    }

    /** Notes that were played, upwards from the tonic. */
    public List<Peak> peaks(double tonicHz) {
        return peaksOf(folded(tonicHz));
    }

    private static List<Peak> peaksOf(double[] folded) {
        double highest = Arrays.stream(folded).max().orElse(0);
        double sum = Arrays.stream(folded).sum();
        List<Integer> tops = new ArrayList<>();
        for (int cents = 0; cents < OCTAVE; cents++) {
            boolean top = folded[cents] > at(folded, cents - 1) && folded[cents] >= at(folded, cents + 1);
            if (top && folded[cents] >= LEAST_PEAK * highest) {
                join(tops, cents, folded);
            }
        }
        // The octave is a ring: its last and its first peak are neighbours too.
        if (tops.size() > 1 && !apart(folded, tops.get(tops.size() - 1), tops.get(0) + OCTAVE)) {
            int last = tops.get(tops.size() - 1);
            tops.remove(folded[last] > folded[tops.get(0)] ? 0 : tops.size() - 1);
        }
        return tops.stream()
                .map(top -> new Peak(exact(folded, top), mass(folded, top) / sum))
                .toList();
    }

    private static void join(List<Integer> tops, int cents, double[] folded) {
        int last = tops.size() - 1;
        if (last < 0 || apart(folded, tops.get(last), cents)) {
            tops.add(cents);
        } else if (folded[cents] > folded[tops.get(last)]) {
            tops.set(last, cents);
        }
    }

    private static boolean apart(double[] folded, int from, int to) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int cents = from; cents <= to; cents++) {
            lowest = Math.min(lowest, at(folded, cents));
        }
        return lowest < VALLEY * Math.min(at(folded, from), at(folded, to));
    }

    /** Centre of mass around a top, from which the smoothing takes nothing away. */
    static double exact(double[] folded, int top) {
        double moment = 0;
        double mass = 0;
        int reach = (int) (2 * SMOOTHING_CENTS);
        for (int i = -reach; i <= reach; i++) {
            mass += at(folded, top + i);
            moment += i * at(folded, top + i);
        }
        return Cents.folded(top + moment / mass);
    }

    private static double mass(double[] folded, int top) {
        double mass = 0;
        for (int i = -PEAK_REACH_CENTS; i <= PEAK_REACH_CENTS; i++) {
            mass += at(folded, top + i);
        }
        return mass;
    }

    static double at(double[] folded, int cents) {
        return folded[Math.floorMod(cents, OCTAVE)];
    }

    private static double[] kernel(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = Math.exp(-0.5 * i * i / (sigma * sigma));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }
}

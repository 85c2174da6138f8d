package org.shenava.recognition;

import java.util.List;
import org.shenava.feature.ProfileSlice;

/**
 * What some seconds of sound are like, apart from which notes they hold: numbers that do not change when everything is transposed or
 * played louder. They tell the music of the radif from speech, noise, drums, bare notes, scales and music in chords.
 *
 * <p>q is the profile of one slice and p that of all, each with sum 1; likeness of two profiles is the sum of sqrt(a b), 1 for equal
 * ones (Bhattacharyya).
 */
public final class SoundTraits {
    /** The traits in order; {@link #of} says what each is. */
    public static final List<String> NAMES = List.of(
            "concentration",
            "sliceConcentration",
            "sliceConcentrationSpread",
            "entropy",
            "sliceEntropy",
            "steadiness",
            "steadinessSpread",
            "steadinessLater",
            "glide",
            "recurrence",
            "typicality",
            "semitoneShare",
            "semitoneShareOfAll",
            "semitoneSteadiness",
            "quarterToneShare",
            "quarterToneShareOfAll",
            "quarterToneSteadiness",
            "roughness",
            "peaks",
            "strongestPitch",
            "slicePeaks",
            "soundingSpread",
            "levelChange",
            "levelSpread",
            "changes",
            "sameDirection",
            "comingBack",
            "smallSteps");

    /** Slices that the traits need at least. */
    static final int MIN_SLICES = 10;

    /** About two seconds: nearer slices resemble each other because a note still rings. */
    private static final int APART = 8;

    private static final int LATER = 4;
    private static final double PEAK_OF_ALL = 0.15;
    private static final double PEAK_OF_SLICE = 0.3;
    private static final double TINY = 1e-12;

    private SoundTraits() {}

    /**
     * Computes the traits, as {@link #NAMES} orders them.
     *
     * <ul>
     *   <li>concentration of p, ln(bins times the sum of squares), and mean and spread of that of the q; entropies of p and, on average, of q;
     *   <li>steadiness: likeness of neighbouring slices, its spread, and likeness of slices one second apart; glide: how much more alike neighbours
     *       become when one is shifted by up to 40 cents (speech glides, strings do not);
     *   <li>recurrence: likeness to the most similar slice two seconds away or more; typicality: likeness of q and p;
     *   <li>semitones (12th Fourier component over the octave) and quarter tones (24th): mean strength in q, strength in p, and the one over the
     *       other, which is low when the tuning wanders;
     *   <li>roughness: sum of differences of neighbouring bins of p; peaks of p, share of its strongest pitch (60 cents wide), peaks of q (chords have
     *       many); spread of how much of a slice sounds; mean change and spread of the level in dB;
     *   <li>the order of the strongest pitches, see {@link PitchOrder}.
     * </ul>
     *
     * @param slices that play, in order, {@value #MIN_SLICES} or more, none empty
     * @return one number a trait
     * @throws IllegalArgumentException if there are fewer slices; says how many
     */
    public static double[] of(List<ProfileSlice> slices) {
        if (slices.size() < MIN_SLICES) {
            throw new IllegalArgumentException(MIN_SLICES + " slices are needed, got " + slices.size());
        }
        int count = slices.size();
        int bins = slices.get(0).bins().length;
        double[][] shares = new double[count][];
        double[][] roots = new double[count][];
        double[] sounding = new double[count];
        double[] levels = new double[count];
        double[] all = new double[bins];
        for (int i = 0; i < count; i++) {
            float[] slice = slices.get(i).bins();
            double sum = TINY;
            for (float value : slice) {
                sum += value;
            }
            sounding[i] = sum;
            levels[i] = slices.get(i).levelDbfs();
            shares[i] = new double[bins];
            roots[i] = new double[bins];
            for (int bin = 0; bin < bins; bin++) {
                shares[i][bin] = slice[bin] / sum;
                roots[i][bin] = Math.sqrt(shares[i][bin]);
                all[bin] += slice[bin];
            }
        }
        double total = TINY;
        for (double value : all) {
            total += value;
        }
        double[] rootsOfAll = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            all[bin] /= total;
            rootsOfAll[bin] = Math.sqrt(all[bin]);
        }
        Numbers concentrations = new Numbers();
        Numbers entropies = new Numbers();
        Numbers typicality = new Numbers();
        Numbers recurrence = new Numbers();
        Numbers semitones = new Numbers();
        Numbers quarterTones = new Numbers();
        Numbers slicePeaks = new Numbers();
        for (int i = 0; i < count; i++) {
            concentrations.add(concentration(shares[i]));
            entropies.add(entropy(shares[i]));
            typicality.add(likeness(roots[i], rootsOfAll, 0));
            semitones.add(fourier(shares[i], 12));
            quarterTones.add(fourier(shares[i], 24));
            slicePeaks.add(peaks(shares[i], PEAK_OF_SLICE));
            double most = 0;
            for (int j = 0; j < count; j++) {
                if (Math.abs(i - j) >= APART) {
                    most = Math.max(most, likeness(roots[i], roots[j], 0));
                }
            }
            recurrence.add(most);
        }
        Numbers steadiness = new Numbers();
        Numbers later = new Numbers();
        Numbers glide = new Numbers();
        Numbers levelChange = new Numbers();
        for (int i = 1; i < count; i++) {
            double near = likeness(roots[i], roots[i - 1], 0);
            double shifted = 0;
            for (int shift = 1; shift <= 2; shift++) {
                shifted = Math.max(shifted, likeness(roots[i], roots[i - 1], shift));
                shifted = Math.max(shifted, likeness(roots[i - 1], roots[i], shift));
            }
            steadiness.add(near);
            glide.add(shifted - near);
            levelChange.add(Math.abs(levels[i] - levels[i - 1]));
            if (i >= LATER) {
                later.add(likeness(roots[i], roots[i - LATER], 0));
            }
        }
        double semitoneOfAll = fourier(all, 12);
        double quarterToneOfAll = fourier(all, 24);
        PitchOrder order = PitchOrder.of(shares);
        return new double[] {
            concentration(all),
            concentrations.mean(),
            concentrations.spread(),
            entropy(all),
            entropies.mean(),
            steadiness.mean(),
            steadiness.spread(),
            later.mean(),
            glide.mean(),
            recurrence.mean(),
            typicality.mean(),
            semitones.mean(),
            semitoneOfAll,
            semitoneOfAll / (semitones.mean() + TINY),
            quarterTones.mean(),
            quarterToneOfAll,
            quarterToneOfAll / (quarterTones.mean() + TINY),
            roughness(all),
            peaks(all, PEAK_OF_ALL),
            strongest(all),
            slicePeaks.mean(),
            Numbers.of(sounding).spread(),
            levelChange.mean(),
            Numbers.of(levels).spread(),
            order.changes(),
            order.sameDirection(),
            order.comingBack(),
            order.smallSteps()
        };
    }

    /** Sum of sqrt(a b), b shifted up by some bins. */
    private static double likeness(double[] rootsA, double[] rootsB, int shift) {
        double sum = 0;
        int at = rootsB.length - shift;
        for (double root : rootsA) {
            if (at == rootsB.length) {
                at = 0;
            }
            sum += root * rootsB[at++];
        }
        return sum;
    }

    private static double concentration(double[] shares) {
        double squares = TINY;
        for (double share : shares) {
            squares += share * share;
        }
        return Math.log(shares.length * squares);
    }

    private static double entropy(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum -= share * Math.log(Math.max(share, TINY));
        }
        return sum;
    }

    private static double fourier(double[] shares, int periods) {
        double real = 0;
        double imaginary = 0;
        for (int bin = 0; bin < shares.length; bin++) {
            double angle = 2 * Math.PI * periods * bin / shares.length;
            real += shares[bin] * Math.cos(angle);
            imaginary += shares[bin] * Math.sin(angle);
        }
        return Math.hypot(real, imaginary);
    }

    private static double roughness(double[] shares) {
        double sum = 0;
        for (int bin = 0; bin < shares.length; bin++) {
            sum += Math.abs(shares[bin] - shares[(bin + 1) % shares.length]);
        }
        return sum;
    }

    private static int peaks(double[] shares, double shareOfHighest) {
        double highest = 0;
        for (double share : shares) {
            highest = Math.max(highest, share);
        }
        int count = 0;
        for (int bin = 0; bin < shares.length; bin++) {
            double below = shares[(bin + shares.length - 1) % shares.length];
            double above = shares[(bin + 1) % shares.length];
            if (shares[bin] > below && shares[bin] >= above && shares[bin] > shareOfHighest * highest) {
                count++;
            }
        }
        return count;
    }

    private static double strongest(double[] shares) {
        return PitchOrder.around(shares, PitchOrder.strongest(shares));
    }
}

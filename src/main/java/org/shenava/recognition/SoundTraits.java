package org.shenava.recognition;

import java.util.List;
import java.util.function.ToDoubleFunction;
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
    private static final int GLIDE_BINS = 2;
    private static final int SEMITONES = 12;
    private static final int QUARTER_TONES = 24;
    private static final double PEAK_OF_ALL = 0.15;
    private static final double PEAK_OF_SLICE = 0.3;

    private final double[][] shares;
    private final double[][] roots;
    private final double[] all;
    private final Numbers sounding = new Numbers();
    private final Numbers levels = new Numbers();
    private final Numbers levelChanges = new Numbers();

    private SoundTraits(List<ProfileSlice> slices) {
        int bins = slices.get(0).bins().length;
        shares = new double[slices.size()][bins];
        roots = new double[slices.size()][bins];
        all = new double[bins];
        double total = Shares.TINY;
        for (int i = 0; i < shares.length; i++) {
            float[] slice = slices.get(i).bins();
            double sum = Shares.TINY;
            for (float value : slice) {
                sum += value;
            }
            for (int bin = 0; bin < bins; bin++) {
                shares[i][bin] = slice[bin] / sum;
                roots[i][bin] = Math.sqrt(shares[i][bin]);
                all[bin] += slice[bin];
            }
            total += sum;
            sounding.add(sum);
            levels.add(slices.get(i).levelDbfs());
            if (i > 0) {
                levelChanges.add(
                        Math.abs(slices.get(i).levelDbfs() - slices.get(i - 1).levelDbfs()));
            }
        }
        for (int bin = 0; bin < bins; bin++) {
            all[bin] /= total;
        }
    }

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
        return new SoundTraits(slices).values();
    }

    private double[] values() {
        Numbers concentrations = each(Shares::concentration);
        Numbers steadiness = apart(1);
        double semitones = each(one -> Shares.fourier(one, SEMITONES)).mean();
        double semitonesOfAll = Shares.fourier(all, SEMITONES);
        double quarterTones = each(one -> Shares.fourier(one, QUARTER_TONES)).mean();
        double quarterTonesOfAll = Shares.fourier(all, QUARTER_TONES);
        PitchOrder order = PitchOrder.of(shares);
        return new double[] {
            Shares.concentration(all),
            concentrations.mean(),
            concentrations.spread(),
            Shares.entropy(all),
            each(Shares::entropy).mean(),
            steadiness.mean(),
            steadiness.spread(),
            apart(LATER).mean(),
            glide(),
            recurrence(),
            typicality(),
            semitones,
            semitonesOfAll,
            semitonesOfAll / (semitones + Shares.TINY),
            quarterTones,
            quarterTonesOfAll,
            quarterTonesOfAll / (quarterTones + Shares.TINY),
            Shares.roughness(all),
            Shares.peaks(all, PEAK_OF_ALL),
            Shares.around(all, Shares.strongest(all)),
            each(one -> Shares.peaks(one, PEAK_OF_SLICE)).mean(),
            sounding.spread(),
            levelChanges.mean(),
            levels.spread(),
            order.changes(),
            order.sameDirection(),
            order.comingBack(),
            order.smallSteps()
        };
    }

    private Numbers each(ToDoubleFunction<double[]> measure) {
        Numbers numbers = new Numbers();
        for (double[] slice : shares) {
            numbers.add(measure.applyAsDouble(slice));
        }
        return numbers;
    }

    /** Likeness of slices so many slices apart. */
    private Numbers apart(int slices) {
        Numbers numbers = new Numbers();
        for (int i = slices; i < roots.length; i++) {
            numbers.add(Shares.likeness(roots[i], roots[i - slices], 0));
        }
        return numbers;
    }

    private double glide() {
        Numbers numbers = new Numbers();
        for (int i = 1; i < roots.length; i++) {
            double shifted = 0;
            for (int shift = 1; shift <= GLIDE_BINS; shift++) {
                shifted = Math.max(shifted, Shares.likeness(roots[i], roots[i - 1], shift));
                shifted = Math.max(shifted, Shares.likeness(roots[i - 1], roots[i], shift));
            }
            numbers.add(shifted - Shares.likeness(roots[i], roots[i - 1], 0));
        }
        return numbers.mean();
    }

    private double recurrence() {
        Numbers numbers = new Numbers();
        for (int i = 0; i < roots.length; i++) {
            double most = 0;
            for (int j = 0; j < roots.length; j++) {
                if (Math.abs(i - j) >= APART) {
                    most = Math.max(most, Shares.likeness(roots[i], roots[j], 0));
                }
            }
            numbers.add(most);
        }
        return numbers.mean();
    }

    private double typicality() {
        double[] rootsOfAll = new double[all.length];
        for (int bin = 0; bin < all.length; bin++) {
            rootsOfAll[bin] = Math.sqrt(all[bin]);
        }
        Numbers numbers = new Numbers();
        for (double[] slice : roots) {
            numbers.add(Shares.likeness(slice, rootsOfAll, 0));
        }
        return numbers.mean();
    }
}

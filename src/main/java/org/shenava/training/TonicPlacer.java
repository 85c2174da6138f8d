package org.shenava.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.shenava.dataset.Stretch;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.RunningProfile;
import org.shenava.music.Cents;
import org.shenava.music.Mode;
import org.shenava.music.Modes;

/**
 * Places the tonic of a recording whose mode is known: where the dataset says, as for synthesised clips, else the rotation at which the mode's notes, as theory weighs them, lie best on what
 * was played. So rotations mean the same for all recordings of a class, and the network's rotation is the tonic.
 */
public final class TonicPlacer {
    /** Spread of a note in cents: intonation, and the width of a peak in the front end. */
    private static final double NOTE_WIDTH_CENTS = 24;

    private TonicPlacer() {}

    /**
     * The tonic of a stretch.
     *
     * @return bins above the pitch class of {@code spec.lowestHz()}; empty when theory knows nothing of the class, or it may be one of the avazes
     */
    public static OptionalInt tonicBin(Stretch stretch, ProfileSpec spec) {
        if (stretch.recording().tonicHz().isPresent()) {
            double above =
                    Cents.between(spec.lowestHz(), stretch.recording().tonicHz().getAsDouble());
            long bin = Math.round(above * spec.binsPerOctave() / Cents.PER_OCTAVE);
            return OptionalInt.of(Math.floorMod(bin, spec.binsPerOctave()));
        }
        if (stretch.recording().dastgahOnly()) {
            return OptionalInt.empty();
        }
        Optional<Mode> mode = Modes.of(stretch.recording().label());
        RunningProfile profile = new RunningProfile(spec.binsPerOctave());
        stretch.slices().forEach(slice -> profile.add(slice.bins()));
        if (mode.isEmpty() || profile.isEmpty()) {
            return OptionalInt.empty();
        }
        float[] played = profile.input();
        double[] expected = expected(mode.get(), spec.binsPerOctave());
        int best = 0;
        double bestMatch = Double.NEGATIVE_INFINITY;
        for (int rotation = 0; rotation < played.length; rotation++) {
            double match = 0;
            for (int bin = 0; bin < played.length; bin++) {
                match += expected[bin] * played[(bin + rotation) % played.length];
            }
            if (match > bestMatch) {
                bestMatch = match;
                best = rotation;
            }
        }
        return OptionalInt.of(best);
    }

    /** The network's input as theory has it, tonic in bin 0: square roots of the shares, each note spread as a Gaussian. */
    static double[] expected(Mode mode, int bins) {
        double centsPerBin = Cents.PER_OCTAVE / bins;
        double[] shares = new double[bins];
        for (Mode.Note note : mode.notes()) {
            for (int bin = 0; bin < bins; bin++) {
                double away = Math.abs(bin * centsPerBin - note.cents());
                double cents = Math.min(away, Cents.PER_OCTAVE - away);
                shares[bin] += note.weight() * Math.exp(-0.5 * Math.pow(cents / NOTE_WIDTH_CENTS, 2));
            }
        }
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int bin = 0; bin < bins; bin++) {
            shares[bin] = Math.sqrt(shares[bin] / sum);
        }
        return shares;
    }

    /** The tonics of many stretches, in their order. */
    public static List<OptionalInt> tonicBins(List<Stretch> stretches, ProfileSpec spec) {
        List<OptionalInt> tonics = new ArrayList<>();
        stretches.forEach(one -> tonics.add(tonicBin(one, spec)));
        return tonics;
    }
}

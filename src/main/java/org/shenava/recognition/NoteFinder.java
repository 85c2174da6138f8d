package org.shenava.recognition;

import java.util.List;
import java.util.Optional;
import org.shenava.classifier.Prediction;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Cents;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.recognition.Notes.Degree;
import org.shenava.recognition.Notes.Tonic;

/**
 * Finds {@link Notes} in what was played, for the label that is answered. The network says in which bin the tonic lies; the played
 * notes say where in it. Shahed and ist are weighed by Bayes' rule: how likely theory has each note, times how much it was played, or
 * stopped on.
 */
final class NoteFinder {
    /** Probability mass within so many bins of the tonic is its confidence: 40 cents either way hold one note. */
    private static final int NEAR_BINS = 2;

    /** The network was trained to be right within one bin. */
    private static final int TOLERANCE_BINS = 1;

    /** How far the played notes may move the tonic from the network's bin. */
    private static final double MOST_MOVED_CENTS = 40;

    /** How much theory is believed: the share of the prior that goes to the notes it names; the rest goes to all notes alike. */
    private static final double THEORY_SHARE = 0.5;

    private static final double SEMITONE_CENTS = 100;

    private final ProfileSpec spec;

    NoteFinder(ProfileSpec spec) {
        this.spec = spec;
    }

    /**
     * The notes.
     *
     * @param label the likeliest, to which {@code prediction.tonicsOfBest} belongs
     * @param whole input that the prediction is for
     * @param stops what phrases stopped on, {@code [binsPerOctave]}
     */
    Notes find(Prediction prediction, String label, float[] whole, float[] stops) {
        if (prediction.tonicsOfBest().length == 0) {
            return Notes.NONE;
        }
        PlayedProfile played = PlayedProfile.ofInput(whole, spec.binsPerOctave());
        Optional<Mode> mode = Modes.of(label);
        int bin = likeliest(prediction.tonicsOfBest());
        double cents = bin * played.centsPerBin();
        cents += clamped(played.offset(fixedNotes(mode, cents)));
        Tonic tonic = new Tonic(hz(cents), around(prediction.tonicProbabilities(), bin, NEAR_BINS));
        Placed placed = new Placed(cents, tonic.p(), played);
        return new Notes(
                Optional.of(tonic),
                mode.flatMap(one -> degree(one, List.of(one.shahed()), placed, played)),
                mode.flatMap(one -> degree(one, one.ists(), placed, new PlayedProfile(stops))));
    }

    /** Where the tonic was placed in what was played. */
    private record Placed(double tonicCents, double p, PlayedProfile played) {}

    private static int likeliest(float[] tonics) {
        int best = 0;
        for (int bin = 1; bin < tonics.length; bin++) {
            double more = around(tonics, bin, TOLERANCE_BINS) - around(tonics, best, TOLERANCE_BINS);
            // Beside a lonely peak the sums are equal.
            if (more > 0 || more == 0 && tonics[bin] > tonics[best]) {
                best = bin;
            }
        }
        return best;
    }

    private static double around(float[] tonics, int middle, int reach) {
        double mass = 0;
        for (int bin = middle - reach; bin <= middle + reach; bin++) {
            mass += tonics[Math.floorMod(bin, tonics.length)];
        }
        return Math.min(1, mass);
    }

    /** Notes at whole semitones from the tonic: neutral seconds are wherever the player likes them. */
    private static List<Double> fixedNotes(Optional<Mode> mode, double tonicCents) {
        return mode.map(one -> one.notes().stream()
                        .map(Mode.Note::cents)
                        .filter(cents -> cents % SEMITONE_CENTS == 0)
                        .map(cents -> tonicCents + cents)
                        .toList())
                .orElse(List.of(tonicCents));
    }

    private static double clamped(double cents) {
        return Math.max(-MOST_MOVED_CENTS, Math.min(MOST_MOVED_CENTS, cents));
    }

    /** The likeliest note, by theory and by {@code evidence}. */
    private Optional<Degree> degree(Mode mode, List<Mode.Note> named, Placed placed, PlayedProfile evidence) {
        double total = 0;
        double best = 0;
        Mode.Note chosen = named.get(0);
        for (Mode.Note note : mode.notes()) {
            double prior =
                    (1 - THEORY_SHARE) / mode.notes().size() + (named.contains(note) ? THEORY_SHARE / named.size() : 0);
            double weight = prior * evidence.mass(placed.tonicCents() + note.cents());
            total += weight;
            if (weight > best) {
                best = weight;
                chosen = note;
            }
        }
        if (total == 0) {
            return Optional.empty();
        }
        double cents = placed.tonicCents() + chosen.cents();
        cents += clamped(placed.played().offset(List.of(cents)));
        return Optional.of(new Degree(mode.name(chosen), hz(cents), placed.p() * best / total));
    }

    private double hz(double cents) {
        // A hair of tolerance, or the lowest pitch itself could land an octave up by rounding.
        return Cents.intoOctave(Cents.above(spec.lowestHz(), cents), spec.keptFromHz() * (1 - 1e-9));
    }
}

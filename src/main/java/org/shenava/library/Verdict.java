package org.shenava.library;

import java.util.Optional;
import org.shenava.music.Thresholds;

/**
 * What a recording is said to be.
 *
 * @param label the likeliest, or the one that a person chose
 * @param p its probability, 1 when a person chose; 0 where it does not count, because too little sounds or it is other music
 * @param dastgah of Iranian music; empty for other music
 * @param dastgahP probability of that; 0 without one, and where it does not count
 * @param byHand a person chose; no threshold and no later scan changes that
 */
public record Verdict(String label, double p, Optional<String> dastgah, double dastgahP, boolean byHand) {
    public Verdict {
        if (!(p >= 0 && p <= 1) || !(dastgahP >= 0 && dastgahP <= 1)) {
            throw new IllegalArgumentException("probabilities must be in 0..1, got " + p + " and " + dastgahP);
        }
    }

    /** What a person says. */
    public static Verdict byHand(String label, Optional<String> dastgah) {
        return new Verdict(label, 1, dastgah, dastgah.isPresent() ? 1 : 0, true);
    }

    /** Whether the label counts. */
    public boolean sure(Thresholds thresholds, double modelsOwn) {
        return byHand || p >= thresholds.of(label, modelsOwn);
    }

    /** The dastgah, where it counts. */
    public Optional<String> sureDastgah(Thresholds thresholds, double modelsOwn) {
        return dastgah.filter(mode -> dastgahP >= thresholds.of(mode, modelsOwn));
    }
}

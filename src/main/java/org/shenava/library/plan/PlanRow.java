package org.shenava.library.plan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of a plan.
 *
 * @param source absolute
 * @param target absolute; for {@link Action#TAG} the same as {@code source}
 * @param companion it goes along with a track: a cover, lyrics, a cue sheet
 * @param bytes of the source when the plan was made
 * @param sha256 of the source when the plan was made
 * @param label what the track is said to be; of a companion, its track
 * @param dastgah of Iranian music
 * @param p probability of the label; 0 where it does not count
 * @param unsure it goes to the folder of the unsure
 * @param state whether anything will be done
 */
public record PlanRow(
        Action action,
        Path source,
        Path target,
        boolean companion,
        long bytes,
        String sha256,
        String label,
        Optional<String> dastgah,
        double p,
        boolean unsure,
        State state) {
    /** Whether anything will be done with a file, and if not, why. */
    public enum State {
        /** It will be done. */
        READY,
        /** The same music is there already. */
        SAME,
        /** It stands where it belongs. */
        IN_PLACE,
        /** It has a genre already, which is kept. */
        KEPT,
        LEFT_OUT
    }

    public PlanRow withTarget(Path newTarget) {
        return new PlanRow(action, source, newTarget, companion, bytes, sha256, label, dastgah, p, unsure, state);
    }

    public PlanRow withState(State newState) {
        return new PlanRow(action, source, target, companion, bytes, sha256, label, dastgah, p, unsure, newState);
    }
}

package org.shenava.view.scale;

import java.util.Optional;
import org.shenava.music.Mode;

/**
 * What the histogram is drawn in: all but how long each pitch sounded.
 *
 * @param folded all octaves laid over each other
 * @param originHz where 0 cents are: the tonic, or the C of the reference while no tonic is known
 * @param source where the tonic comes from
 * @param mode whose degrees are laid over it
 * @param fromCents left end of the axis
 * @param toCents right end of the axis
 * @param referenceHz pitch of A by which notes are named
 * @param laidOver scale of a file
 */
record Frame(
        boolean folded,
        double originHz,
        TonicSource source,
        Optional<Mode> mode,
        double fromCents,
        double toCents,
        double referenceHz,
        Optional<LaidOver> laidOver) {
    /** Where a tonic comes from. */
    enum TonicSource {
        /** There is none yet. */
        NONE,
        /** The answer of the model says so. */
        HEARD,
        /** The mode's notes fit best there. */
        FITTED,
        /** The student said so. */
        BY_HAND
    }

    boolean tonicKnown() {
        return source != TonicSource.NONE;
    }
}

package org.shenava.dataset;

import java.util.Objects;

/**
 * How the windows of a dataset came about, beside their features: {@code windows.json}. Features that were made otherwise are never
 * taken for these.
 *
 * @param schemaVersion version of this form, {@value #SCHEMA_VERSION}
 * @param origin {@link #SOUND}, or the feature table that the values were copied from
 * @param overlapSeconds how far neighbouring windows overlap
 * @param voiceRemoved whether the singing voice was taken out before
 * @param sungDropped whether windows with singing were left out
 * @param augmentation what was done to the copies
 */
public record WindowMaking(
        int schemaVersion,
        String origin,
        double overlapSeconds,
        boolean voiceRemoved,
        boolean sungDropped,
        Augmentation augmentation) {
    public static final int SCHEMA_VERSION = 1;

    /** Computed from recordings. */
    public static final String SOUND = "sound";

    /** Computed from sound that the program made; to learn from only. */
    public static final String SYNTHESIS = "synthesis";

    public WindowMaking {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(augmentation);
    }

    /**
     * Augmented copies.
     *
     * @param copies of each window, 0 for none
     * @param seed of everything random in them
     * @param rooms fingerprint of the impulse responses, empty for none
     * @param noise fingerprint of the background sounds, empty for none
     */
    public record Augmentation(int copies, long seed, String rooms, String noise) {
        public static final Augmentation NONE = new Augmentation(0, 0, "", "");

        public Augmentation {
            if (copies < 0 || copies > 100) {
                throw new IllegalArgumentException("The augmented copies must be 0 to 100, not " + copies + ".");
            }
            Objects.requireNonNull(rooms);
            Objects.requireNonNull(noise);
        }
    }

    /** Whether nobody played what the windows hold. */
    public boolean synthesised() {
        return origin.equals(SYNTHESIS);
    }

    /** Plain windows of sound. */
    static WindowMaking ofSound(double overlapSeconds) {
        return new WindowMaking(SCHEMA_VERSION, SOUND, overlapSeconds, false, false, Augmentation.NONE);
    }
}

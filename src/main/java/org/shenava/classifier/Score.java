package org.shenava.classifier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;

/**
 * A measured score, as a card states it.
 *
 * @param set what was tested, e.g. {@code nariman-oud}
 * @param protocol how test and training were kept apart: {@code performer} or {@code artists} (never heard in training), {@code
 *     recordings} or {@code tracks}, {@code filtered}, {@code windows} or {@code slices} (leaky: of the same recordings on both sides)
 * @param unit {@link #RECORDING}, {@link #WINDOW}, or a beginning of recordings, see {@link #beginning(int)}
 * @param n how many recordings or windows were tested
 * @param accuracy share right, all classes
 * @param top3 share with the right class among the first three
 * @param folded share right after adding each avaz to its dastgah; says nothing of genres
 * @param family share with the right family; says nothing of genres
 * @param low lower end of the 95 % Wilson interval of {@code accuracy}
 * @param high upper end of the same interval
 */
public record Score(
        String set,
        String protocol,
        String unit,
        int n,
        double accuracy,
        double top3,
        double folded,
        double family,
        double low,
        double high) {
    /** All of a recording. */
    public static final String RECORDING = "recording";

    /** A stretch of a recording, judged by its own sound alone. */
    public static final String WINDOW = "window";

    private static final Set<String> UNHEARD = Set.of("performer", "artists");
    private static final Set<String> LEAKY = Set.of("windows", "slices");

    private static final String FIRST = "first ";

    /** The unit of answers after so many seconds of playing, {@code first 20 s}; of the recordings that have as much. */
    public static String beginning(int seconds) {
        return FIRST + seconds + " s";
    }

    /** Whether nothing by the players or artists tested was heard in training: what a user may expect. */
    @JsonIgnore
    public boolean isOfUnheardPlayers() {
        return UNHEARD.contains(protocol);
    }

    /** Whether other parts of the same recordings were heard in training. */
    @JsonIgnore
    public boolean isLeaky() {
        return LEAKY.contains(protocol);
    }

    /**
     * Whether clips of performances are among what was tested. Of these only the dastgah is known: an avaz of it is wrong by {@code
     * accuracy} and right by {@code folded}.
     */
    public boolean ofPerformances() {
        return set.contains(" and performances");
    }

    /** Whether the answers were given before the end of the recordings. */
    public boolean ofBeginning() {
        return unit.startsWith(FIRST);
    }
}

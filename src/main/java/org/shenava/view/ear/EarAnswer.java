package org.shenava.view.ear;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.shenava.music.Family;
import org.shenava.music.Labels;

/**
 * One question that was answered.
 *
 * @param at when
 * @param level what was asked
 * @param played id of the mode that was heard
 * @param named id of what was named: a mode, or a {@linkplain #id family} where that was asked or already wrong
 */
public record EarAnswer(Instant at, Level level, String played, String named) {
    /** Before the id of a family: Shur is a mode, and a family of seven. */
    private static final String FAMILY = "family:";

    public EarAnswer {
        Objects.requireNonNull(at);
        Objects.requireNonNull(level);
        Objects.requireNonNull(played);
        Objects.requireNonNull(named);
    }

    public boolean right() {
        return named.equals(wanted());
    }

    /** What should have been named. */
    public String wanted() {
        return level == Level.FAMILIES ? id(Labels.of(played).family().orElseThrow()) : played;
    }

    /** How a family is written where modes are, too. */
    public static String id(Family family) {
        return FAMILY + family.id();
    }

    /** The family that an id stands for; empty for modes. */
    public static Optional<Family> family(String id) {
        return Arrays.stream(Family.values())
                .filter(family -> id(family).equals(id))
                .findFirst();
    }
}

package org.shenava.view.ear;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.shenava.music.Family;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.music.Modes;

/**
 * Chooses what is asked next: families with equal chance where the family is asked, modes with equal chance else; never what was asked
 * the last two times, where there is anything else.
 */
final class Questions {
    private final Random random;
    private String last = "";
    private int inARow;

    Questions(Random random) {
        this.random = random;
    }

    /** A seed for what is made for a question. */
    long seed() {
        return random.nextLong();
    }

    /**
     * The mode of the next question.
     *
     * @param available modes of which there is something to hear
     * @param family of {@link Level#ONE_FAMILY}; of no account else
     * @return empty when nothing of the level is available
     */
    Optional<Mode> next(Level level, Family family, Set<String> available) {
        List<Mode> possible = Modes.all().stream()
                .filter(mode -> available.contains(mode.label()))
                .filter(mode -> level != Level.ONE_FAMILY || familyOf(mode) == family)
                .toList();
        List<Mode> fresh = possible.stream()
                .filter(mode -> inARow < 2 || !subject(level, mode).equals(last))
                .toList();
        List<Mode> choice = fresh.isEmpty() ? possible : fresh;
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        Mode chosen = level == Level.FAMILIES ? oneOfAFamily(choice) : any(choice);
        String subject = subject(level, chosen);
        inARow = subject.equals(last) ? inARow + 1 : 1;
        last = subject;
        return Optional.of(chosen);
    }

    static Family familyOf(Mode mode) {
        return Labels.of(mode.label()).family().orElseThrow();
    }

    /** Modes of a family, in the order of the labels. */
    static List<Mode> members(Family family) {
        return Modes.all().stream().filter(mode -> familyOf(mode) == family).toList();
    }

    /** Families in which there is a choice of modes. */
    static List<Family> withChoice() {
        return Arrays.stream(Family.values())
                .filter(family -> members(family).size() > 1)
                .toList();
    }

    private Mode oneOfAFamily(List<Mode> choice) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        choice.forEach(mode -> families.add(familyOf(mode)));
        Family family = any(List.copyOf(families));
        return any(choice.stream().filter(mode -> familyOf(mode) == family).toList());
    }

    private static String subject(Level level, Mode mode) {
        return level == Level.FAMILIES ? familyOf(mode).id() : mode.label();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

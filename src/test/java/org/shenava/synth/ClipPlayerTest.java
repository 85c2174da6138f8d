package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.synth.ClipPlayer.Habit;
import org.shenava.synth.RadifScore.Written;

class ClipPlayerTest {
    private static final ClipRanges RANGES = ClipRanges.standard();
    /** Pitches on which no string is tuned, middle C = 120. */
    private static final int[] MELODY = {130, 133, 128};

    @Test
    void everyHabitIsAThirdOfThePlayers() {
        Map<Habit, Integer> counts = new EnumMap<>(Habit.class);
        for (int i = 0; i < 3000; i++) {
            counts.merge(player("shur", i).habit(), 1, Integer::sum);
        }

        // Chance alone: a standard deviation of 26.
        assertThat(counts).hasSize(3);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(900, 1100));
    }

    @Test
    void onePlayerInThreeLeavesTheOpenStringsAlone() {
        List<ClipPlayer> players = players("shur", Habit.NONE);

        for (ClipPlayer player : players) {
            assertThat(strokes(player, score("shur"))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"shur, 110", "bayat-e-tork, 110", "mahur, 110", "rast-panjgah, 106"})
    void whoStrikesOneStringStrikesTheSecond(String label, int second) {
        List<ClipPlayer> players = players(label, Habit.ONE_STRING);

        for (ClipPlayer player : players) {
            List<Note> strokes = strokes(player, score(label));
            assertThat(strokes).isNotEmpty().allSatisfy(stroke -> assertThat(stroke.hz())
                    .isEqualTo(player.hz(second)));
        }
    }

    @Test
    void someStrikeItWithEveryNote() {
        int always = 0;
        List<ClipPlayer> players = players("shur", Habit.ONE_STRING);
        for (ClipPlayer player : players) {
            List<Note> notes = player.play(score("shur"));
            long struck = notes.stream().filter(note -> isString(player, note)).count();
            // Fills come on top; without them a stroke a note is half of all.
            always += struck >= notes.size() - struck ? 1 : 0;
        }

        assertThat(always).isBetween(players.size() / 10, players.size() - players.size() / 10);
    }

    @Test
    void whoStrikesAllStrikesEveryStringOfTheMode() {
        Set<Integer> heard = new TreeSet<>();
        for (ClipPlayer player : players("chahargah", Habit.ACCORDATURA)) {
            for (Note stroke : strokes(player, score("chahargah"))) {
                for (int string : new int[] {110, 120, 96}) {
                    if (stroke.hz() == player.hz(string)) {
                        heard.add(string);
                    }
                }
            }
        }

        assertThat(heard).containsExactly(96, 110, 120);
    }

    private static List<ClipPlayer> players(String label, Habit habit) {
        List<ClipPlayer> players = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ClipPlayer player = player(label, i);
            if (player.habit() == habit) {
                players.add(player);
            }
        }
        assertThat(players).hasSizeGreaterThan(20);
        return players;
    }

    private static ClipPlayer player(String label, int index) {
        return new ClipPlayer(label, RANGES, RadifClips.random(3, index));
    }

    private static List<Note> strokes(ClipPlayer player, RadifScore score) {
        return player.play(score).stream()
                .filter(note -> isString(player, note))
                .toList();
    }

    private static boolean isString(ClipPlayer player, Note note) {
        for (int written : MELODY) {
            if (note.hz() == player.hz(written)) {
                return false;
            }
        }
        return true;
    }

    /** Notes too short for tremolo, so that there is one note for each written one. */
    private static RadifScore score(String label) {
        List<Written> notes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            notes.add(new Written(0.3 * i, 0.3 * i + 0.28, MELODY[i % MELODY.length]));
        }
        return new RadifScore(label, "1._Daramad", notes);
    }
}

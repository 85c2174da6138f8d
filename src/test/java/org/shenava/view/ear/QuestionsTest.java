package org.shenava.view.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.music.Family;
import org.shenava.music.Mode;

class QuestionsTest {
    private static final int MANY = 600;
    private static final Set<String> ALL = new RulePassages().modes();

    @ParameterizedTest
    @EnumSource(Level.class)
    void nothingIsAskedThreeTimesInARow(Level level) {
        List<String> subjects = new ArrayList<>();
        for (Mode mode : asked(level, Family.HOMAYUN, ALL)) {
            subjects.add(level == Level.FAMILIES ? Questions.familyOf(mode).id() : mode.label());
        }

        int twice = 0;
        for (int i = 2; i < subjects.size(); i++) {
            assertThat(Set.copyOf(subjects.subList(i - 2, i + 1)).size()).isGreaterThan(1);
            twice += subjects.get(i).equals(subjects.get(i - 1)) ? 1 : 0;
        }
        assertThat(twice).as("twice in a row may happen").isPositive();
    }

    @Test
    void familiesComeEquallyOftenThoughTheirModesAreNot() {
        Map<Family, Long> counts = asked(Level.FAMILIES, Family.SHUR, ALL).stream()
                .collect(Collectors.groupingBy(Questions::familyOf, Collectors.counting()));

        assertThat(counts).hasSize(5);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(80L, 160L));
    }

    @Test
    void allThirteenAreAsked() {
        Map<String, Long> counts = asked(Level.ALL, Family.SHUR, ALL).stream()
                .map(Mode::label)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts).hasSize(13);
    }

    @Test
    void asksOnlyTheFamilyThatIsWantedAndWhatThereIsToHear() {
        assertThat(asked(Level.ONE_FAMILY, Family.MAHUR, ALL))
                .extracting(Mode::label)
                .containsOnly("mahur", "rast-panjgah");
        assertThat(asked(Level.ALL, Family.SHUR, Set.of("nava")))
                .extracting(Mode::label)
                .containsOnly("nava");
        assertThat(new Questions(new Random(1)).next(Level.ONE_FAMILY, Family.MAHUR, Set.of("nava")))
                .isEmpty();
    }

    private static List<Mode> asked(Level level, Family family, Set<String> available) {
        Questions questions = new Questions(new Random(7));
        List<Mode> asked = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            asked.add(questions.next(level, family, available).orElseThrow());
        }
        return asked;
    }
}

package org.shenava.teaching.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Judgement.JudgedExample;
import org.shenava.teaching.Judgement.Verdict;

class JudgingTest {
    private static final Approach ONE = Approach.COLOUR_FEATURES;
    private static final Material MATERIAL =
            new Material(List.of("a", "b", "room"), Optional.of("room"), List.of(), List.of());
    private static final Folds FOLDS = new Folds(Judgement.Test.BY_RECORDING, List.of(List.of(0)));

    @Test
    void isGoodAboveGuessingAndTheSimpleMethod() {
        Judgement judgement = judge(answers(19, 1, 0.8), 10);

        assertThat(judgement.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(judgement.score().value()).isEqualTo(0.95);
        assertThat(judgement.simple()).isEqualTo(0.5);
        assertThat(judgement.guessing()).isEqualTo(0.5);
        assertThat(judgement.score().low()).isLessThan(0.95).isGreaterThan(0.5);
    }

    @Test
    void isNoBetterThanTheSimpleMethodWhereThatIsAsGood() {
        assertThat(judge(answers(19, 1, 0.8), 19).verdict()).isEqualTo(Verdict.NO_BETTER_THAN_SIMPLE);
    }

    @Test
    void isNoBetterThanGuessingWhileTheIntervalHoldsIt() {
        assertThat(judge(answers(12, 8, 0.8), 0).verdict()).isEqualTo(Verdict.NO_BETTER_THAN_GUESSING);
    }

    @Test
    void nothingAskedIsNothingKnown() {
        Judgement judgement = judge(List.of(), 0);

        assertThat(judgement.verdict()).isEqualTo(Verdict.NO_BETTER_THAN_GUESSING);
        assertThat(judgement.score().n()).isZero();
        assertThat(Judging.unsureBelow(judgement, MATERIAL)).isBetween(0.5, 0.9);
    }

    @Test
    void isUnsureWhereAnswersWereOftenWrong() {
        List<JudgedExample> answers = new ArrayList<>(answers(20, 2, 0.95));
        answers.addAll(answers(2, 10, 0.65));

        double limit = Judging.unsureBelow(judge(answers, 0), MATERIAL);

        assertThat(limit).isGreaterThan(0.65).isLessThanOrEqualTo(0.95);
    }

    @Test
    void isHardlyEverUnsureWhereAnswersWereRight() {
        assertThat(Judging.unsureBelow(judge(answers(20, 0, 0.9), 0), MATERIAL)).isEqualTo(0.6);
    }

    private static Judgement judge(List<JudgedExample> answers, int simpleRight) {
        List<Map<Approach, Boolean>> simple = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            simple.add(Map.of(ONE, i < simpleRight));
        }
        return Judging.judge(
                MATERIAL, FOLDS, List.of(new FoldResult(ONE, answers, simple)), new Choice(ONE, Map.of(ONE, 0.7)));
    }

    /** As many of either class; of those that are wrong the other class was said. */
    private static List<JudgedExample> answers(int right, int wrong, double p) {
        List<JudgedExample> answers = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            String label = i % 2 == 0 ? "a" : "b";
            String other = i % 2 == 0 ? "b" : "a";
            String said = i < right ? label : other;
            answers.add(new JudgedExample(
                    "x" + i, label, said, Map.of("room", 0.0, said, p, said.equals("a") ? "b" : "a", 1 - p), 0));
        }
        return answers;
    }
}

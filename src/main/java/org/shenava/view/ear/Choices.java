package org.shenava.view.ear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.music.Family;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.view.common.Texts;

/** What may be answered to a question, and what became of it. */
final class Choices {
    private Choices() {}

    /** Families where the family is asked, else the modes of the family. */
    static List<Choice> of(Round round, Texts texts) {
        boolean asksFamily = round.family().isEmpty();
        Stream<String> ids = asksFamily
                ? Arrays.stream(Family.values()).map(EarAnswer::id)
                : Questions.members(round.family().get()).stream().map(Mode::label);
        String truth = asksFamily
                ? EarAnswer.id(Questions.familyOf(round.mode()))
                : round.mode().label();
        return ids.map(id -> new Choice(id, Feedback.named(id, texts), familyId(id), mark(id, truth, round.answer())))
                .toList();
    }

    private static String familyId(String id) {
        return EarAnswer.family(id)
                .or(() -> Labels.of(id).family())
                .orElseThrow()
                .id();
    }

    private static Choice.Mark mark(String id, String truth, Optional<EarAnswer> answer) {
        if (answer.isEmpty()) {
            return Choice.Mark.OPEN;
        }
        if (id.equals(truth)) {
            return Choice.Mark.RIGHT;
        }
        return id.equals(answer.get().named()) ? Choice.Mark.WRONG : Choice.Mark.OTHER;
    }
}

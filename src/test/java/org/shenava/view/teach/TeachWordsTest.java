package org.shenava.view.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.settings.Language;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Remark;
import org.shenava.teaching.TeachingStep;
import org.shenava.view.common.Texts;

/** Keys that are put together are not seen by the test of texts; here each is asked for once. */
class TeachWordsTest {
    private static Judgement judgement(Judgement.Test test, Judgement.Verdict verdict, Map<Approach, Double> tried) {
        return new Judgement(
                List.of("tar", "oud"),
                test,
                5,
                List.of(),
                new Judgement.Share(0.91, 0.72, 0.98, 23),
                0.5,
                0.7,
                Approach.COLOUR_TRANSFER,
                tried,
                verdict);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "PERSIAN"})
    void thereAreWordsForEverything(Language language) {
        Texts texts = Texts.of(language);
        TeachWords words = new TeachWords(texts);
        List<String> said = new ArrayList<>();
        for (Remark.Kind kind : Remark.Kind.values()) {
            Remark remark = new Remark(kind, "tar", "tar/a.wav", "oud/b.wav", 2.5);
            said.add(words.sentence(remark));
            words.brief(remark);
        }
        for (Approach approach : Approach.values()) {
            said.add(words.approach(approach));
        }
        for (TeachingStep.Stage stage : TeachingStep.Stage.values()) {
            said.add(words.stage(stage));
        }
        for (Judgement.Test test : Judgement.Test.values()) {
            for (Judgement.Verdict verdict : Judgement.Verdict.values()) {
                Judgement judgement = judgement(test, verdict, Map.of(Approach.COLOUR_TRANSFER, 0.9));
                said.add(words.test(judgement));
                said.add(words.verdict(judgement));
                said.add(words.score(judgement));
                said.add(words.why(judgement));
            }
        }
        said.add(words.why(judgement(
                Judgement.Test.BY_PLAYER,
                Judgement.Verdict.GOOD,
                Map.of(Approach.COLOUR_TRANSFER, 0.9, Approach.NOTES_TRANSFER, 0.3))));
        for (NextStep.Kind kind : NextStep.Kind.values()) {
            if (kind != NextStep.Kind.MEND) {
                said.add(texts.text("teach.next." + kind.name()));
            }
            if (kind != NextStep.Kind.WAIT) {
                said.add(texts.text("teach.next." + kind.name() + ".act"));
            }
        }
        for (TeachParts.Part part : TeachParts.Part.values()) {
            said.add(texts.text("teach.step." + part.name()));
            said.add(texts.text("teach.step." + part.name() + ".help"));
        }

        assertThat(said)
                .hasSizeGreaterThan(60)
                .allSatisfy(one -> assertThat(one).isNotBlank().doesNotContain("{", "}"));
    }
}

package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.music.TellingNote;
import org.shenava.music.TellingNote.Role;
import org.shenava.recognition.Answer.LabelProbability;

class AdviceTest {
    private static final double USUAL_DBFS = -30;
    private static final List<LabelProbability> SEGAH = Answers.shares("segah", 0.9, "nava", 0.05);

    private static Advice leaning(Answer answer) {
        return Advice.of(answer, Steadiness.LEANING, USUAL_DBFS);
    }

    @Test
    void tooLittlePlayingAsksForMore() {
        Answer collecting = Answers.of(ListeningState.COLLECTING, 1.2, SEGAH, SEGAH, false);
        assertThat(leaning(collecting)).isEqualTo(new Advice.PlayOn(4));
        assertThat(leaning(Answers.of(12.5, "segah", 0.9, "nava", 0.05))).isEqualTo(new Advice.PlayOn(8));
        assertThat(leaning(Answers.of(40, "segah", 0.6, "nava", 0.1))).isEqualTo(new Advice.PlayOn(0));
    }

    @Test
    void aSteadyAnswerNeedsNoHelp() {
        assertThat(Advice.of(Answers.of(40, "segah", 0.9, "nava", 0.05), Steadiness.STEADY, USUAL_DBFS))
                .isEqualTo(new Advice.Nothing());
    }

    @Test
    void closeModesAreToldApartByTheirNotes() {
        assertThat(leaning(Answers.of(40, "dashti", 0.5, "shur", 0.4)))
                .isEqualTo(new Advice.TellApart(
                        "dashti", new TellingNote(Role.SHAHED, "D"), "shur", new TellingNote(Role.SHAHED, "G")));
        assertThat(leaning(Answers.of(40, "dashti", 0.65, "shur", 0.2)))
                .as("in a family also when one is well ahead")
                .isInstanceOf(Advice.TellApart.class);
        assertThat(leaning(Answers.of(40, "segah", 0.65, "mahur", 0.2))).isInstanceOf(Advice.PlayOn.class);
    }

    @Test
    void silenceIsNoneWhenSomethingSounds() {
        Answer silent = Answers.of(ListeningState.SILENT, 0, SEGAH, SEGAH, false);

        assertThat(Advice.of(silent, Steadiness.UNSURE, -80)).isEqualTo(new Advice.Nothing());
        assertThat(Advice.of(silent, Steadiness.UNSURE, -20)).isEqualTo(new Advice.Noise());
    }

    @Test
    void quietAndForeignAndDoubtfulSoundIsToldOf() {
        Answer playing = Answers.of(40, "segah", 0.6, "nava", 0.1);
        assertThat(Advice.of(playing, Steadiness.LEANING, -55)).isEqualTo(new Advice.Louder());
        assertThat(leaning(Answers.of(ListeningState.FOREIGN, 40, SEGAH, SEGAH, true)))
                .isEqualTo(new Advice.Foreign());
        assertThat(leaning(Answers.of(ListeningState.LISTENING, 40, SEGAH, SEGAH, true)))
                .isEqualTo(new Advice.Doubtful());
    }

    @Test
    void anotherDastgahInTheLastSecondsMayBeAnotherPiece() {
        Answer movedOn =
                Answers.of(ListeningState.LISTENING, 40, SEGAH, Answers.shares("mahur", 0.9, "nava", 0.05), false);

        assertThat(leaning(movedOn)).isEqualTo(new Advice.StartAgain());
    }
}

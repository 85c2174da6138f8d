package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;

class AnswerStretchTest {
    private static final Answer WHOLE =
            new Answer(ListeningState.LISTENING, 20, 20, shares("shur", 0.6), shares("shur", 0.6), false, Notes.NONE);

    @Test
    void windowsThatOverlapMeetInTheMiddle() {
        List<AnswerStretch> stretches = AnswerStretch.of(
                answer(window(0, 10, "shur", 0.6), window(5, 15, "shur", 0.7), window(10, 20, "mahur", 0.8)));

        assertThat(stretches).extracting(AnswerStretch::startSeconds).containsExactly(0.0, 7.5, 12.5);
        assertThat(stretches).extracting(AnswerStretch::endSeconds).containsExactly(7.5, 12.5, 20.0);
    }

    @Test
    void neighboursOfOneLabelAreJoinedByTheirMean() {
        List<AnswerStretch> joined = AnswerStretch.joined(AnswerStretch.of(
                answer(window(0, 10, "shur", 0.6), window(10, 30, "shur", 0.9), window(30, 40, "mahur", 0.8))));

        assertThat(joined).extracting(one -> one.best().label()).containsExactly("shur", "mahur");
        assertThat(joined.get(0).best().p()).isCloseTo(0.8, within(1e-9));
        assertThat(joined.get(0).endSeconds()).isEqualTo(30);
    }

    @Test
    void silenceParts() {
        List<AnswerStretch> stretches = AnswerStretch.of(
                answer(window(0, 10, "shur", 0.6), window(10, 20, "shur", 0.5), window(20, 30, "shur", 0.9)));

        assertThat(stretches).extracting(AnswerStretch::heard).containsExactly(true, false, true);
        assertThat(AnswerStretch.joined(stretches))
                .extracting(AnswerStretch::startSeconds)
                .containsExactly(0.0, 20.0);
    }

    @Test
    void noWindowsAreNoStretches() {
        assertThat(AnswerStretch.of(answer())).isEmpty();
        assertThat(AnswerStretch.joined(List.of())).isEmpty();
    }

    @Test
    void aPartStandsWhereItIsInTheRecording() {
        RecordingAnswer later = answer(window(0, 10, "shur", 0.6)).laterBy(30);

        assertThat(later.windows().get(0).startSeconds()).isEqualTo(30);
        assertThat(later.windows().get(0).endSeconds()).isEqualTo(40);
        assertThat(later.whole()).isEqualTo(WHOLE);
    }

    private static RecordingAnswer answer(WindowAnswer... windows) {
        return new RecordingAnswer(40, WHOLE, List.of(windows));
    }

    private static WindowAnswer window(double start, double end, String label, double p) {
        return new WindowAnswer(start, end, shares(label, p));
    }

    /** Of two labels, so that a half is silence. */
    private static List<LabelProbability> shares(String label, double p) {
        return List.of(new LabelProbability(label, p), new LabelProbability("segah", 1 - p));
    }
}

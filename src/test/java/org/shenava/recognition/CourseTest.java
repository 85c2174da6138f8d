package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.recognition.Answer.LabelProbability;

/** How answers go over time: one tonic for all that was heard, moving on, coming back, beginning anew. */
class CourseTest {
    private final Recognizer recognizer = new Recognizer(new TheoryClassifier());

    @Test
    void halvesInDifferentTuningsDoNotEachVote() {
        double inOneTuning = share(
                last(new ModePlayer(1).play("chahargah", 0, 40).play("chahargah", 0, 40))
                        .top(),
                "chahargah");
        // Three and a half semitones: no note of the one is a note of the other.
        Answer apart = last(new ModePlayer(1).play("chahargah", 0, 40).play("chahargah", 350, 40));
        double first = share(last(new ModePlayer(1).play("chahargah", 0, 40)).top(), "chahargah");
        double second = share(apart.recent(), "chahargah");

        assertThat(inOneTuning).isGreaterThan(0.9);
        assertThat(List.of(first, second))
                .as("each half alone is clear, so that a vote would be")
                .allSatisfy(half -> assertThat(half).isGreaterThan(0.9));
        double vote = (first + second) / 2;
        assertThat(share(apart.top(), "chahargah")).isLessThan(vote - 0.25);
    }

    @Test
    void theLastSecondsFollowAChangeAndTheWholeStays() {
        List<Answer> answers =
                answers(new ModePlayer(2).play("shur", 0, 60).play("segah", 0, 40), Double.POSITIVE_INFINITY);

        Answer last = answers.get(answers.size() - 1);
        assertThat(last.folded().get(0).label()).isEqualTo("shur");
        assertThat(last.recent().get(0).label()).isEqualTo("segah");
        assertThat(last.state()).isEqualTo(ListeningState.LISTENING);
    }

    @Test
    void theChangeIsNamedWithinTwentySecondsAndNotBefore() {
        List<Answer> answers =
                answers(new ModePlayer(3).play("mahur", 0, 80).play("shur", 0, 30), Double.POSITIVE_INFINITY);
        PresentMode present = new PresentMode();
        List<Double> namedAt = new ArrayList<>();
        for (Answer answer : answers) {
            present.look(answer).ifPresent(now -> {
                assertThat(now.label()).isEqualTo("shur");
                namedAt.add(answer.timeSeconds());
            });
        }

        assertThat(namedAt).isNotEmpty();
        assertThat(namedAt.get(0))
                .isBetween(
                        80 + PresentMode.HOLD_SECONDS,
                        80 + EvidenceCollector.RECENT_SECONDS + PresentMode.HOLD_SECONDS);
        assertThat(namedAt.get(namedAt.size() - 1))
                .as("still at the end")
                .isCloseTo(110, within(2 * ProfileSpec.standard().sliceSeconds()));
    }

    @Test
    void comingBackEndsIt() {
        List<Answer> answers = answers(
                new ModePlayer(4).play("mahur", 0, 60).play("shur", 0, 30).play("mahur", 0, 30),
                Double.POSITIVE_INFINITY);
        PresentMode present = new PresentMode();
        List<Optional<LabelProbability>> named =
                answers.stream().map(present::look).toList();

        assertThat(named).anyMatch(Optional::isPresent);
        assertThat(named.get(named.size() - 1)).isEmpty();
    }

    @Test
    void onePieceInOneModeNeverSoundsLikeAnother() {
        for (String label : new String[] {"mahur", "shur", "segah", "chahargah", "homayun"}) {
            PresentMode present = new PresentMode();
            assertThat(answers(new ModePlayer(5).play(label, 0, 60), Double.POSITIVE_INFINITY).stream()
                            .map(present::look))
                    .as(label)
                    .allMatch(Optional::isEmpty);
        }
    }

    @Test
    void afterFiveSecondsOfSilenceALivePlayerIsHeardAnew() {
        ModePlayer player = new ModePlayer(6).play("mahur", 0, 40).pause(5.5).play("segah", 150, 25);

        List<Answer> live = answers(player, EvidenceCollector.NEW_PIECE_SECONDS);
        Answer recording = last(player);

        Answer last = live.get(live.size() - 1);
        assertThat(last.heardSeconds()).isBetween(23.0, 26.0);
        assertThat(last.best().label()).isEqualTo("segah");
        assertThat(recording.heardSeconds()).as("a recording is one piece").isGreaterThan(62);
        assertThat(recording.recent().get(0).label()).isEqualTo("segah");
    }

    @Test
    void aRecordingIsAnsweredAsItsStreamIs() {
        ModePlayer player = new ModePlayer(7)
                .play("mahur", 0, 30)
                .pause(7)
                .play("shur", 0, 30)
                .pause(2);
        EvidenceCollector stream = new EvidenceCollector(ProfileSpec.standard());
        player.slices().forEach(stream::add);

        Answer whole = new RecordingRecognizer(new TheoryClassifier())
                .recognize(player.slices(), 69)
                .whole();

        assertThat(recognizer.answer(stream.summary())).isEqualTo(whole);
        assertThat(whole.notes().tonic()).isPresent();
        Answer moment = recognizer.answer(stream.evidence());
        assertThat(moment.top()).isEqualTo(whole.top());
        assertThat(moment.recent()).isEqualTo(whole.recent());
    }

    private Answer last(ModePlayer player) {
        List<Answer> answers = answers(player, Double.POSITIVE_INFINITY);
        return answers.get(answers.size() - 1);
    }

    private List<Answer> answers(ModePlayer player, double newPieceSeconds) {
        EvidenceCollector collector = new EvidenceCollector(ProfileSpec.standard(), newPieceSeconds);
        List<Answer> answers = new ArrayList<>();
        for (ProfileSlice slice : player.slices()) {
            collector.add(slice);
            answers.add(recognizer.answer(collector.evidence()));
        }
        assertThat(answers).isNotEmpty();
        return answers;
    }

    private static double share(List<LabelProbability> shares, String label) {
        return shares.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow()
                .p();
    }
}

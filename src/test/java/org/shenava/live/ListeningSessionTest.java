package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioSource;
import org.shenava.audio.BufferAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.feature.Signals;
import org.shenava.job.JobContext;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.FakeClassifier;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.RecordingRecognizer;

/** Sessions that listen to files and buffers. */
class ListeningSessionTest extends SessionFixture {
    @Test
    void theLastAnswerIsThatOfTheRecording() throws Exception {
        float[] sound = Signals.joined(melody(20, 1), Signals.silence(7), melody(6.3, 2), Signals.silence(3));
        Answer expected = new RecordingRecognizer(new FakeClassifier())
                .recognize(file(sound), JobContext.QUIET)
                .whole();

        session = start(file(sound), new FakeClassifier());
        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.ENDED);

        Answer answer = last.answer().orElseThrow();
        assertThat(answer.heardSeconds()).isGreaterThan(20);
        assertThat(answer.state()).as("not the silence at its end").isEqualTo(ListeningState.LISTENING);
        assertThat(expected.state()).isEqualTo(ListeningState.LISTENING);
        assertSame(answer.top(), expected.top());
        assertSame(answer.recent(), expected.recent());
        assertThat(answer.heardSeconds()).isCloseTo(expected.heardSeconds(), within(1e-9));
        assertThat(answer.tonicHz()).isPresent();
        assertThat(answer.notes()).isEqualTo(expected.notes());
        assertThat(last.timeSeconds()).isCloseTo(sound.length / (double) Signals.RATE_HZ, within(1e-9));
        assertThat(last.droppedBlocks()).as("a file waits for us").isZero();
    }

    @Test
    void everyColumnOfAFileArrives() {
        session = start(file(melody(10, 3)), new FakeClassifier());

        await(snapshot -> snapshot.phase() == Phase.ENDED);

        assertThat(session.columns().columnCount()).isEqualTo((long) (10 * COLUMNS_A_SECOND));
    }

    @Test
    void everyPitchOfAFileArrives() {
        session = start(file(Signals.sine(330, 0.3, 10)), new FakeClassifier());

        await(snapshot -> snapshot.phase() == Phase.ENDED);

        PitchRing pitches = session.pitches();
        assertThat(pitches.pointCount()).isEqualTo((long) (10 * COLUMNS_A_SECOND));
        assertThat(pitches.read((long) (5 * COLUMNS_A_SECOND))).isCloseTo(330f, within(1f));
    }

    @Test
    void aFileThatEndsBeforeTheModelIsThereStillGetsItsAnswer() {
        CompletableFuture<Classifier> model = new CompletableFuture<>();
        session = start(file(melody(6, 7)), model);
        await(snapshot -> snapshot.timeSeconds() > 5.99);
        assertThat(session.snapshot().phase()).isEqualTo(Phase.RUNNING);

        model.complete(new FakeClassifier());

        assertThat(await(snapshot -> snapshot.phase() == Phase.ENDED).answer()).isPresent();
    }

    @Test
    void aModelThatFailsWhileAnsweringIsToldAndListeningGoesOn() {
        FakeClassifier card = new FakeClassifier();
        Classifier broken = new Classifier() {
            @Override
            public org.shenava.classifier.ModelCard card() {
                return card.card();
            }

            @Override
            public List<org.shenava.classifier.Prediction> predict(List<float[]> inputs) {
                throw new UnsatisfiedLinkError("no natives");
            }

            @Override
            public void close() {}
        };
        session = start(file(melody(6, 9)), broken);

        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.ENDED);

        assertThat(last.message().orElseThrow()).contains("model").doesNotContain("natives");
        assertThat(last.timeSeconds()).isCloseTo(6, within(0.01));
    }

    /** As of a native library that does not load: nobody may wait for sound that never comes. */
    @Test
    void aSourceThatFailsUnforeseenEndsTheSessionWithASentence() {
        session = start(new FailingSource(), new FakeClassifier());

        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.FAILED);

        assertThat(last.message()).contains("The sound of “broken” broke off; start again.");
    }

    private static final class FailingSource implements AudioSource {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public int sampleRateHz() {
            return Signals.RATE_HZ;
        }

        @Override
        public double lengthSeconds() {
            return -1;
        }

        @Override
        public int read(float[] target, int offset, int sampleCount) {
            throw new UnsatisfiedLinkError("no natives");
        }

        @Override
        public void close() {}
    }

    @Test
    void silenceInAFileIsNoMicrophonesFault() {
        session = start(file(Signals.silence(6)), new FakeClassifier());

        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.ENDED);

        assertThat(last.message()).isEmpty();
        assertThat(last.answer().orElseThrow().state()).isEqualTo(ListeningState.SILENT);
        assertThat(last.answer().orElseThrow().unsure()).isTrue();
    }

    @Test
    void refusesASourceAtAnotherRate() {
        AudioSource source = new BufferAudioSource("clip", new float[10], 44_100);

        assertThatThrownBy(() -> start(source, new FakeClassifier()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("22050")
                .hasMessageContaining("44100");
    }

    private static void assertSame(List<LabelProbability> actual, List<LabelProbability> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i).label()).isEqualTo(expected.get(i).label());
            assertThat(actual.get(i).p()).isCloseTo(expected.get(i).p(), within(1e-4));
        }
    }
}

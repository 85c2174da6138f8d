package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelException;
import org.shenava.feature.Signals;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.recognition.Answer;
import org.shenava.recognition.FakeClassifier;
import org.shenava.recognition.ListeningState;

/** Sessions that listen to a microphone, which never waits. */
class MicrophoneSessionTest extends SessionFixture {
    @Test
    void answersAtLeastFourTimesASecondFromTheFirstSecondOn() throws Exception {
        session = start(microphone(melody(10, 4), 1), new FakeClassifier());
        Set<Double> times = new HashSet<>();
        await(snapshot -> snapshot.timeSeconds() > 0.5);

        double from = session.snapshot().timeSeconds();
        while (session.snapshot().timeSeconds() < from + 3) {
            session.snapshot().answer().ifPresent(answer -> times.add(answer.timeSeconds()));
            Thread.sleep(5);
        }

        assertThat(times.size()).isGreaterThanOrEqualTo(12);
        assertThat(session.snapshot().level().rmsDbfs()).isGreaterThan(-40);
        assertThat(session.snapshot().droppedBlocks()).isZero();
    }

    @Test
    void aSlowNetworkDelaysNeitherColumnsNorSound() {
        FakeClassifier slow = new FakeClassifier(0.5, 700, true);
        // Twice real time: 8.6 evidences a second against one answer in 0.7 s.
        session = start(microphone(melody(12, 5), 2), slow);

        LiveSnapshot snapshot = await(one -> one.timeSeconds() > 8);

        assertThat(session.columns().columnCount())
                .isGreaterThanOrEqualTo((long) (snapshot.timeSeconds() * COLUMNS_A_SECOND) - 1);
        assertThat(snapshot.droppedBlocks()).isZero();
        assertThat(snapshot.droppedWindows()).isGreaterThan(10);
        assertThat(snapshot.answer()).isPresent();
    }

    @Test
    void runsWithoutAModelAndAnswersOnceItComes() {
        CompletableFuture<Classifier> model = new CompletableFuture<>();
        session = start(microphone(melody(20, 6), 4), model);
        LiveSnapshot before = await(snapshot -> snapshot.timeSeconds() > 3);
        assertThat(before.answer()).isEmpty();
        assertThat(before.droppedWindows()).isZero();
        assertThat(session.columns().columnCount()).isGreaterThan((long) (3 * COLUMNS_A_SECOND) - 1);

        model.complete(new FakeClassifier());

        LiveSnapshot after = await(snapshot -> snapshot.answer().isPresent());
        assertThat(after.answer().orElseThrow().heardSeconds()).isGreaterThan(2);
    }

    @Test
    void aModelThatCannotBeHadIsToldAndListeningGoesOn() {
        CompletableFuture<Classifier> model = new CompletableFuture<>();
        session = start(microphone(melody(20, 8), 4), model);

        model.completeExceptionally(new ModelException("The model has a wrong checksum; install it again."));

        LiveSnapshot told = await(snapshot -> snapshot.message().isPresent());
        assertThat(told.message()).contains("The model has a wrong checksum; install it again.");
        LiveSnapshot later = await(snapshot -> snapshot.timeSeconds() > told.timeSeconds() + 2);
        assertThat(later.phase()).isEqualTo(Phase.RUNNING);
        assertThat(later.answer()).isEmpty();
    }

    @Test
    void anUnpluggedMicrophoneEndsTheSessionWithItsSentence() {
        FakeMicrophone microphone = new FakeMicrophone(melody(6, 10), 10, true);
        session = start(microphone, new FakeClassifier());

        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.FAILED);

        assertThat(last.message()).contains("The microphone was disconnected; connect it again.");
        assertThat(last.level().rmsDbfs()).isEqualTo(-120);
        awaitNoThreads();
        assertThat(microphone.closed()).isTrue();
        // Faster than real time, so blocks may be dropped on a busy machine; each is a column or is counted.
        assertThat(session.columns().columnCount() + last.droppedBlocks())
                .isGreaterThanOrEqualTo((long) (6 * COLUMNS_A_SECOND));
        session.close();
        assertThat(session.snapshot().phase()).isEqualTo(Phase.FAILED);
        assertThat(session.snapshot().message()).contains("The microphone was disconnected; connect it again.");
    }

    @Test
    void anUnpluggedMicrophoneDoesNotWaitForTheModel() {
        session = start(new FakeMicrophone(melody(1, 11), 10, true), new CompletableFuture<>());

        await(snapshot -> snapshot.phase() == Phase.FAILED);

        awaitNoThreads();
    }

    @Test
    void zerosFromAMicrophoneAreNamedAndForgottenWhenSoundComes() {
        session = start(microphone(Signals.joined(Signals.silence(3), melody(5, 12)), 2), new FakeClassifier());

        LiveSnapshot mute = await(snapshot -> snapshot.message().isPresent());
        assertThat(mute.message().orElseThrow()).contains("Test microphone").contains("privacy");
        assertThat(mute.timeSeconds()).isBetween(2.0, 3.0);

        await(snapshot -> snapshot.message().isEmpty());
        assertThat(session.snapshot().timeSeconds()).isGreaterThan(3);
    }

    @Test
    void resettingForgetsWhatWasHeard() {
        session = start(microphone(melody(60, 13), 4), new FakeClassifier());
        await(snapshot -> heard(snapshot) > 6);

        session.resetEvidence();

        await(snapshot -> heard(snapshot) < 1);
        LiveSnapshot later = await(snapshot -> heard(snapshot) > 2);
        assertThat(later.answer().orElseThrow().state()).isEqualTo(ListeningState.COLLECTING);
    }

    @Test
    void resettingTakesTheOldAnswerAwayBeforeTheNetworkHasANewOne() {
        session = start(microphone(melody(60, 18), 8), new FakeClassifier(0.5, 700, true));
        await(snapshot -> heard(snapshot) > 6);

        double timeSeconds = session.snapshot().timeSeconds();
        session.resetEvidence();

        assertThat(session.snapshot().answer()).isEmpty();
        Answer next = await(snapshot -> snapshot.answer().isPresent()).answer().orElseThrow();
        // The slice that sounds at that moment may begin before it.
        assertThat(next.heardSeconds())
                .as("rests on new sound only")
                .isLessThan(next.timeSeconds() - timeSeconds + 0.5);
    }

    @Test
    void aMicrophoneStartsAnewAfterALongSilenceAndAFileDoesNot() {
        float[] sound = Signals.joined(melody(8, 14), Signals.silence(6.5), melody(3, 15));
        session = start(microphone(sound, 8), new FakeClassifier());
        await(snapshot -> heard(snapshot) > 7);
        LiveSnapshot asMicrophone = await(snapshot -> snapshot.timeSeconds() > 17);
        assertThat(heard(asMicrophone)).isBetween(1.0, 4.0);
        session.close();

        session = start(file(sound), new FakeClassifier());
        assertThat(heard(await(snapshot -> snapshot.phase() == Phase.ENDED))).isGreaterThan(10);
    }

    @Test
    void closingIsQuickAndMayBeRepeated() {
        FakeMicrophone microphone = microphone(melody(60, 16), 1);
        session = start(microphone, new FakeClassifier());
        await(snapshot -> snapshot.timeSeconds() > 0.2);
        long startNanos = System.nanoTime();

        session.close();
        session.close();

        // Sooner than close() gives up waiting for its threads.
        assertThat((System.nanoTime() - startNanos) * 1e-9).isLessThan(1);
        assertThat(session.snapshot().phase()).isEqualTo(Phase.STOPPED);
        assertThat(sessionThreads()).isEmpty();
        assertThat(microphone.closed()).isTrue();
    }

    @Test
    void closingWhileTheModelLoadsLeavesNoThread() {
        session = start(microphone(melody(60, 17), 1), new CompletableFuture<>());
        await(snapshot -> snapshot.timeSeconds() > 0.1);

        session.close();

        assertThat(sessionThreads()).isEmpty();
    }
}

package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shenava.audio.AudioSource;
import org.shenava.audio.BufferAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelException;
import org.shenava.feature.Signals;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.JobContext;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.FakeClassifier;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.RecordingRecognizer;

@Timeout(60)
class ListeningSessionTest {
    private static final SpectrogramSpec SPEC = SpectrogramSpec.standard();
    private static final double COLUMNS_A_SECOND = SPEC.columnsPerSecond();

    private ListeningSession session;

    @AfterEach
    void leavesNoThreadBehind() {
        if (session != null) {
            session.close();
        }
        assertThat(sessionThreads()).isEmpty();
    }

    @Test
    void theLastAnswerIsThatOfTheRecording() throws Exception {
        float[] sound = Signals.joined(melody(20, 1), Signals.silence(7), melody(6.3, 2));
        Answer expected = new RecordingRecognizer(new FakeClassifier())
                .recognize(file(sound), JobContext.QUIET)
                .whole();

        session = start(file(sound), new FakeClassifier());
        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.ENDED);

        Answer answer = last.answer().orElseThrow();
        assertThat(answer.heardSeconds()).isGreaterThan(20);
        assertSame(answer.top(), expected.top());
        assertSame(answer.recent(), expected.recent());
        assertThat(answer.heardSeconds()).isCloseTo(expected.heardSeconds(), within(1e-9));
        assertThat(answer.tonicHz()).isEqualTo(expected.tonicHz());
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
        // Four times real time: 17 evidences a second against one answer in 0.7 s.
        session = start(microphone(melody(12, 5), 4), slow);

        LiveSnapshot snapshot = await(one -> one.timeSeconds() > 10);

        assertThat(session.columns().columnCount())
                .isGreaterThanOrEqualTo((long) (snapshot.timeSeconds() * COLUMNS_A_SECOND) - 1);
        assertThat(snapshot.droppedBlocks()).isZero();
        assertThat(snapshot.droppedWindows()).isGreaterThan(10);
        assertThat(snapshot.answer()).isPresent();
    }

    @Test
    void runsWithoutAModelAndAnswersOnceItComes() {
        CompletableFuture<Classifier> model = new CompletableFuture<>();
        session = ListeningSession.start(microphone(melody(20, 6), 4), SPEC, model);
        LiveSnapshot before = await(snapshot -> snapshot.timeSeconds() > 3);
        assertThat(before.answer()).isEmpty();
        assertThat(before.droppedWindows()).isZero();
        assertThat(session.columns().columnCount()).isGreaterThan((long) (3 * COLUMNS_A_SECOND) - 1);

        model.complete(new FakeClassifier());

        LiveSnapshot after = await(snapshot -> snapshot.answer().isPresent());
        assertThat(after.answer().orElseThrow().heardSeconds()).isGreaterThan(2);
    }

    @Test
    void aFileThatEndsBeforeTheModelIsThereStillGetsItsAnswer() {
        CompletableFuture<Classifier> model = new CompletableFuture<>();
        session = ListeningSession.start(file(melody(6, 7)), SPEC, model);
        await(snapshot -> snapshot.timeSeconds() > 5.99);
        assertThat(session.snapshot().phase()).isEqualTo(Phase.RUNNING);

        model.complete(new FakeClassifier());

        assertThat(await(snapshot -> snapshot.phase() == Phase.ENDED).answer()).isPresent();
    }

    @Test
    void aModelThatCannotBeHadIsToldAndListeningGoesOn() {
        CompletableFuture<Classifier> model = new CompletableFuture<>();
        session = ListeningSession.start(microphone(melody(20, 8), 4), SPEC, model);

        model.completeExceptionally(new ModelException("The model has a wrong checksum; install it again."));

        LiveSnapshot told = await(snapshot -> snapshot.message().isPresent());
        assertThat(told.message()).contains("The model has a wrong checksum; install it again.");
        LiveSnapshot later = await(snapshot -> snapshot.timeSeconds() > told.timeSeconds() + 2);
        assertThat(later.phase()).isEqualTo(Phase.RUNNING);
        assertThat(later.answer()).isEmpty();
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

    @Test
    void anUnpluggedMicrophoneEndsTheSessionWithItsSentence() {
        FakeMicrophone microphone = new FakeMicrophone(melody(6, 10), 10, true);
        session = start(microphone, new FakeClassifier());

        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.FAILED);

        assertThat(last.message()).contains("The microphone was disconnected; connect it again.");
        assertThat(last.level().rmsDbfs()).isEqualTo(-120);
        awaitNoThreads();
        assertThat(microphone.closed()).isTrue();
        assertThat(session.columns().columnCount()).isGreaterThan((long) (5.9 * COLUMNS_A_SECOND));
        session.close();
        assertThat(session.snapshot().phase()).isEqualTo(Phase.FAILED);
        assertThat(session.snapshot().message()).contains("The microphone was disconnected; connect it again.");
    }

    @Test
    void anUnpluggedMicrophoneDoesNotWaitForTheModel() {
        session = ListeningSession.start(new FakeMicrophone(melody(1, 11), 10, true), SPEC, new CompletableFuture<>());

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
    void silenceInAFileIsNoMicrophonesFault() {
        session = start(file(Signals.silence(6)), new FakeClassifier());

        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.ENDED);

        assertThat(last.message()).isEmpty();
        assertThat(last.answer().orElseThrow().state()).isEqualTo(ListeningState.SILENT);
        assertThat(last.answer().orElseThrow().unsure()).isTrue();
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

        assertThat((System.nanoTime() - startNanos) * 1e-9).isLessThan(0.5);
        assertThat(session.snapshot().phase()).isEqualTo(Phase.STOPPED);
        assertThat(sessionThreads()).isEmpty();
        assertThat(microphone.closed()).isTrue();
    }

    @Test
    void closingWhileTheModelLoadsLeavesNoThread() {
        session = ListeningSession.start(microphone(melody(60, 17), 1), SPEC, new CompletableFuture<>());
        await(snapshot -> snapshot.timeSeconds() > 0.1);

        session.close();

        assertThat(sessionThreads()).isEmpty();
    }

    @Test
    void refusesASourceAtAnotherRate() {
        AudioSource source = new BufferAudioSource("clip", new float[10], 44_100);

        assertThatThrownBy(() -> start(source, new FakeClassifier()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("22050")
                .hasMessageContaining("44100");
    }

    private static ListeningSession start(AudioSource source, Classifier classifier) {
        return ListeningSession.start(source, SPEC, CompletableFuture.completedFuture(classifier));
    }

    private static AudioSource file(float[] sound) {
        return new BufferAudioSource("clip", sound, Signals.RATE_HZ);
    }

    private static FakeMicrophone microphone(float[] sound, double speed) {
        return new FakeMicrophone(sound, speed, false);
    }

    private static float[] melody(double seconds, long seed) {
        Random random = new Random(seed);
        double[] hz = new double[(int) Math.ceil(3 * seconds)];
        for (int i = 0; i < hz.length; i++) {
            hz[i] = 200 * Math.pow(2, random.nextInt(8) / 7.0);
        }
        return java.util.Arrays.copyOf(Signals.melody(0.3, hz), (int) (seconds * Signals.RATE_HZ));
    }

    private static double heard(LiveSnapshot snapshot) {
        return snapshot.answer().map(Answer::heardSeconds).orElse(-1.0);
    }

    private static void assertSame(List<LabelProbability> actual, List<LabelProbability> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i).label()).isEqualTo(expected.get(i).label());
            assertThat(actual.get(i).p()).isCloseTo(expected.get(i).p(), within(1e-4));
        }
    }

    private LiveSnapshot await(Predicate<LiveSnapshot> condition) {
        long deadlineNanos = System.nanoTime() + 20_000_000_000L;
        LiveSnapshot snapshot = session.snapshot();
        while (!condition.test(snapshot)) {
            assertThat(System.nanoTime())
                    .as("waited in vain, last %s", snapshot)
                    .isLessThan(deadlineNanos);
            sleepMillis(2);
            snapshot = session.snapshot();
        }
        return snapshot;
    }

    private static void awaitNoThreads() {
        for (int i = 0; i < 500 && !sessionThreads().isEmpty(); i++) {
            sleepMillis(2);
        }
        assertThat(sessionThreads()).isEmpty();
    }

    private static List<String> sessionThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("shenava "))
                .toList();
    }

    private static void sleepMillis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

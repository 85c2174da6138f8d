package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.shenava.audio.AudioSource;
import org.shenava.audio.BufferAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.feature.Signals;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.recognition.Answer;
import org.shenava.recognition.FakeClassifier;

/** What tests of a session share; every test ends without a thread of the session. */
@Timeout(60)
abstract class SessionFixture {
    static final SpectrogramSpec SPEC = SpectrogramSpec.standard();
    static final double COLUMNS_A_SECOND = SPEC.columnsPerSecond();

    ListeningSession session;

    @AfterEach
    void leavesNoThreadBehind() {
        if (session != null) {
            session.close();
        }
        assertThat(sessionThreads()).isEmpty();
    }

    static ListeningSession start(AudioSource source, Classifier classifier) {
        return ListeningSession.start(source, SPEC, AwaitedModel.of(classifier));
    }

    static ListeningSession start(AudioSource source, CompletableFuture<Classifier> classifier) {
        return ListeningSession.start(source, SPEC, AwaitedModel.of(new FakeClassifier().card(), classifier));
    }

    static AudioSource file(float[] sound) {
        return new BufferAudioSource("clip", sound, Signals.RATE_HZ);
    }

    static FakeMicrophone microphone(float[] sound, double speed) {
        return new FakeMicrophone(sound, speed, false);
    }

    static float[] melody(double seconds, long seed) {
        Random random = new Random(seed);
        double[] hz = new double[(int) Math.ceil(3 * seconds)];
        for (int i = 0; i < hz.length; i++) {
            hz[i] = 200 * Math.pow(2, random.nextInt(8) / 7.0);
        }
        return java.util.Arrays.copyOf(Signals.melody(0.3, hz), (int) (seconds * Signals.RATE_HZ));
    }

    static double heard(LiveSnapshot snapshot) {
        return snapshot.answer().map(Answer::heardSeconds).orElse(-1.0);
    }

    LiveSnapshot await(Predicate<LiveSnapshot> condition) {
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

    static void awaitNoThreads() {
        for (int i = 0; i < 500 && !sessionThreads().isEmpty(); i++) {
            sleepMillis(2);
        }
        assertThat(sessionThreads()).isEmpty();
    }

    static List<String> sessionThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("shenava "))
                .toList();
    }

    static void sleepMillis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

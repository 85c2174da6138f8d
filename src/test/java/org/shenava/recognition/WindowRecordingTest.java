package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shenava.audio.BufferAudioSource;
import org.shenava.classifier.Prediction;
import org.shenava.feature.Signals;
import org.shenava.feature.WindowExtractors;
import org.shenava.job.JobContext;
import org.shenava.recognition.Answer.LabelProbability;

/** Recordings through models of windows. */
class WindowRecordingTest {
    private final FakeWindowClassifier classifier = new FakeWindowClassifier();
    private final RecordingRecognizer recognizer = new RecordingRecognizer(classifier);

    @Test
    void theWholeIsTheMeanOfTheLogarithmsOfItsWindows() throws Exception {
        float[] sound = Signals.joined(plucks(20, 1), Signals.noise(0.1, 12, 2));

        RecordingAnswer answer = recognizer.recognize(source(sound), JobContext.QUIET);

        assertThat(answer.windows()).hasSize(5);
        assertThat(answer.windows().get(0).top().get(0).label()).isEqualTo("iranian");
        assertThat(answer.windows().get(4).top().get(0).label()).isEqualTo("rock");
        double[] logs = new double[2];
        for (RecordingAnswer.WindowAnswer window : answer.windows()) {
            logs[0] += Math.log(share(window.top(), "rock")) / 5;
            logs[1] += Math.log(share(window.top(), "iranian")) / 5;
        }
        double rock = Math.exp(logs[0]) / (Math.exp(logs[0]) + Math.exp(logs[1]));
        assertThat(share(answer.whole().top(), "rock")).isCloseTo(rock, within(1e-5));
        assertThat(answer.whole().state()).isEqualTo(ListeningState.LISTENING);
        assertThat(answer.whole().tonicHz()).isEmpty();
        assertThat(answer.whole().families()).isEmpty();
    }

    @Test
    void aShortRecordingIsJudgedWhole() throws Exception {
        float[] sound = plucks(6, 4);
        float[] features = WindowExtractors.of(FakeWindowClassifier.CENTROID).extract(sound);
        Prediction alone = classifier.predict(List.of(features)).get(0);

        RecordingAnswer answer = recognizer.recognize(source(sound), JobContext.QUIET);

        assertThat(share(answer.whole().top(), "rock")).isCloseTo(alone.probabilities()[0], within(1e-6));
        assertThat(answer.windows()).hasSize(1);
        assertThat(answer.windows().get(0).endSeconds()).isCloseTo(6, within(1e-4));
        assertThat(answer.windows().get(0).top()).isEqualTo(answer.whole().top());
    }

    @Test
    void silenceGetsEqualShares() throws Exception {
        RecordingAnswer silent = recognizer.recognize(source(Signals.silence(12)), JobContext.QUIET);
        RecordingAnswer empty = recognizer.recognize(source(new float[0]), JobContext.QUIET);

        assertThat(silent.whole().state()).isEqualTo(ListeningState.SILENT);
        assertThat(silent.whole().unsure()).isTrue();
        assertThat(silent.whole().top()).extracting(LabelProbability::p).containsOnly(0.5);
        assertThat(silent.windows()).hasSize(1);
        assertThat(empty.whole().unsure()).isTrue();
        assertThat(empty.windows()).isEmpty();
        assertThat(classifier.batches()).as("nothing to ask").isEmpty();
    }

    @Test
    void nothingOfALongRecordingIsForgotten() throws Exception {
        float[] sound = Signals.noise(0.05, 700, 5);

        RecordingAnswer answer = recognizer.recognize(source(sound), JobContext.QUIET);

        assertThat(answer.windows()).hasSize(139).hasSizeGreaterThan(WindowCollector.KEPT);
        assertThat(classifier.batches().stream().mapToInt(Integer::intValue).sum())
                .as("each window once")
                .isEqualTo(139);
        assertThat(classifier.batches()).allMatch(size -> size <= 32);
    }

    @Test
    void windowsOfADatasetGiveTheSameAnswer() throws Exception {
        float[] sound = Signals.joined(plucks(14, 7), Signals.noise(0.1, 13, 8));
        RecordingAnswer expected = recognizer.recognize(source(sound), JobContext.QUIET);
        List<HeardWindow> windows = new ArrayList<>();
        for (int i = 0; i * 5 + 10 <= 27; i++) {
            float[] window =
                    java.util.Arrays.copyOfRange(sound, i * 5 * Signals.RATE_HZ, (i * 5 + 10) * Signals.RATE_HZ);
            float[] features =
                    WindowExtractors.of(FakeWindowClassifier.CENTROID).extract(window);
            windows.add(new HeardWindow(i, i * 5, i * 5 + 10, Optional.of(features)));
        }

        RecordingAnswer answer = recognizer.recognizeWindows(windows, 27);

        assertThat(windows).hasSize(4);
        assertThat(answer.whole().top()).isEqualTo(expected.whole().top());
        assertThat(answer.windows()).isEqualTo(expected.windows());
    }

    @Test
    void noWindowsAreSilence() {
        Answer answer = recognizer.recognizeWindows(List.of(), 0).whole();

        assertThat(answer.state()).isEqualTo(ListeningState.SILENT);
        assertThat(answer.unsure()).isTrue();
    }

    @Test
    void aFarWindowDoesNotSpeakForTheLastSeconds() throws Exception {
        float[] sound = Signals.joined(Signals.noise(0.1, 40, 9), plucks(30, 10));

        Answer answer = recognizer.recognize(source(sound), JobContext.QUIET).whole();

        assertThat(answer.recent().get(0).label()).isEqualTo("iranian");
        assertThat(share(answer.recent(), "iranian")).isGreaterThan(share(answer.top(), "iranian"));
    }

    @Test
    void theLeastOfManyMeansIsStillANumber() {
        LogMean mean = new LogMean(2);
        assertThat(mean.probabilities()).containsExactly(0.5, 0.5);

        for (int i = 0; i < 5000; i++) {
            mean.add(new float[] {1, 0});
        }

        assertThat(mean.probabilities()[0]).isCloseTo(1, within(1e-5));
        assertThat(mean.probabilities()[1]).isGreaterThan(0);
        assertThatThrownBy(() -> mean.add(new float[3]))
                .hasMessageContaining("2")
                .hasMessageContaining("3");
    }

    private static double share(List<LabelProbability> top, String label) {
        return top.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow()
                .p();
    }

    private static BufferAudioSource source(float[] sound) {
        return new BufferAudioSource("clip", sound, Signals.RATE_HZ);
    }

    private static float[] plucks(double seconds, long seed) {
        Random random = new Random(seed);
        double[] hz = new double[(int) Math.ceil(4 * seconds)];
        for (int i = 0; i < hz.length; i++) {
            hz[i] = 200 * Math.pow(2, random.nextInt(8) / 7.0);
        }
        return java.util.Arrays.copyOf(Signals.melody(0.3, hz), (int) (seconds * Signals.RATE_HZ));
    }
}

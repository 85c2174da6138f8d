package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.Prediction;
import org.shenava.feature.ProfileSpec;

class OcclusionTest {
    private static final int BINS = ProfileSpec.standard().binsPerOctave();
    private static final int FOR = 10;
    private static final int AGAINST = 40;

    @Test
    void findsThePitchThatTheAnswerRestsOn() {
        float[] support = Occlusion.support(new Weighing(input -> 4 * input[FOR]), played(FOR, 25), BINS, 0);

        assertThat(support[FOR]).isEqualTo(1);
        // Half covered beside it.
        assertThat(support[FOR - 1]).isEqualTo(support[FOR + 1]).isBetween(0.1f, 0.7f);
        assertThat(support[25]).as("played, but nobody listens").isCloseTo(0, within(1e-3f));
        assertThat(support[55]).isCloseTo(0, within(1e-3f));
    }

    @Test
    void findsWhatSpeaksAgainstTheAnswer() {
        float[] support = Occlusion.support(
                new Weighing(input -> 4 * input[FOR] - 2 * input[AGAINST]), played(FOR, AGAINST), BINS, 0);

        assertThat(support[FOR]).isEqualTo(1);
        assertThat(support[AGAINST]).isBetween(-0.8f, -0.05f);
    }

    @Test
    void aNoteThatIsLeftOutCanSupportAnAnswer() {
        float[] support = Occlusion.support(new Weighing(input -> -4 * input[AGAINST]), played(FOR), BINS, 0);

        assertThat(support[AGAINST]).isEqualTo(1);
    }

    @Test
    void whatFollowsANoteIsCoveredWithIt() {
        float[] input = Arrays.copyOf(played(25), 2 * BINS);
        input[BINS + FOR] = 1;

        float[] support = Occlusion.support(new Weighing(heard -> 4 * heard[BINS + FOR]), input, BINS, 0);

        assertThat(support).hasSize(BINS);
        assertThat(support[FOR]).isEqualTo(1);
        assertThat(support[25]).isCloseTo(0, within(1e-3f));
    }

    @Test
    void theOctaveIsACircle() {
        float[] support = Occlusion.support(new Weighing(input -> 4 * input[0]), played(0), BINS, 0);

        assertThat(support[BINS - 1]).isEqualTo(support[1]).isGreaterThan(0.1f);
    }

    @Test
    void aNetworkThatListensToNothingIsNotBlownUp() {
        float[] input = played(FOR);
        float[] before = input.clone();

        assertThat(Occlusion.support(new Weighing(any -> 1), input, BINS, 0)).containsOnly(0);
        assertThat(input).as("left as it was").containsExactly(before);
    }

    @Test
    void theRecognizerSaysItInHertz() {
        Weighing classifier = new Weighing(input -> 4 * input[FOR]);
        Recognizer recognizer = new Recognizer(classifier);
        ProfileEvidence evidence = new ProfileEvidence(
                ListeningState.LISTENING,
                12,
                10,
                Optional.of(played(FOR)),
                Optional.of(played(FOR)),
                new float[BINS],
                Likeness.ALIKE);

        Listened listened = recognizer.listened(evidence, recognizer.answer(evidence));

        Listened.Pitches pitches = listened.pitches().orElseThrow();
        double hz = 80 * Math.pow(2, (double) FOR / BINS);
        assertThat(pitches.label()).isEqualTo("yes");
        assertThat(pitches.at(2 * hz)).isEqualTo(1);
        assertThat(pitches.at(8 * hz)).isEqualTo(1);
        assertThat(pitches.at(hz)).as("below what is heard").isZero();
        assertThat(pitches.at(16 * hz)).as("above what is heard").isZero();
        assertThat(listened.windows()).isEmpty();
    }

    @Test
    void ofWindowsItSaysHowLikelyEachMakesTheAnswer() {
        Recognizer recognizer = new Recognizer(new FakeWindowClassifier());
        // A bright window, a silent one, and a dull one: by a centroid of 3 kHz the fake tells rock from the rest.
        WindowEvidence evidence = new WindowEvidence(
                ListeningState.LISTENING,
                30,
                20,
                0,
                List.of(window(0, Optional.of(6000f)), window(1, Optional.empty()), window(2, Optional.of(2500f))),
                Optional.empty());

        Listened listened = recognizer.listened(evidence, recognizer.answer(evidence));

        Listened.Windows windows = listened.windows().orElseThrow();
        assertThat(windows.label()).isEqualTo("rock");
        assertThat(windows.windows()).extracting(Listened.Window::startSeconds).containsExactly(0.0, 20.0);
        assertThat(windows.windows().get(0).probability()).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-6));
        assertThat(windows.windows().get(1).probability()).isCloseTo(1 / (1 + Math.exp(0.5)), within(1e-6));
    }

    private static HeardWindow window(int index, Optional<Float> centroid) {
        return new HeardWindow(index, 10.0 * index, 10.0 * index + 10, centroid.map(value -> new float[] {value}));
    }

    private static float[] played(int... bins) {
        float[] input = new float[BINS];
        Arrays.stream(bins).forEach(bin -> input[bin] = 1 / (float) Math.sqrt(bins.length));
        return input;
    }

    /** Says yes by a weighing that the test knows. */
    private static final class Weighing extends FakeNetwork {
        private final ToDoubleFunction<float[]> weigh;

        Weighing(ToDoubleFunction<float[]> weigh) {
            super(card("test-weighing-1", "test", List.of("yes", "no"), ProfileSpec.standard(), 10, 10, 0.3));
            this.weigh = weigh;
        }

        @Override
        Prediction answer(float[] input) {
            float yes = (float) (1 / (1 + Math.exp(-weigh.applyAsDouble(input))));
            return new Prediction(new float[] {yes, 1 - yes}, new float[0], new float[0]);
        }
    }
}

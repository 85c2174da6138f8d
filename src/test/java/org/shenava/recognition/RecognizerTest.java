package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.Prediction;
import org.shenava.recognition.Answer.LabelProbability;

class RecognizerTest {
    private final FakeClassifier classifier = new FakeClassifier();
    private final Recognizer recognizer = new Recognizer(classifier);

    @Test
    void nothingHeardGivesEqualSharesAndIsUnsure() {
        Answer answer = recognizer.answer(new ProfileEvidence(
                ListeningState.SILENT, 3, 0, Optional.empty(), Optional.empty(), new float[60], Likeness.ALIKE));

        assertThat(answer.top()).extracting(LabelProbability::label).containsExactly("low", "middle", "high");
        assertThat(answer.top()).allSatisfy(one -> assertThat(one.p()).isCloseTo(1 / 3.0, within(1e-12)));
        assertThat(answer.unsure()).isTrue();
        assertThat(answer.tonicHz()).isEmpty();
        assertThat(answer.timeSeconds()).isEqualTo(3);
        assertThat(classifier.batches()).as("no network is asked about nothing").isEmpty();
    }

    @Test
    void putsTheLikeliestFirstAndSumsToOne() {
        Answer answer = recognizer.answer(heard(30, shares(0.2f, 0.1f, 0.7f), shares(0.1f, 0.8f, 0.1f)));

        assertThat(answer.top()).extracting(LabelProbability::label).containsExactly("high", "low", "middle");
        assertThat(answer.best().p()).isCloseTo(0.7, within(1e-6));
        assertThat(answer.top().stream().mapToDouble(LabelProbability::p).sum()).isCloseTo(1, within(1e-12));
        assertThat(answer.recent().get(0).label()).isEqualTo("middle");
        assertThat(answer.unsure()).isFalse();
    }

    @Test
    void asksTheNetworkOnceForWholeAndRecent() {
        recognizer.answer(heard(30, shares(1, 0, 0), shares(0, 1, 0)));

        assertThat(classifier.batches()).containsExactly(2);
    }

    @Test
    void isUnsureBeforeFiveSecondsHoweverLikely() {
        assertThat(recognizer
                        .answer(heard(4.9, shares(1, 0, 0), shares(1, 0, 0)))
                        .unsure())
                .isTrue();
        assertThat(recognizer.answer(heard(5, shares(1, 0, 0), shares(1, 0, 0))).unsure())
                .isFalse();
    }

    @Test
    void isUnsureBelowTheCardsLimit() {
        assertThat(recognizer
                        .answer(heard(30, shares(0.49f, 0.3f, 0.21f), shares(1, 0, 0)))
                        .unsure())
                .isTrue();
    }

    @Test
    void foreignSoundIsAStateAndDoubtIsUnsure() {
        Recognizer modes = new Recognizer(new FakeClassifier("dastgah"));
        float[] clear = shares(1, 0, 0);

        Answer foreign = modes.answer(heard(30, clear, clear, new Likeness(6, true)));
        Answer doubtful = modes.answer(heard(30, clear, clear, new Likeness(2.5, false)));

        assertThat(foreign.state()).isEqualTo(ListeningState.FOREIGN);
        assertThat(foreign.unsure()).isTrue();
        assertThat(foreign.best().label())
                .as("probabilities stay what they are")
                .isEqualTo("low");
        assertThat(doubtful.state()).isEqualTo(ListeningState.LISTENING);
        assertThat(doubtful.unsure()).isTrue();
    }

    @Test
    void noMusicIsForeignToAModelOfAnotherTask() {
        float[] clear = shares(1, 0, 0);

        Answer answer = recognizer.answer(heard(30, clear, clear, new Likeness(6, true)));

        assertThat(answer.state()).isEqualTo(ListeningState.LISTENING);
        assertThat(answer.unsure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 160", "1, 161.859", "30, 226.274", "59, 316.325"})
    void namesTheTonicInTheOctaveFromTheLowestKeptPitch(int bin, double hz) {
        float[] input = new float[60];
        input[bin] = 1;

        assertThat(recognizer.answer(heard(30, input, input)).tonicHz().orElseThrow())
                .isCloseTo(hz, within(0.001));
    }

    @Test
    void namesNoTonicWhenTheModelKnowsNone() {
        Recognizer other = new Recognizer(new FakeClassifier(0.5, 0, false));

        assertThat(other.answer(heard(30, shares(1, 0, 0), shares(1, 0, 0))).tonicHz())
                .isEmpty();
    }

    @Test
    void theBackgroundIsAStateAndNeverAnAnswer() {
        Recognizer own = new Recognizer(new WithBackground(classifier, "high"));

        Answer playing = own.answer(heard(30, shares(0.5f, 0.1f, 0.4f), shares(0.1f, 0.3f, 0.6f)));
        Answer nothing = own.answer(heard(30, shares(0.3f, 0.1f, 0.6f), shares(0.3f, 0.1f, 0.6f)));

        assertThat(playing.state()).isEqualTo(ListeningState.LISTENING);
        assertThat(playing.unsure()).isFalse();
        assertThat(playing.top()).extracting(LabelProbability::label).containsExactly("low", "middle");
        assertThat(playing.best().p()).as("of the others").isCloseTo(0.5 / 0.6, within(1e-6));
        assertThat(playing.recent()).extracting(LabelProbability::label).containsExactly("middle", "low");
        assertThat(nothing.state()).isEqualTo(ListeningState.FOREIGN);
        assertThat(nothing.unsure()).isTrue();
        assertThat(nothing.judged(org.shenava.music.Thresholds.NONE).unsure()).isTrue();
        assertThat(nothing.top().stream().mapToDouble(LabelProbability::p).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void stretchesOfBackgroundGiveEqualSharesOfTheOthers() {
        Recognizer own = new Recognizer(new WithBackground(classifier, "high"));

        List<LabelProbability> stretch =
                own.rankings(List.of(shares(0.3f, 0.1f, 0.6f))).get(0);

        assertThat(stretch).containsExactly(new LabelProbability("low", 0.5), new LabelProbability("middle", 0.5));
    }

    @Test
    void windowsOfBackgroundAreNoAnswerEither() {
        Recognizer own = new Recognizer(new WithBackground(new FakeWindowClassifier(), "iranian") {
            @Override
            public ModelCard card() {
                return threeLabels(super.card());
            }

            @Override
            public List<Prediction> predict(List<float[]> inputs) {
                return super.predict(inputs).stream()
                        .map(one -> new Prediction(
                                new float[] {
                                    one.probabilities()[0] / 2, one.probabilities()[1], one.probabilities()[0] / 2
                                },
                                new float[0],
                                new float[0]))
                        .toList();
            }
        });

        Answer none = own.answer(window(0));
        Answer some = own.answer(window(6000));

        assertThat(none.state()).isEqualTo(ListeningState.FOREIGN);
        assertThat(some.state()).isEqualTo(ListeningState.LISTENING);
        assertThat(some.top()).extracting(LabelProbability::label).containsExactlyInAnyOrder("rock", "pop");
    }

    private static ModelCard threeLabels(ModelCard two) {
        return ModelCardBuilder.like(two)
                .labels(List.of("rock", "iranian", "pop"))
                .build();
    }

    /** Another piece for each value, so that none counts for another. */
    private static Evidence window(float centroid) {
        return new WindowEvidence(
                ListeningState.LISTENING,
                10,
                10,
                (int) centroid,
                List.of(new HeardWindow(0, 0, 10, Optional.of(new float[] {centroid}))),
                Optional.empty());
    }

    /** The same network as a person's own. */
    private static class WithBackground implements Classifier {
        private final Classifier inner;
        private final String background;

        WithBackground(Classifier inner, String background) {
            this.inner = inner;
            this.background = background;
        }

        @Override
        public ModelCard card() {
            return inner.card().withOwn(new ModelCard.Own("mine", background));
        }

        @Override
        public List<Prediction> predict(List<float[]> inputs) {
            return inner.predict(inputs);
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private static Evidence heard(double seconds, float[] whole, float[] recent) {
        return heard(seconds, whole, recent, Likeness.ALIKE);
    }

    private static Evidence heard(double seconds, float[] whole, float[] recent, Likeness likeness) {
        return new ProfileEvidence(
                ListeningState.LISTENING,
                seconds,
                seconds,
                Optional.of(whole),
                Optional.of(recent),
                new float[60],
                likeness);
    }

    /** An input of which each third of the octave has the given share. */
    private static float[] shares(float low, float middle, float high) {
        float[] input = new float[60];
        input[10] = (float) Math.sqrt(low);
        input[30] = (float) Math.sqrt(middle);
        input[50] = (float) Math.sqrt(high);
        return input;
    }
}

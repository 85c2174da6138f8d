package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelException;
import org.shenava.feature.SequenceSpec;
import org.shenava.feature.Signals;
import org.shenava.feature.SummarySpec;
import org.shenava.job.JobContext;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.recognition.Answer;
import org.shenava.recognition.FakeClassifier;
import org.shenava.recognition.FakeWindowClassifier;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.RecordingRecognizer;

/** Sessions whose model reads windows, alone or with one of the modes beside it, and sessions whose model changes. */
class WindowSessionTest extends SessionFixture {
    static Stream<FakeWindowClassifier> classifiers() {
        return Stream.of(
                new FakeWindowClassifier(SummarySpec.of(List.of("spectral_centroid_mean", "mfcc2_var"), 10), 1500, 500),
                new FakeWindowClassifier(SequenceSpec.mfcc(13, 4), 0, 20),
                new FakeWindowClassifier(SequenceSpec.mel(3), -40, 10));
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void theLastAnswerIsThatOfTheRecording(FakeWindowClassifier classifier) throws Exception {
        float[] sound = Signals.joined(
                Signals.silence(2), melody(14, 1), Signals.silence(7), Signals.noise(0.1, 6, 2), Signals.silence(2));
        Answer expected = new RecordingRecognizer(classifier)
                .recognize(file(sound), JobContext.QUIET)
                .whole();

        session = start(file(sound), classifier);
        Answer answer =
                await(snapshot -> snapshot.phase() == Phase.ENDED).answer().orElseThrow();

        assertThat(answer).isEqualTo(expected);
        assertThat(answer.state()).isEqualTo(ListeningState.LISTENING);
        assertThat(answer.heardSeconds()).isBetween(19.0, 21.0);
    }

    @Test
    void answersFourTimesASecondFromTheFirstSecondOn() throws Exception {
        session = start(microphone(melody(10, 4), 1), new FakeWindowClassifier());
        Set<Double> times = new HashSet<>();
        await(snapshot -> snapshot.timeSeconds() > 0.5);

        double from = session.snapshot().timeSeconds();
        while (session.snapshot().timeSeconds() < from + 3) {
            session.snapshot().answer().ifPresent(answer -> times.add(answer.timeSeconds()));
            sleepMillis(5);
        }

        assertThat(times.size()).isGreaterThanOrEqualTo(11);
        assertThat(session.snapshot().answer().orElseThrow().state()).isEqualTo(ListeningState.COLLECTING);
    }

    @Test
    void iranianMusicIsGivenItsDastgah() throws Exception {
        float[] sound = melody(16, 5);
        Answer modes = new RecordingRecognizer(new FakeClassifier())
                .recognize(file(sound), JobContext.QUIET)
                .whole();
        session = ListeningSession.start(file(sound), SPEC, paired());

        Answer answer =
                await(snapshot -> snapshot.phase() == Phase.ENDED).answer().orElseThrow();

        assertThat(answer.best().label()).isEqualTo("iranian");
        assertThat(answer.dastgah()).contains(modes);
    }

    @Test
    void otherMusicIsNot() {
        session = ListeningSession.start(file(Signals.noise(0.1, 16, 6)), SPEC, paired());

        Answer answer =
                await(snapshot -> snapshot.phase() == Phase.ENDED).answer().orElseThrow();

        assertThat(answer.best().label()).isEqualTo("rock");
        assertThat(answer.dastgah()).isEmpty();
    }

    @Test
    void withoutItsModelOfModesTheOtherAnswersAlone() {
        AwaitedModel missing = AwaitedModel.missing(new ModelException("There is no model called dastgah."));
        session = ListeningSession.start(
                file(melody(12, 7)),
                SPEC,
                AwaitedModel.of(new FakeWindowClassifier()).beside(missing));

        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.ENDED);

        assertThat(last.answer().orElseThrow().best().label()).isEqualTo("iranian");
        assertThat(last.answer().orElseThrow().dastgah()).isEmpty();
        assertThat(last.message()).isEmpty();
    }

    @Test
    void anotherModelTakesOverWithoutTheSourceBeingOpenedAnew() {
        FakeMicrophone microphone = microphone(melody(120, 8), 4);
        session = start(microphone, new FakeClassifier());
        await(snapshot -> heard(snapshot) > 6);

        session.use(AwaitedModel.of(new FakeWindowClassifier()));

        assertThat(session.snapshot().answer()).isEmpty();
        LiveSnapshot first = await(snapshot -> snapshot.answer().isPresent());
        assertThat(first.answer().orElseThrow().top()).hasSize(2);
        assertThat(heard(first)).as("heard for this model").isLessThan(5);
        LiveSnapshot later = await(snapshot -> heard(snapshot) > 6);
        assertThat(later.answer().orElseThrow().best().label()).isEqualTo("iranian");
        assertThat(microphone.closed()).isFalse();

        session.use(AwaitedModel.of(new FakeClassifier()));

        LiveSnapshot back = await(snapshot ->
                heard(snapshot) > 6 && snapshot.answer().orElseThrow().top().size() == 3);
        assertThat(back.answer().orElseThrow().timeSeconds())
                .as("in the time of the stream")
                .isCloseTo(back.timeSeconds(), within(2.0));
    }

    @Test
    void aModelThatCannotBeHadIsForgottenWhenAnotherTakesOver() {
        session = start(
                microphone(melody(60, 9), 4),
                CompletableFuture.<Classifier>failedFuture(new ModelException("The model is damaged.")));
        await(snapshot -> snapshot.message().isPresent());

        session.use(AwaitedModel.of(new FakeWindowClassifier()));

        assertThat(session.snapshot().message()).isEmpty();
        await(snapshot -> snapshot.answer().isPresent());
    }

    @Test
    void aModelForSoundAtAnotherRateIsTold() {
        SummarySpec other = new SummarySpec(SummarySpec.TYPE, 16_000, 2048, 512, 10, List.of("rms_mean"));
        session = start(file(melody(6, 10)), new FakeWindowClassifier(other, 0, 1));

        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.ENDED);

        assertThat(last.message().orElseThrow()).contains("16000");
        assertThat(last.answer()).isEmpty();
    }

    private static AwaitedModel paired() {
        return AwaitedModel.of(new FakeWindowClassifier()).beside(AwaitedModel.of(new FakeClassifier()));
    }
}

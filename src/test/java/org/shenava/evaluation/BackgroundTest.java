package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Prediction;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.DatasetPreparer;
import org.shenava.dataset.MadeUpMusic;
import org.shenava.dataset.PlainFeatures;
import org.shenava.dataset.PrepareRequest;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Source;
import org.shenava.dataset.Window;
import org.shenava.dataset.WindowPreparer;
import org.shenava.dataset.WindowRequest;
import org.shenava.job.JobContext;
import org.shenava.recognition.ListeningState;

/** A person's own model with a background: a state of the program, no answer, and right where the background is played. */
class BackgroundTest {
    private static final String BACKGROUND = "mahur";
    private static final float[] LIKELIER_THAN_ALL = {0.25f, 0.15f, 0.6f};

    /** Likeliest, but not likelier than the others together. */
    private static final float[] LIKELIEST = {0.35f, 0.2f, 0.45f};

    @TempDir
    private Path folder;

    private Path music;

    @BeforeEach
    void play() throws Exception {
        music = MadeUpMusic.folderPerClass(folder.resolve("music"), 12);
    }

    @Test
    void ofProfilesItIsRightWhereItIsHeard() throws Exception {
        List<Tested> tested = profiles(LIKELIER_THAN_ALL);

        assertThat(tested).extracting(Tested::state).containsOnly(ListeningState.FOREIGN);
        assertThat(tested)
                .filteredOn(Tested::right)
                .hasSize(3)
                .extracting(Tested::truth)
                .containsOnly(BACKGROUND);
    }

    @Test
    void ofProfilesItIsNoAnswerWhereTheOthersTogetherAreLikelier() throws Exception {
        assertAnswered(profiles(LIKELIEST));
    }

    @Test
    void ofWindowsItIsRightWhereItIsHeard() throws Exception {
        TestedSet tested = windows(LIKELIER_THAN_ALL);

        assertThat(tested.recordings()).extracting(Tested::state).containsOnly(ListeningState.FOREIGN);
        assertThat(tested.recordings())
                .filteredOn(Tested::right)
                .hasSize(3)
                .extracting(Tested::truth)
                .containsOnly(BACKGROUND);
        assertThat(tested.windows()).extracting(Tested::said).containsOnly(BACKGROUND);
    }

    @Test
    void ofWindowsItIsNoAnswerWhereTheOthersTogetherAreLikelier() throws Exception {
        TestedSet tested = windows(LIKELIEST);

        assertAnswered(tested.recordings());
        assertAnswered(tested.windows());
    }

    private static void assertAnswered(List<Tested> tested) {
        assertThat(tested).isNotEmpty().allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(ListeningState.LISTENING);
            assertThat(one.said()).isEqualTo("shur");
            assertThat(one.top().get(0).p()).isCloseTo(0.35 / 0.55, within(1e-6));
        });
    }

    private List<Tested> profiles(float[] always) throws Exception {
        new DatasetPreparer().prepare(PrepareRequest.of(music, folder.resolve("data")), JobContext.QUIET);
        Dataset dataset = Dataset.open(folder.resolve("data"));
        return new SetTester(new Always(always))
                .test(dataset, all(dataset, List.of()), JobContext.QUIET)
                .recordings();
    }

    private TestedSet windows(float[] always) throws Exception {
        new WindowPreparer(PlainFeatures::new)
                .prepare(
                        WindowRequest.of(Source.of(music), folder.resolve("data"), PlainFeatures.spec(4)),
                        JobContext.QUIET);
        Dataset dataset = Dataset.open(folder.resolve("data"));
        return new WindowSetTester(new Always(always)).test(dataset, all(dataset, dataset.windows()), JobContext.QUIET);
    }

    private static TestSelection all(Dataset dataset, List<Window> windows) {
        return new TestSelection(Protocol.RECORDINGS, dataset.recordings(), windows, 0);
    }

    /** Says the same of everything. */
    private record Always(float[] probabilities) implements Classifier {
        @Override
        public ModelCard card() {
            return TinyModel.card("own-tiny-1", TinyModel.networkZip(1)).withOwn(new ModelCard.Own("", BACKGROUND));
        }

        @Override
        public List<Prediction> predict(List<float[]> inputs) {
            float[] tonics = new float[60];
            Arrays.fill(tonics, 1f / tonics.length);
            return inputs.stream()
                    .map(input -> new Prediction(probabilities, tonics, tonics))
                    .toList();
        }

        @Override
        public void close() {}
    }
}

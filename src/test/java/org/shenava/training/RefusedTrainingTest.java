package org.shenava.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.dataset.PlainFeatures;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.Source;
import org.shenava.dataset.WindowPreparer;
import org.shenava.dataset.WindowRequest;
import org.shenava.job.JobContext;

/** What cannot be trained is said in a sentence before anything is. */
class RefusedTrainingTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void prepareNineRecordings() throws Exception {
        data = Recorder.prepare(folder);
    }

    @Test
    void datasetsOfOtherFeaturesDoNotGoTogether() throws Exception {
        Path other = folder.resolve("other");
        new WindowPreparer(PlainFeatures::new)
                .prepare(
                        WindowRequest.of(Source.of(folder.resolve("music")), other, PlainFeatures.spec(3)),
                        JobContext.QUIET);

        assertThatThrownBy(() -> new Recorder()
                        .train(request("recorder", List.of(data, other), Protocol.ALL, WindowWishes.NONE)))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("other features");
    }

    @Test
    void aPublishedSplitMustBeThere() {
        assertThatThrownBy(() ->
                        new Recorder().train(request("recorder", List.of(data), Protocol.FILTERED, WindowWishes.NONE)))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("no published split");
    }

    @Test
    void whatReadsProfilesLearnsNothingFromWindows() {
        assertRefused(request("templates", List.of(data), Protocol.ALL, WindowWishes.NONE), "not profiles");
    }

    @Test
    void anEnsembleLearnsNothingAnew() {
        WindowWishes searched = new WindowWishes(
                false,
                OptionalDouble.empty(),
                List.of(folder.resolve("a"), folder.resolve("b")),
                false,
                Optional.empty(),
                Optional.of(new SearchBudget(2, 1, 1)));

        assertRefused(
                request("ensemble", List.of(data), Protocol.RECORDINGS, searched),
                "leave out the weights and the search");
    }

    @Test
    void architecturesOfBothKindsAreFoundByName() throws Exception {
        assertThat(Architectures.names()).contains("templates", "svm", "knn5").doesNotHaveDuplicates();
        assertThat(Architectures.ofWindows("svm")).isPresent();
        assertThat(Architectures.ofWindows("templates")).isEmpty();
        assertThatThrownBy(() -> Architectures.of("nothing")).hasMessageContaining("logistic");
    }

    private static void assertRefused(TrainRequest request, String why) {
        assertThatThrownBy(() -> new Trainer().train(request, JobContext.QUIET))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining(why);
    }

    private TrainRequest request(String architecture, List<Path> datasets, Protocol protocol, WindowWishes wishes) {
        return new TrainRequest(
                datasets, architecture, protocol, OptionalInt.empty(), 1, folder.resolve("x"), "", wishes);
    }
}

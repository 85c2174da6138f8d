package org.shenava.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.ModelCard;
import org.shenava.dataset.Dataset;
import org.shenava.dataset.PlainFeatures;
import org.shenava.dataset.Protocol;
import org.shenava.dataset.SoundSynthesisRequest;
import org.shenava.dataset.SoundSynthesiser;
import org.shenava.dataset.WindowRequest;
import org.shenava.job.JobContext;
import org.shenava.synth.LostQuarterTones;

/** Sound that the program made is learned from beside played sound, by those who know how. */
class SynthesisedTrainingTest {
    @TempDir
    private Path folder;

    private Path rendered;
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void renderOneMelodyAndOneTune() throws Exception {
        Path scores = Files.createDirectories(folder.resolve("scores/shur"));
        Files.writeString(scores.resolve("1._Daramad.csv"), "onset_s,offset_s,qt\n0,1,134\n1,2,138\n");
        rendered = folder.resolve("rendered");
        new SoundSynthesiser(PlainFeatures::new)
                .synthesise(
                        new SoundSynthesisRequest(
                                folder.resolve("scores"),
                                Optional.empty(),
                                rendered,
                                2,
                                1,
                                LostQuarterTones.RESTORED,
                                PlainFeatures.spec(2),
                                new WindowRequest.Copies(1, Optional.empty(), Optional.empty())),
                        JobContext.QUIET);
        recorder.learnsFromSynthesis = true;
    }

    @Test
    void itIsLearnedFromWholeAndAddsNoClass() throws Exception {
        ModelCard card = recorder.train(request(List.of(Recorder.prepare(folder), rendered)))
                .card();

        Dataset dataset = Dataset.open(rendered);
        assertThat(card.labels()).containsExactly("shur", "segah", "mahur");
        // Three recordings of each class in six windows: one is held out and one is chosen by.
        assertThat(recorder.seen.train().size()).isEqualTo(3 * 6);
        WindowExamples synthesised = recorder.seen.synthesised();
        assertThat(synthesised.size()).isEqualTo(2 * dataset.windows().size()).isPositive();
        for (int i = 0; i < synthesised.size(); i++) {
            assertThat(synthesised.label(i)).isGreaterThanOrEqualTo(3);
            assertThat(synthesised.features(i))
                    .isEqualTo(dataset.features(dataset.windows().get(i / 2), i % 2));
        }
        assertThat(card.training().data()).hasSize(2);
    }

    @Test
    void anArchitectureThatKnowsNothingOfItRefusesIt() throws Exception {
        recorder.learnsFromSynthesis = false;
        TrainRequest request = request(List.of(Recorder.prepare(folder), rendered));

        assertThatThrownBy(() -> recorder.train(request))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("recorder learns from played sound only")
                .hasMessageContaining("rendered");
    }

    @Test
    void aloneItIsNotEnough() {
        assertThatThrownBy(() -> recorder.train(request(List.of(rendered))))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("no played sound");
    }

    private TrainRequest request(List<Path> data) {
        return new TrainRequest(
                data, "recorder", Protocol.RECORDINGS, OptionalInt.empty(), 1, folder.resolve("genre-x-1"), "");
    }
}

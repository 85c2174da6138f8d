package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.job.StoppedJob;
import org.shenava.synth.LostQuarterTones;

/** Clips are rendered and only the features of their windows are kept. */
class SoundSynthesiserTest {
    private static final double WINDOW_SECONDS = 5;

    @TempDir
    private Path folder;

    private Path scores;

    @BeforeEach
    void writeAScore() throws IOException {
        scores = folder.resolve("scores");
        StringBuilder rows = new StringBuilder("onset_s,offset_s,qt\n");
        for (int i = 0; i < 60; i++) {
            rows.append(String.format(Locale.ROOT, "%.2f,%.2f,%d%n", 0.5 * i, 0.5 * i + 0.4, 134 + i % 3 * 4));
        }
        Files.writeString(Files.createDirectories(scores.resolve("shur")).resolve("1._Daramad.csv"), rows);
    }

    @Test
    void makesADatasetOfWindowsThatSaysItIsSynthesised() throws Exception {
        Path out = folder.resolve("data");

        PrepareSummary summary = synthesise(request(out, 4, 1, 1));

        Dataset dataset = Dataset.open(out);
        assertThat(summary.recordingsPerLabel()).containsEntry("iranian", 2).containsEntry("western", 2);
        assertThat(dataset.making().synthesised()).isTrue();
        assertThat(dataset.description().name()).isEqualTo("rendered from scores");
        assertThat(dataset.copies()).isEqualTo(1);
        assertThat(dataset.recordings()).allSatisfy(one -> {
            assertThat(dataset.windows(one)).hasSizeBetween(4, 6);
            assertThat(one.seconds()).isBetween(20.0, 30.0);
            assertThat(one.set()).isEqualTo("rendered");
        });
        for (Window window : dataset.windows()) {
            assertThat(window.endSeconds() - window.startSeconds()).isEqualTo(WINDOW_SECONDS);
            float[] plain = dataset.features(window, 0);
            assertThat(plain[1]).isEqualTo((float) (WINDOW_SECONDS * MadeUpMusic.RATE_HZ));
            assertThat(dataset.features(window, 1)[0]).isNotEqualTo(plain[0]);
        }
    }

    @Test
    void melodiesOfOneGushehAreOneGroupAndEveryTuneIsItsOwn() throws Exception {
        synthesise(request(folder.resolve("data"), 8, 1, 0));

        List<Recording> recordings = Dataset.open(folder.resolve("data")).recordings();
        assertThat(recordings.stream()
                        .filter(one -> one.label().equals("iranian"))
                        .map(Recording::group)
                        .distinct())
                .containsExactly("shur/1._Daramad");
        assertThat(recordings.stream()
                        .filter(one -> one.label().equals("western"))
                        .map(Recording::group)
                        .distinct())
                .hasSize(4);
    }

    @Test
    void aSeedDecidesTheDataset() throws Exception {
        synthesise(request(folder.resolve("a"), 2, 7, 0));
        synthesise(request(folder.resolve("b"), 2, 7, 0));
        synthesise(request(folder.resolve("c"), 2, 8, 0));

        assertThat(hash("b")).isEqualTo(hash("a"));
        assertThat(hash("c")).isNotEqualTo(hash("a"));
    }

    @Test
    void saysInASentenceWhatIsMissing() {
        SoundSynthesisRequest noScores = request(folder.resolve("nothing"), folder.resolve("d"), Optional.empty());
        SoundSynthesisRequest noPerformances =
                request(scores, folder.resolve("d"), Optional.of(folder.resolve("nothing")));

        assertThatThrownBy(() -> synthesise(noScores))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no folder of scores");
        assertThatThrownBy(() -> synthesise(noPerformances))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no list of performances");
        assertThatThrownBy(() -> request(folder.resolve("d"), 1, 1, 0)).hasMessageContaining("2 to 100000, not 1");
    }

    @Test
    void stopsWhenItIsCancelled() {
        SoundSynthesisRequest request = request(folder.resolve("e"), 4, 1, 0);

        assertThatThrownBy(() -> new SoundSynthesiser(PlainFeatures::new).synthesise(request, new StoppedJob()))
                .isInstanceOf(JobCancelledException.class);
        assertThat(folder.resolve("e/dataset.json")).doesNotExist();
    }

    private static PrepareSummary synthesise(SoundSynthesisRequest request) throws Exception {
        return new SoundSynthesiser(PlainFeatures::new).synthesise(request, JobContext.QUIET);
    }

    private SoundSynthesisRequest request(Path out, int clips, long seed, int copies) {
        return new SoundSynthesisRequest(
                scores,
                Optional.empty(),
                out,
                clips,
                seed,
                LostQuarterTones.RESTORED,
                PlainFeatures.spec(WINDOW_SECONDS),
                new WindowRequest.Copies(copies, Optional.empty(), Optional.empty()));
    }

    private static SoundSynthesisRequest request(Path from, Path out, Optional<Path> performances) {
        return new SoundSynthesisRequest(
                from,
                performances,
                out,
                2,
                1,
                LostQuarterTones.RESTORED,
                PlainFeatures.spec(WINDOW_SECONDS),
                WindowRequest.Copies.NONE);
    }

    private String hash(String name) throws DatasetException {
        return Dataset.open(folder.resolve(name)).description().indexSha256();
    }
}

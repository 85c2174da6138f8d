package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.AudioFlow;
import org.shenava.audio.FileAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;
import org.shenava.recognition.Answer.LabelProbability;

/** The genre model in {@code models/} on sound that it was not trained on as sound. Skipped without the clips. */
class ShippedGenreTest {
    private static final Path GENRE = Path.of("../shared/data/genre");
    private static final int BLOCK_SAMPLES = 1024;

    @TempDir
    private Path folder;

    private Classifier classifier;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Files.isDirectory(GENRE.resolve("gtzan-clips")), "there are no clips, so nothing is heard here");
        classifier = new ModelCatalog(List.of(Path.of("models"))).open("genre");
    }

    @AfterEach
    void close() {
        if (classifier != null) {
            classifier.close();
        }
    }

    @Test
    void liveAndFileAnswersAgree() throws Exception {
        Path clip = GENRE.resolve("gtzan-clips/classical.00000.flac");
        List<LabelProbability> ofFile = answer(clip).whole().top();

        Hearing hearing = Hearing.of(classifier.card(), EvidenceCollector.NEW_PIECE_SECONDS, () -> {});
        Recognizer recognizer = new Recognizer(classifier);
        List<Answer> live = new ArrayList<>();
        try (FileAudioSource source =
                FileAudioSource.open(clip, classifier.card().features().sampleRateHz())) {
            new AudioFlow(source, BLOCK_SAMPLES)
                    .run(List.of(hearing, frame -> live.add(recognizer.answer(hearing.evidence()))));
        }
        List<LabelProbability> ofLive = recognizer.answer(hearing.summary()).top();

        assertThat(live).hasSizeGreaterThan(100);
        assertThat(ofLive).hasSameSizeAs(ofFile);
        for (int i = 0; i < ofFile.size(); i++) {
            assertThat(ofLive.get(i).label()).isEqualTo(ofFile.get(i).label());
            assertThat(ofLive.get(i).p()).isCloseTo(ofFile.get(i).p(), within(1e-4));
        }
    }

    @Test
    void aLowBitRateMakesNothingIranian() throws Exception {
        assumeTrue(encodes(), "there is no ffmpeg, so nothing is encoded here");
        int same = 0;
        int iranian = 0;
        List<Path> clips = files(GENRE.resolve("gtzan-clips"));
        for (Path clip : clips) {
            Path encoded = folder.resolve(clip.getFileName() + ".opus");
            assertThat(ran("ffmpeg", "-v", "error", "-i", clip.toString(), "-b:a", "24k", encoded.toString()))
                    .isTrue();
            String label = best(encoded);
            same += label.equals(best(clip)) ? 1 : 0;
            iranian += label.equals("iranian") ? 1 : 0;
        }

        assertThat(clips).hasSize(20);
        assertThat(iranian).as("called Iranian at 24 kbit/s").isLessThanOrEqualTo(1);
        assertThat(same).as("answered as without coding").isGreaterThanOrEqualTo(17);
    }

    @Test
    void knowsClassicalMusicOfAnotherCollection() throws Exception {
        assumeTrue(Files.isDirectory(GENRE.resolve("emotify")), "there are no excerpts, so nothing is heard here");
        int right = 0;
        int heard = 0;
        for (Path excerpt : files(GENRE.resolve("emotify"))) {
            if (excerpt.getFileName().toString().startsWith("emotify.classical.")) {
                right += best(excerpt).equals("classical") ? 1 : 0;
                heard++;
            }
        }

        assertThat(heard).isEqualTo(15);
        assertThat(right).as("called classical").isGreaterThanOrEqualTo(11);
    }

    private String best(Path file) throws Exception {
        return answer(file).whole().top().get(0).label();
    }

    private RecordingAnswer answer(Path file) throws Exception {
        return new FileRecognizer(classifier, Optional.empty())
                .recognize(file, JobContext.QUIET)
                .answer();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    private static boolean encodes() {
        try {
            return ran("ffmpeg", "-version");
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}

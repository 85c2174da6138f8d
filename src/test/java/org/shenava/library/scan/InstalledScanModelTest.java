package org.shenava.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;
import org.shenava.recognition.FileRecognizer;
import org.shenava.recognition.RecordingAnswer;

/** The models that ship, on the bundled tune. */
class InstalledScanModelTest {
    private static final Path TUNE = Path.of("assets/demo/example.flac").toAbsolutePath();
    private final ModelCatalog models =
            new ModelCatalog(List.of(Path.of("models").toAbsolutePath()));

    @Test
    void answersAsEverywhereElseAndSaysWhereTheRecordingLies() throws Exception {
        RecordingAnswer usual;
        try (Classifier classifier = models.open("genre")) {
            usual = new FileRecognizer(classifier, Optional.empty())
                    .recognize(TUNE, JobContext.QUIET)
                    .answer();
        }
        InstalledScanModel model = InstalledScanModel.find(models, "genre");

        try (ScanModel.Ear ear = model.open()) {
            ModelAnswer answer = ear.hear(TUNE, JobContext.QUIET);

            assertThat(answer.top()).isEqualTo(usual.whole().top());
            assertThat(answer.seconds()).isEqualTo(usual.seconds());
            assertThat(answer.heard()).isTrue();
            assertThat(answer.embedding()).hasSize(EmbeddingMean.LENGTH);
        }
        assertThat(model.key())
                .startsWith(model.card().id())
                .contains(model.card().networkSha256());
    }
}

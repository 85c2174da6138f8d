package org.shenava.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.job.DirectJobRunner;

class LoadedModelTest {
    private static final Path SHIPPED = Path.of("models");

    @TempDir
    Path folder;

    @Test
    void theShippedModelArrivesWarm() {
        CompletableFuture<Classifier> opened =
                LoadedModel.open(new ModelCatalog(List.of(SHIPPED)), "dastgah", new DirectJobRunner());

        try (Classifier classifier = opened.join()) {
            assertThat(classifier.card().task()).isEqualTo("dastgah");
        }
    }

    @Test
    void aMissingModelFailsWithItsSentence() {
        CompletableFuture<Classifier> opened =
                LoadedModel.open(new ModelCatalog(List.of(folder)), "dastgah", new DirectJobRunner());

        assertThat(opened)
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(ModelException.class)
                .withMessageContaining("There is no model called dastgah");
    }
}

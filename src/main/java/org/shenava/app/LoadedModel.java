package org.shenava.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;

/** Loads a network in the background and lets it answer once, because the first answer takes seconds. */
final class LoadedModel {
    private LoadedModel() {}

    /**
     * Starts loading.
     *
     * @param name a task, an id or a folder
     * @return the model, warm; fails with a {@link ModelException}
     */
    static CompletableFuture<Classifier> open(ModelCatalog models, String name, JobRunner jobs) {
        CompletableFuture<Classifier> opened = new CompletableFuture<>();
        jobs.submit("load model", context -> warm(models.open(name)), new JobListener<Classifier>() {
            @Override
            public void done(Classifier classifier) {
                opened.complete(classifier);
            }

            @Override
            public void failed(Exception failure) {
                opened.completeExceptionally(failure);
            }

            @Override
            public void cancelled() {
                opened.completeExceptionally(new ModelException("Loading the model was stopped."));
            }
        });
        return opened;
    }

    private static Classifier warm(Classifier classifier) {
        float[] flat = new float[classifier.card().features().inputLength()];
        java.util.Arrays.fill(flat, (float) Math.sqrt(1.0 / flat.length));
        classifier.predict(List.of(flat));
        return classifier;
    }
}

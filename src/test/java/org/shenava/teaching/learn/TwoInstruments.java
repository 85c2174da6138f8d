package org.shenava.teaching.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.audio.FileAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingRecognizer;
import org.shenava.teaching.Example;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachRequest.Advanced;
import org.shenava.teaching.TeachingStep;

/** Four recordings each of two instruments, and a request to teach them. */
final class TwoInstruments {
    static final ModelCatalog SHIPPED = new ModelCatalog(List.of(Path.of("models")));
    static final Effort QUICK = new Effort(40, 10);
    static final double SECONDS = 12;
    static final int TAKES = 4;

    private final Path folder;
    private final List<Example> examples = new ArrayList<>();
    private final List<TeachingStep> steps = new ArrayList<>();

    TwoInstruments(Path folder) throws IOException {
        this.folder = folder;
        examples.addAll(MadeUpInstruments.record(folder.resolve("rec"), "bright", 1, TAKES, SECONDS));
        examples.addAll(MadeUpInstruments.record(folder.resolve("rec"), "dull", 2, TAKES, SECONDS));
    }

    /** To be added to and changed. */
    List<Example> examples() {
        return examples;
    }

    /** What was told so far. */
    List<TeachingStep> steps() {
        return steps;
    }

    Taught teach(ModelCatalog shipped, Advanced advanced) throws Exception {
        return teach(shipped, advanced, Optional.empty());
    }

    Taught teach(ModelCatalog shipped, Advanced advanced, Optional<String> background) throws Exception {
        return new Teacher(shipped, QUICK)
                .teach(request(advanced, background), new Pause(), steps::add, JobContext.QUIET);
    }

    TeachRequest request(Advanced advanced, Optional<String> background) {
        return new TeachRequest(
                examples,
                background,
                List.of(),
                folder.resolve("cache"),
                folder.resolve("progress"),
                folder.resolve("models/own-two-1"),
                "Two instruments",
                advanced,
                "a test");
    }

    List<Path> kept() throws Exception {
        try (Stream<Path> inside = Files.list(folder.resolve("cache"))) {
            return inside.toList();
        }
    }

    static RecordingAnswer answer(Classifier model, Path file) throws Exception {
        try (FileAudioSource source =
                FileAudioSource.open(file, model.card().features().sampleRateHz())) {
            return new RecordingRecognizer(model).recognize(source, JobContext.QUIET);
        }
    }
}

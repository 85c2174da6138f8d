package org.shenava.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.shenava.audio.AudioException;
import org.shenava.audio.FileAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.evaluation.EvaluationException;
import org.shenava.evaluation.explain.Explanation;
import org.shenava.feature.SequenceSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.music.Labels;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;
import org.shenava.recognition.RecordingRecognizer;
import org.shenava.store.AtomicFiles;

/** Draws what a model listened to: the window of a recording that speaks most for the answer. */
final class Explainer {
    private final ModelCatalog models;

    Explainer(ModelCatalog models) {
        this.models = models;
    }

    /**
     * Explains.
     *
     * @param picture PNG file to write
     * @return one line that says what was drawn
     */
    String explain(Path file, String modelName, Path picture, JobContext job)
            throws ModelException, AudioException, EvaluationException, JobCancelledException {
        InstalledModel model = models.find(modelName);
        ModelCard card = model.card().orElseThrow();
        if (!(card.features() instanceof SequenceSpec spec)) {
            throw new EvaluationException("The model " + card.id()
                    + " reads no pictures of sound, so there is none to explain; evaluate it with --importance if it reads"
                    + " columns.");
        }
        RecordingAnswer answer = answer(file, model, job);
        if (answer.windows().isEmpty()) {
            throw new EvaluationException("There is no sound in " + file + ".");
        }
        String label = answer.whole().best().label();
        WindowAnswer window = answer.windows().stream()
                .max(Comparator.comparingDouble(one -> share(one, label)))
                .orElseThrow();
        float[] samples = samples(file, spec, window.startSeconds());
        Explanation explanation = Explanation.of(
                model.folder(),
                spec,
                samples,
                window.startSeconds(),
                card.labels().indexOf(label),
                label);
        try {
            AtomicFiles.write(picture, explanation.png(file.getFileName().toString()));
        } catch (IOException full) {
            throw new EvaluationException("The picture cannot be written to " + picture + ".", full);
        }
        return String.format(
                Locale.ROOT,
                "%s: %s at %.0f %%; drawn is %s-%s, which says so at %.0f %%",
                picture,
                Labels.of(label).english(),
                100 * answer.whole().best().p(),
                Text.clock(window.startSeconds()),
                Text.clock(window.endSeconds()),
                100 * share(window, label));
    }

    private RecordingAnswer answer(Path file, InstalledModel model, JobContext job)
            throws ModelException, AudioException, JobCancelledException {
        int rateHz = model.card().orElseThrow().features().sampleRateHz();
        try (Classifier classifier = models.open(model.folder().toString());
                FileAudioSource source = FileAudioSource.open(file, rateHz)) {
            return new RecordingRecognizer(classifier).recognize(source, job);
        }
    }

    private static double share(WindowAnswer window, String label) {
        return window.top().stream()
                .filter(one -> one.label().equals(label))
                .mapToDouble(one -> one.p())
                .findFirst()
                .orElse(0);
    }

    private static float[] samples(Path file, SequenceSpec spec, double startSeconds) throws AudioException {
        try (FileAudioSource source = FileAudioSource.open(file, spec.sampleRateHz())) {
            long skip = Math.round(startSeconds * spec.sampleRateHz());
            float[] block = new float[spec.windowSamples()];
            while (skip > 0) {
                int read = source.read(block, 0, (int) Math.min(block.length, skip));
                skip -= read < 0 ? skip : read;
            }
            int have = 0;
            for (int read = 0; read >= 0 && have < block.length; have += Math.max(0, read)) {
                read = source.read(block, have, block.length - have);
            }
            return Arrays.copyOf(block, have);
        }
    }
}

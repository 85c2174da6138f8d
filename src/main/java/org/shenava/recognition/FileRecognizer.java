package org.shenava.recognition;

import java.nio.file.Path;
import java.util.Optional;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.Span;
import org.shenava.classifier.Classifier;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** The answer for a sound file. One that the model calls Iranian is read once more, for the model of the modes. */
public final class FileRecognizer {
    private final Classifier classifier;
    private final Optional<Classifier> modes;

    /**
     * A recognizer of files; uses its models on the caller's thread.
     *
     * @param classifier closed by its owner, not here
     * @param modes a model of the modes; closed by its owner, too
     */
    public FileRecognizer(Classifier classifier, Optional<Classifier> modes) {
        this.classifier = classifier;
        this.modes = modes;
    }

    /**
     * An answer.
     *
     * @param warning what was wrong with a file that could be read all the same, a sentence for the user
     */
    public record FileAnswer(RecordingAnswer answer, Optional<String> warning) {}

    /**
     * Reads the file and answers.
     *
     * @throws AudioException with a sentence for the user, when it cannot be read
     * @throws JobCancelledException if the job was cancelled
     */
    public FileAnswer recognize(Path file, JobContext job) throws AudioException, JobCancelledException {
        return recognize(file, Optional.empty(), job);
    }

    /**
     * Reads a part of the file and answers for it alone; its windows stand where they are in the file.
     *
     * @param part empty for the whole
     * @throws AudioException with a sentence for the user, when it cannot be read
     * @throws JobCancelledException if the job was cancelled
     */
    public FileAnswer recognize(Path file, Optional<Span> part, JobContext job)
            throws AudioException, JobCancelledException {
        FileAnswer main = recognize(file, part, classifier, job);
        if (modes.isEmpty() || !main.answer().whole().saysIranian()) {
            return main;
        }
        RecordingAnswer dastgah = recognize(file, part, modes.get(), job).answer();
        return new FileAnswer(main.answer().withDastgah(dastgah), main.warning());
    }

    private static FileAnswer recognize(Path file, Optional<Span> part, Classifier model, JobContext job)
            throws AudioException, JobCancelledException {
        int rateHz = model.card().features().sampleRateHz();
        try (AudioSource source = part.isPresent()
                ? FileAudioSource.open(file, rateHz, part.get())
                : FileAudioSource.open(file, rateHz)) {
            RecordingAnswer answer = new RecordingRecognizer(model).recognize(source, job);
            return new FileAnswer(
                    part.map(one -> answer.laterBy(one.startSeconds())).orElse(answer), source.warning());
        }
    }
}

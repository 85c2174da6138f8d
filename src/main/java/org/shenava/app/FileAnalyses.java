package org.shenava.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.shenava.audio.AudioException;
import org.shenava.audio.Span;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.music.Labels;
import org.shenava.recognition.FileRecognizer;
import org.shenava.recognition.FileRecognizer.FileAnswer;
import org.shenava.view.common.FileAnalysis;

/**
 * Answers for files, by networks of their own: those of a listening session belong to its inference thread, and a network that two
 * threads use answers wrongly. They stay loaded for the next file. Any thread, one at a time.
 */
final class FileAnalyses {
    private static final long PATIENCE_MILLIS = 100;

    private final ModelCatalog models;
    private final ReentrantLock lock = new ReentrantLock(true);

    // Under the lock.
    private Optional<Classifier> main = Optional.empty();
    private Optional<Classifier> modes = Optional.empty();

    FileAnalyses(ModelCatalog models) {
        this.models = models;
    }

    /**
     * The answer.
     *
     * @param modelName a task, an id or a folder
     * @param part empty for the whole
     */
    FileAnalysis analyse(String modelName, Path file, Optional<Span> part, JobContext job)
            throws AudioException, ModelException, JobCancelledException {
        await(job);
        try {
            load(modelName);
            job.checkCancelled();
            FileAnswer found = new FileRecognizer(main.orElseThrow(), modes).recognize(file, part, job);
            return new FileAnalysis(
                    found.answer(),
                    found.warning(),
                    main.orElseThrow().card(),
                    found.answer().dastgah().flatMap(asked -> modes.map(Classifier::card)));
        } finally {
            lock.unlock();
        }
    }

    private void await(JobContext job) throws JobCancelledException {
        try {
            while (!lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                job.checkCancelled();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JobCancelledException();
        }
    }

    private void load(String modelName) throws ModelException {
        InstalledModel wanted = models.find(modelName);
        ModelCard card = wanted.card().orElseThrow();
        if (main.filter(loaded -> loaded.card().sameAs(card)).isPresent()) {
            return;
        }
        Classifier opened = models.open(wanted.folder().toString());
        main.ifPresent(Classifier::close);
        modes.ifPresent(Classifier::close);
        modes = Optional.empty();
        main = Optional.of(opened);
        if (opened.card().labels().contains(Labels.IRANIAN)) {
            modes = ifInstalled();
        }
    }

    /** Without it the genre is known all the same. */
    private Optional<Classifier> ifInstalled() {
        try {
            return Optional.of(models.open(ModelCard.TASK_OF_MODES));
        } catch (ModelException missing) {
            System.getLogger(FileAnalyses.class.getName())
                    .log(System.Logger.Level.INFO, "the dastgah of Iranian music will not be named", missing);
            return Optional.empty();
        }
    }
}

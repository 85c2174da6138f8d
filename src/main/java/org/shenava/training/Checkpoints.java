package org.shenava.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shenava.store.AtomicFiles;

/** The hidden folder beside a model to come in which a training leaves its state, so that it can go on after a kill. */
final class Checkpoints {
    private static final String REQUEST = "training.txt";

    private final Path folder;

    private Checkpoints(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes up an unfinished training, or begins anew.
     *
     * @param model folder of the model to come
     * @param training everything that decides its outcome, in words
     * @param resume whether to go on with what is there; else it is thrown away
     * @throws TrainingException in one sentence, when another training is to be resumed, or the folder cannot be written
     */
    static Checkpoints of(Path model, String training, boolean resume) throws TrainingException {
        Path target = model.toAbsolutePath().normalize();
        Path folder = target.resolveSibling("." + target.getFileName() + ".training");
        Path request = folder.resolve(REQUEST);
        try {
            if (resume && Files.isRegularFile(request)) {
                if (!Files.readString(request, StandardCharsets.UTF_8).equals(training)) {
                    throw new TrainingException("The training of " + model
                            + " that was not finished had other data or settings; start anew without --resume.");
                }
            } else {
                ModelWriter.delete(folder);
                AtomicFiles.write(request, training.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            throw new TrainingException("Checkpoints cannot be kept in " + folder + "; choose another place.", closed);
        }
        return new Checkpoints(folder);
    }

    Path folder() {
        return folder;
    }

    /**
     * Throws everything away, after the model is written.
     *
     * @throws TrainingException in one sentence, when that fails
     */
    void remove() throws TrainingException {
        try {
            ModelWriter.delete(folder);
        } catch (IOException closed) {
            throw new TrainingException(
                    "The model is written, but its checkpoints in " + folder + " cannot be removed; delete them.",
                    closed);
        }
    }
}

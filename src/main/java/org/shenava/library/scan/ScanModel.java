package org.shenava.library.scan;

import java.nio.file.Path;
import org.shenava.audio.AudioException;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** A model that can be opened once for each worker; costs nothing until then. */
public interface ScanModel {
    /** Names the model and its weights: answers are kept under it, and another version does not find them. */
    String key();

    /**
     * Whose classes the answers are: what a person says of a recording counts among them alone. Empty for what the program knows by
     * itself, genres and dastgahs; else the id of a model of the person's own.
     */
    default String scope() {
        return "";
    }

    /** Loads a network of its own. Takes seconds. */
    Ear open() throws ModelException;

    /** A loaded network; one thread's. */
    interface Ear extends AutoCloseable {
        /**
         * Reads a file and answers.
         *
         * @throws AudioException with a sentence that names the file, when it cannot be decoded
         */
        ModelAnswer hear(Path file, JobContext job) throws AudioException, JobCancelledException;

        @Override
        void close();
    }
}

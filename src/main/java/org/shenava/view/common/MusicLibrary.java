package org.shenava.view.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shenava.classifier.ModelException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.apply.Runs;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanResult;
import org.shenava.store.StoreException;

/** Music folders of the user, and what is known of them. Every method may wait: call from a job. */
public interface MusicLibrary {
    /**
     * What a recording can be called.
     *
     * @param labels of the model that is asked first, in its order
     * @param modes of the model that is asked about Iranian music; empty when there is none
     * @param modelsOwn probability from which an answer counts where the user set none
     * @param modesOwn the same for the model of the modes
     * @param scope id of the model, where the classes are of a person's own; else empty
     * @param title what the person calls that model; else empty
     */
    record Classes(
            List<String> labels, List<String> modes, double modelsOwn, double modesOwn, String scope, String title) {
        public Classes {
            labels = List.copyOf(labels);
            modes = List.copyOf(modes);
        }

        /** Classes that the program knows by itself. */
        public Classes(List<String> labels, List<String> modes, double modelsOwn, double modesOwn) {
            this(labels, modes, modelsOwn, modesOwn, "", "");
        }
    }

    /**
     * The classes of the model of the user's own that is in use; else genres, and the dastgahs of Iranian music.
     *
     * @throws ModelException with a sentence, when no model is there to ask
     */
    Classes classes() throws ModelException;

    /**
     * Hears every recording in a folder that is not known yet. Stopped, it goes on there the next time.
     *
     * @param folder absolute
     * @param outcomes told of each file at once, on the job's thread
     */
    ScanResult scan(Path folder, Consumer<ScanOutcome> outcomes, JobContext job)
            throws JobCancelledException, ModelException, StoreException;

    /**
     * Keeps what a person says of a recording.
     *
     * @param sha256 of the recording
     * @param among the classes that it was shown with
     * @param said empty takes it back
     */
    void sayByHand(String sha256, Classes among, Optional<ByHand> said) throws StoreException;

    /** Where what was known of the music was put when it was found damaged; empty when all was well, or nothing was asked yet. */
    default Optional<Path> setAside() {
        return Optional.empty();
    }

    /** What was sorted so far, and the way to sort more. */
    Runs runs();
}

package org.shenava.teaching.learn;

import java.util.function.Consumer;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.TeachingStep;

/** Teaches: features, a test by whole recordings, the approach that does best, the model. */
public final class Teacher {
    private final ModelCatalog shipped;

    /** @param shipped where the networks are whose lower layers are used */
    public Teacher(ModelCatalog shipped) {
        this.shipped = shipped;
    }

    /**
     * Teaches. Steps that were done before a crash are not done again. The same request gives the same model.
     *
     * @param pause holds it between steps
     * @param watch told of every step, on the thread of the work
     * @throws TeachingException in one sentence, when it cannot be done
     * @throws JobCancelledException when the job is stopped; no model is written then
     */
    public Taught teach(TeachRequest request, Pause pause, Consumer<TeachingStep> watch, JobContext job)
            throws TeachingException, JobCancelledException {
        pause.awaitRunning(job);
        throw new TeachingException("Nothing can be taught yet to " + request.title() + shipped + watch);
    }
}

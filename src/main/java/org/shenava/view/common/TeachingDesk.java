package org.shenava.view.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shenava.audio.AudioException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.Pause;
import org.shenava.teaching.Taught;
import org.shenava.teaching.TeachRequest;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.TeachingStep;
import org.shenava.teaching.project.OwnModels;
import org.shenava.teaching.project.Project;

/** Classes of the user's own, and the models made of them. Every method may wait: call from a job. */
public interface TeachingDesk {
    /** The user's projects, by name. */
    List<Project> projects() throws TeachingException;

    /** A new project with a background and nothing in it. */
    Project create(String name) throws TeachingException;

    /** What an own model's test said; empty for models without one. */
    Optional<Judgement> judgement(Path modelFolder);

    Taught teach(TeachRequest request, Pause pause, Consumer<TeachingStep> watch, JobContext job)
            throws TeachingException, JobCancelledException;

    OwnModels models();

    /**
     * Records the microphone.
     *
     * @param deviceName input device; empty for the system's default
     * @param seconds how long; stopping the job ends it earlier and what was recorded is lost
     * @param levels told of the loudness about ten times a second, in dBFS
     */
    Take record(Optional<String> deviceName, double seconds, Consumer<Double> levels, JobContext job)
            throws AudioException, JobCancelledException;

    /**
     * What was recorded.
     *
     * @param mono samples in [-1, 1]
     */
    record Take(float[] mono, int sampleRateHz) {}
}

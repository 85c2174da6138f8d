package org.shenava.view.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.shenava.audio.AudioException;
import org.shenava.audio.Level;
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

    /** The recordings of the tutorial: gushehs of one dastgah, and what a person likes. */
    enum Tutorial {
        GUSHEH,
        TASTE
    }

    /**
     * A new project with the recordings of the tutorial in it.
     *
     * @throws TeachingException when they are missing from the program
     */
    Project tutorial(Tutorial which, String name, JobContext job) throws TeachingException, JobCancelledException;

    /** What an own model's test said; empty for models without one. */
    Optional<Judgement> judgement(Path modelFolder);

    Taught teach(TeachRequest request, Pause pause, Consumer<TeachingStep> watch, JobContext job)
            throws TeachingException, JobCancelledException;

    OwnModels models();

    /**
     * Records the microphone.
     *
     * @param deviceName input device; empty for the system's default
     * @param mostSeconds ends by itself then
     * @param enough asked about ten times a second; what was recorded so far is the take once it is true
     * @param heard told as often how much was recorded and how loud it is, on the job's thread
     * @param job stopped, nothing is kept
     * @return what was recorded; where the microphone was lost meanwhile, until then
     * @throws AudioException in one sentence, when there is no microphone, or it brought nothing
     */
    Take record(
            Optional<String> deviceName,
            double mostSeconds,
            BooleanSupplier enough,
            Consumer<Heard> heard,
            JobContext job)
            throws AudioException, JobCancelledException;

    /**
     * What was recorded.
     *
     * @param mono samples in [-1, 1]
     * @param cutBecause a sentence, when it ended before anybody wanted it to
     */
    record Take(float[] mono, int sampleRateHz, Optional<String> cutBecause) {
        /** One that is as long as it was to be. */
        public Take(float[] mono, int sampleRateHz) {
            this(mono, sampleRateHz, Optional.empty());
        }

        public double seconds() {
            return (double) mono.length / sampleRateHz;
        }
    }

    /** How far a recording is. */
    record Heard(double seconds, Level level) {}
}

package org.shenava.view.ear;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.shenava.audio.AudioException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.view.common.Services;

/** Plays one sound at a time, in a job: a new one stops the old one. JavaFX thread. */
final class EarPlayer {
    /** Before the first sample: the sound is being made. */
    static final double MAKING = -1;

    /** Makes a sound, in a job. */
    @FunctionalInterface
    interface Maker {
        Sound make(JobContext job) throws AudioException, JobCancelledException;
    }

    private final Services services;
    private final Executor ui;
    private final Consumer<Exception> failed;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();

    // Of the newest sound: each job writes into its own, so that one that was stopped cannot move the next. Read once a
    // pulse.
    private AtomicReference<Double> share = new AtomicReference<>(0.0);

    private JobHandle running;
    private int run;

    /** @param failed hears, on the JavaFX thread, why something was not played */
    EarPlayer(Services services, Executor ui, Consumer<Exception> failed) {
        this.services = services;
        this.ui = ui;
        this.failed = failed;
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** How much of the sound was heard, 0 to 1; {@link #MAKING} before. */
    double share() {
        return share.get();
    }

    /**
     * Plays.
     *
     * @param ended runs when it was heard to its end
     */
    void play(Maker maker, Runnable ended) {
        stop();
        int mine = ++run;
        AtomicReference<Double> progress = new AtomicReference<>(MAKING);
        share = progress;
        playing.set(true);
        running = services.jobs().submit("play passage", job -> heard(maker, job), new JobListener<Sound>() {
            @Override
            public void progress(double fraction, String message) {
                progress.set(fraction);
            }

            @Override
            public void done(Sound sound) {
                ui.execute(() -> over(mine, ended));
            }

            @Override
            public void failed(Exception failure) {
                ui.execute(() -> over(mine, () -> failed.accept(failure)));
            }
        });
    }

    void stop() {
        run++;
        if (running != null) {
            running.cancel();
            running = null;
        }
        playing.set(false);
    }

    private Sound heard(Maker maker, JobContext job) throws AudioException, JobCancelledException {
        Sound sound = maker.make(job);
        job.checkCancelled();
        services.play(sound.samples(), sound.sampleRateHz(), job);
        return sound;
    }

    private void over(int which, Runnable then) {
        if (which == run) {
            playing.set(false);
            then.run();
        }
    }
}

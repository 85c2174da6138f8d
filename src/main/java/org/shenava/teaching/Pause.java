package org.shenava.teaching;

import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** A switch that holds a teaching where it is. Thread-safe. */
public final class Pause {
    private static final long LOOK_AGAIN_MILLIS = 100;

    // Any thread; guarded by this.
    private boolean paused;

    public synchronized void pause() {
        paused = true;
    }

    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    public synchronized boolean isPaused() {
        return paused;
    }

    /** Returns at once, or when it goes on; called between steps by who works. */
    public synchronized void awaitRunning(JobContext job) throws JobCancelledException {
        job.checkCancelled();
        while (paused) {
            try {
                wait(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new JobCancelledException();
            }
            job.checkCancelled();
        }
    }
}

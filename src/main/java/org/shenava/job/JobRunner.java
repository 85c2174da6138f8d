package org.shenava.job;

/** Runs jobs: on threads of its own in the program ({@link ThreadJobRunner}), on the caller's thread in tests ({@link DirectJobRunner}). */
public interface JobRunner extends AutoCloseable {
    /** Runs a job soon; once the runner is closed, a job is cancelled before it begins. */
    <T> JobHandle submit(String name, Job<T> job, JobListener<? super T> listener);

    /** Cancels what runs and waits for a moment. Calling it again does nothing. */
    @Override
    void close();
}

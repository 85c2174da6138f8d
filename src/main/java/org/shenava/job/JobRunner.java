package org.shenava.job;

/** Runs jobs: on threads of its own in the program ({@link ThreadJobRunner}), on the caller's thread in tests ({@link DirectJobRunner}). */
public interface JobRunner extends AutoCloseable {
    <T> JobHandle submit(String name, Job<T> job, JobListener<? super T> listener);

    /** Cancels what runs and waits for a moment. */
    @Override
    void close();
}

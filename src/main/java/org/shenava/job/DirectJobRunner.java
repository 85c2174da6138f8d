package org.shenava.job;

/** Runs every job at once on the caller's thread, so that a test needs no waiting. */
public final class DirectJobRunner implements JobRunner {
    @Override
    public <T> JobHandle submit(String name, Job<T> job, JobListener<? super T> listener) {
        RunningJob<T> running = new RunningJob<>(job, listener);
        running.run();
        return running;
    }

    @Override
    public void close() {}
}

package org.shenava.job;

/** One run of one job: the cancel flag, and the promise of exactly one last call to the listener. */
final class RunningJob<T> implements JobContext, JobHandle, Runnable {
    private final Job<T> job;
    private final JobListener<? super T> listener;

    // Any thread.
    private volatile boolean cancelled;
    private volatile boolean finished;

    RunningJob(Job<T> job, JobListener<? super T> listener) {
        this.job = job;
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            checkCancelled();
            T result = job.run(this);
            finished = true;
            listener.done(result);
        } catch (JobCancelledException stopped) {
            finished = true;
            listener.cancelled();
        } catch (Exception failure) {
            finished = true;
            listener.failed(failure);
        }
    }

    @Override
    public void progress(double fraction, String message) {
        listener.progress(fraction, message);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isFinished() {
        return finished;
    }
}

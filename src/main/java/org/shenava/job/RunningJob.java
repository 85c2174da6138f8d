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
        outcome().run();
    }

    /** Does the work and returns the one last call to make, so that a listener that throws is never called twice. */
    private Runnable outcome() {
        try {
            checkCancelled();
            T result = job.run(this);
            return last(() -> listener.done(result));
        } catch (JobCancelledException stopped) {
            return last(listener::cancelled);
        } catch (Exception failure) {
            return last(() -> listener.failed(failure));
        } catch (LinkageError | VirtualMachineError failure) {
            // A native library that does not load, a recording too large for the machine, or a stack that was used up
            // must
            // reach the user too: whoever waits for this job would wait for ever.
            return last(() -> listener.failed(new IllegalStateException(failure.toString(), failure)));
        }
    }

    private Runnable last(Runnable call) {
        finished = true;
        return call;
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

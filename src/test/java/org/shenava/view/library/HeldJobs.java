package org.shenava.view.library;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shenava.job.Job;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;

/** Holds jobs back until the test lets them run, so that they can be stopped before and meanwhile. */
public final class HeldJobs implements JobRunner {
    private final Queue<Runnable> held = new ArrayDeque<>();

    @Override
    public <T> JobHandle submit(String name, Job<T> job, JobListener<? super T> listener) {
        AtomicBoolean cancelled = new AtomicBoolean();
        held.add(() -> run(job, listener, cancelled));
        return new JobHandle() {
            @Override
            public void cancel() {
                cancelled.set(true);
            }

            @Override
            public boolean isFinished() {
                return false;
            }
        };
    }

    public void runAll() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    private static <T> void run(Job<T> job, JobListener<? super T> listener, AtomicBoolean cancelled) {
        try {
            listener.done(job.run(new JobContext() {
                @Override
                public void progress(double fraction, String message) {
                    listener.progress(fraction, message);
                }

                @Override
                public boolean isCancelled() {
                    return cancelled.get();
                }
            }));
        } catch (JobCancelledException stopped) {
            listener.cancelled();
        } catch (Exception failure) {
            listener.failed(failure);
        }
    }

    @Override
    public void close() {}
}

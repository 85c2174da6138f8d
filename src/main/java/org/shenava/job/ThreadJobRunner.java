package org.shenava.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Runs jobs on daemon threads, a thread a job, so that a forgotten job never keeps the program alive. */
public final class ThreadJobRunner implements JobRunner {
    private static final long CLOSE_WAIT_SECONDS = 3;
    /** Below the threads that listen and draw, where the system heeds it: what a person waits for can wait a little longer. */
    private static final int PRIORITY = Thread.NORM_PRIORITY - 2;

    private final Set<JobHandle> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "job");
        thread.setDaemon(true);
        thread.setPriority(PRIORITY);
        return thread;
    });

    @Override
    public <T> JobHandle submit(String name, Job<T> job, JobListener<? super T> listener) {
        RunningJob<T> one = new RunningJob<>(job, listener);
        running.add(one);
        try {
            threads.execute(() -> {
                Thread.currentThread().setName("job " + name);
                run(one);
            });
        } catch (RejectedExecutionException closed) {
            // Asked for while the program ends: the listener hears what it would of any job that is stopped.
            one.cancel();
            run(one);
        }
        return one;
    }

    private void run(RunningJob<?> one) {
        try {
            one.run();
        } finally {
            running.remove(one);
        }
    }

    @Override
    public void close() {
        running.forEach(JobHandle::cancel);
        threads.shutdown();
        try {
            threads.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

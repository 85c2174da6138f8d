package org.shenava.teaching.learn;

import java.util.concurrent.Semaphore;
import org.shenava.job.InOrder;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.TeachingException;

/** Equal pieces of a teaching on all cores, whose makers may be stopped or fail in words. */
final class Pieces {
    private static final int MOST_THREADS = 8;

    private Pieces() {}

    /** Makes a piece, on any thread; ends soon when that is interrupted. */
    @FunctionalInterface
    interface Maker<T> {
        T make(int index) throws JobCancelledException, TeachingException;
    }

    /** Uses a piece, on the thread that called. */
    @FunctionalInterface
    interface Taker<T> {
        void take(int index, T piece) throws JobCancelledException, TeachingException;
    }

    static <T> void run(int count, Maker<T> maker, Taker<? super T> taker, JobContext job)
            throws JobCancelledException, TeachingException {
        int threads = Math.max(
                1, Math.min(MOST_THREADS, Math.min(count, Runtime.getRuntime().availableProcessors())));
        Semaphore running = new Semaphore(threads);
        try {
            InOrder.run(
                    count,
                    threads,
                    index -> made(maker, index, running),
                    (index, piece) -> taken(taker, index, piece),
                    job);
        } catch (Carried carried) {
            if (carried.getCause() instanceof JobCancelledException stopped) {
                throw stopped;
            }
            throw (TeachingException) carried.getCause();
        } finally {
            // Nobody may write into folders that the caller takes for his own again; who still works was interrupted
            // and ends soon.
            running.acquireUninterruptibly(threads);
        }
    }

    private static <T> T made(Maker<T> maker, int index, Semaphore running) {
        if (!running.tryAcquire()) {
            throw new Carried(new JobCancelledException());
        }
        try {
            return maker.make(index);
        } catch (JobCancelledException | TeachingException failed) {
            throw new Carried(failed);
        } finally {
            running.release();
        }
    }

    private static <T> void taken(Taker<T> taker, int index, T piece) {
        try {
            taker.take(index, piece);
        } catch (JobCancelledException | TeachingException failed) {
            throw new Carried(failed);
        }
    }

    /** Through methods that declare nothing. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Carried(Exception cause) {
            super(cause);
        }
    }
}

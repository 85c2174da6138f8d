package org.shenava.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * One job's equal pieces on several threads, taken in order: the result is the same however many threads there are. Pieces are made
 * only a little ahead of what is taken, so that memory holds a few of them.
 */
public final class InOrder {
    private static final int PIECES_AHEAD = 4;

    private InOrder() {}

    /** Uses a piece, on the thread that called {@link #run}. */
    @FunctionalInterface
    public interface Taker<T, X extends Exception> {
        void take(int index, T piece) throws X;
    }

    /**
     * Makes pieces 0 to {@code count - 1} and hands them on in that order.
     *
     * @param threads at least 1
     * @param maker called on any of the threads, for several pieces at once
     * @throws JobCancelledException between pieces, when the job is stopped; what is being made then is dropped
     * @throws X from the taker; what the maker throws comes as it is
     */
    public static <T, X extends Exception> void run(
            int count, int threads, IntFunction<T> maker, Taker<? super T, X> taker, JobContext job)
            throws JobCancelledException, X {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "job piece");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<T>> coming = new ArrayDeque<>();
            int asked = 0;
            for (int index = 0; index < count; index++) {
                while (asked < count && coming.size() < PIECES_AHEAD * threads) {
                    int next = asked++;
                    coming.add(pool.submit(() -> maker.apply(next)));
                }
                job.checkCancelled();
                taker.take(index, result(coming.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> piece) throws JobCancelledException {
        try {
            return piece.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JobCancelledException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            // The maker declares no other kind.
            throw (RuntimeException) failed.getCause();
        }
    }
}

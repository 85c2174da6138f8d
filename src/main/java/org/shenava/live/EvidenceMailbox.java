package org.shenava.live;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.shenava.recognition.Evidence;

/**
 * One slot between the analysis and the network's thread: new evidence replaces evidence that nobody looked at, which is counted. The
 * network always sees the newest, and the last put before the end is never lost.
 */
final class EvidenceMailbox {
    // All under the lock of this object.
    private Evidence newest;
    private boolean networkReady;
    private boolean modelAwaited = true;
    private boolean ended;
    private boolean closed;
    private long dropped;

    /** Puts evidence in the slot. Never waits. */
    synchronized void put(Evidence evidence) {
        // While the model loads there is no network that could have looked.
        if (newest != null && networkReady) {
            dropped++;
        }
        newest = evidence;
        notifyAll();
    }

    /** Nothing more is put. The last evidence can still be taken. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Nothing more is put, and a model that is not there yet is not waited for. */
    synchronized void endWithoutWaiting() {
        modelAwaited = false;
        end();
    }

    /** Whoever waits stops waiting, and nothing can be taken any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized long dropped() {
        return dropped;
    }

    /**
     * Waits until a model is there or cannot be had.
     *
     * @return false when there is no more need for it
     */
    boolean awaitDone(CompletableFuture<?> model) throws InterruptedException {
        model.whenComplete((done, failure) -> wake());
        synchronized (this) {
            while (!model.isDone() && modelAwaited && !closed) {
                wait();
            }
            networkReady = model.isDone();
            return networkReady && !closed;
        }
    }

    /** Waits for evidence; empty after the last one, or when closed. */
    synchronized Optional<Evidence> take() throws InterruptedException {
        while (newest == null && !ended && !closed) {
            wait();
        }
        if (closed) {
            return Optional.empty();
        }
        Optional<Evidence> taken = Optional.ofNullable(newest);
        newest = null;
        return taken;
    }

    /** Waits until nothing more is put. */
    synchronized void awaitEnd() throws InterruptedException {
        while (!ended && !closed) {
            wait();
        }
    }

    private synchronized void wake() {
        notifyAll();
    }
}

package org.shenava.live;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.shenava.recognition.Evidence;

/**
 * One slot between the analysis and the network's thread: new evidence replaces evidence that nobody looked at, which is counted. The
 * network always sees the newest, and the last put before the end is never lost. It also holds which model is in use and which piece is
 * heard; evidence for another model or of an earlier piece is thrown away, and so are answers to it.
 */
final class EvidenceMailbox {
    // All under the lock of this object.
    private AwaitedModel model;
    private int piece;
    private Evidence newest;
    private boolean networkReady;
    private boolean modelAwaited = true;
    private boolean ended;
    private boolean closed;
    private long dropped;

    EvidenceMailbox(AwaitedModel model) {
        this.model = model;
    }

    /** Another model answers from now on. */
    synchronized void use(AwaitedModel newModel) {
        model = newModel;
        newest = null;
        networkReady = false;
        notifyAll();
    }

    synchronized AwaitedModel model() {
        return model;
    }

    /** What was heard is forgotten: another piece is heard from now on. */
    synchronized void beginPiece() {
        piece++;
        newest = null;
    }

    /** Counts the pieces, from 0. */
    synchronized int piece() {
        return piece;
    }

    /** Puts evidence for a model in the slot. Never waits. */
    synchronized void put(AwaitedModel heardFor, int ofPiece, Evidence evidence) {
        if (heardFor != model || ofPiece != piece) {
            return;
        }
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
     * @return false when there is no more need for it, or for this one
     */
    boolean awaitSettled(AwaitedModel awaited) throws InterruptedException {
        CompletableFuture<?> settled = awaited.settled();
        settled.whenComplete((done, failure) -> wake());
        synchronized (this) {
            while (!settled.isDone() && modelAwaited && isInUse(awaited)) {
                wait();
            }
            networkReady = settled.isDone() && isInUse(awaited);
            return networkReady;
        }
    }

    /** Evidence, and the piece that it is of. */
    record Taken(Evidence evidence, int piece) {}

    /** Waits for evidence; empty after the last one, when closed, or when another model is in use. */
    synchronized Optional<Taken> take(AwaitedModel by) throws InterruptedException {
        while (newest == null && !ended && isInUse(by)) {
            wait();
        }
        if (!isInUse(by)) {
            return Optional.empty();
        }
        Optional<Taken> taken = Optional.ofNullable(newest).map(evidence -> new Taken(evidence, piece));
        newest = null;
        return taken;
    }

    /** Does something, unless another model is in use by now. */
    synchronized void ifInUse(AwaitedModel by, Runnable work) {
        if (isInUse(by)) {
            work.run();
        }
    }

    /** Does something with what was found of a piece, unless another model is in use or another piece is heard by now. */
    synchronized void ifWanted(AwaitedModel by, int ofPiece, Runnable work) {
        if (isInUse(by) && ofPiece == piece) {
            work.run();
        }
    }

    /** Whether what was taken last is the last. */
    synchronized boolean isEnded() {
        return ended && newest == null;
    }

    /** Waits until another model is in use; empty when nothing more is put. */
    synchronized Optional<AwaitedModel> awaitOther(AwaitedModel than) throws InterruptedException {
        while (model == than && !ended && !closed) {
            wait();
        }
        return model == than || closed ? Optional.empty() : Optional.of(model);
    }

    private boolean isInUse(AwaitedModel one) {
        return model == one && !closed;
    }

    private synchronized void wake() {
        notifyAll();
    }
}

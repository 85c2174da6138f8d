package org.shenava.view.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Gathers what jobs bring, however fast, and hands it over to the JavaFX thread a handful at a time. */
final class Arrivals<T> {
    private final Executor ui;
    private final Consumer<List<T>> taker;
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    /** @param taker called on the JavaFX thread, never with nothing */
    Arrivals(Executor ui, Consumer<List<T>> taker) {
        this.ui = ui;
        this.taker = taker;
    }

    /** Any thread. */
    void add(T one) {
        waiting.add(one);
        if (asked.compareAndSet(false, true)) {
            ui.execute(this::handOver);
        }
    }

    /** What has not been handed over is forgotten. */
    void clear() {
        waiting.clear();
    }

    private void handOver() {
        asked.set(false);
        List<T> taken = new ArrayList<>();
        for (T one = waiting.poll(); one != null; one = waiting.poll()) {
            taken.add(one);
        }
        if (!taken.isEmpty()) {
            taker.accept(taken);
        }
    }
}

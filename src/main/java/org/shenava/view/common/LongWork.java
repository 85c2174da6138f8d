package org.shenava.view.common;

import java.util.ArrayDeque;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.job.Job;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;

/** One piece of work at a time that takes long: how far it is, when it will end, what came of it. JavaFX thread. */
public final class LongWork {
    /** Before that nothing can be foretold. */
    private static final double TELLS_FROM_SECONDS = 5;

    private static final double NANOS_A_SECOND = 1e9;

    private final JobRunner jobs;
    private final Executor ui;
    private final LongSupplier nanos;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private JobHandle handle;
    private long startNanos;

    // Any thread: only the newest is shown, however fast they come.
    private final AtomicReference<Progress> newest = new AtomicReference<>();

    public LongWork(JobRunner jobs, Executor ui, LongSupplier nanos) {
        this.jobs = jobs;
        this.ui = ui;
        this.nanos = nanos;
    }

    /**
     * How far it is.
     *
     * @param fraction 0 to 1; negative when it cannot be known
     * @param detail what is being done, such as a file's name
     * @param secondsLeft empty while it cannot be foretold
     */
    public record Progress(double fraction, String detail, OptionalDouble secondsLeft) {
        public static final Progress NONE = new Progress(-1, "", OptionalDouble.empty());
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** What came of the last one; null while there is nothing to say. */
    public ReadOnlyObjectProperty<Message> message() {
        return message.getReadOnlyProperty();
    }

    public void say(Message said) {
        message.set(said);
    }

    /** Begins, unless something is being done already. */
    public <T> void begin(String name, Job<T> job, Consumer<T> then) {
        begin(name, job, then, () -> {});
    }

    /**
     * Begins, unless something is being done already.
     *
     * @param otherwise is run when nothing came of it, and why was said
     */
    public <T> void begin(String name, Job<T> job, Consumer<T> then, Runnable otherwise) {
        if (running.get()) {
            return;
        }
        running.set(true);
        message.set(null);
        progress.set(Progress.NONE);
        newest.set(null);
        startNanos = nanos.getAsLong();
        handle = jobs.submit(name, job, new Listener<>(then, otherwise));
    }

    /** Begins, at once or when what is being done already has ended. */
    public <T> void beginInTurn(String name, Job<T> job, Consumer<T> then) {
        if (running.get()) {
            waiting.add(() -> begin(name, job, then));
        } else {
            begin(name, job, then);
        }
    }

    /** Asks it to stop; it is running until it has. */
    public void cancel() {
        if (running.get() && handle != null) {
            handle.cancel();
        }
    }

    private void end(Runnable then) {
        handle = null;
        running.set(false);
        then.run();
        if (!running.get() && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void takeProgress() {
        Progress taken = newest.getAndSet(null);
        if (taken != null && running.get()) {
            progress.set(new Progress(taken.fraction(), taken.detail(), left(taken.fraction())));
        }
    }

    private OptionalDouble left(double fraction) {
        double passed = (nanos.getAsLong() - startNanos) / NANOS_A_SECOND;
        return passed < TELLS_FROM_SECONDS || fraction <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(passed * (1 - Math.min(1, fraction)) / fraction);
    }

    /** Hears from one job. */
    private final class Listener<T> implements JobListener<T> {
        private final Consumer<T> then;
        private final Runnable otherwise;

        Listener(Consumer<T> then, Runnable otherwise) {
            this.then = then;
            this.otherwise = otherwise;
        }

        @Override
        public void progress(double fraction, String detail) {
            if (newest.getAndSet(new Progress(fraction, detail, OptionalDouble.empty())) == null) {
                ui.execute(LongWork.this::takeProgress);
            }
        }

        @Override
        public void done(T result) {
            ui.execute(() -> end(() -> then.accept(result)));
        }

        @Override
        public void failed(Exception failure) {
            Message said = Message.failure(failure);
            sayAndEnd(said);
        }

        @Override
        public void cancelled() {
            sayAndEnd(Message.of("work.stopped"));
        }

        private void sayAndEnd(Message said) {
            ui.execute(() -> end(() -> {
                say(said);
                otherwise.run();
            }));
        }
    }
}

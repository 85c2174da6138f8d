package org.shenava.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.shenava.job.JobContext;

/**
 * Where a verb writes and how it hears of Ctrl-C. Standard output holds results only, in UTF-8 whatever the locale; messages and
 * progress go to standard error.
 */
public final class Terminal {
    /** Without a console, progress is a line now and then: it ends up in a log. */
    private static final long LINE_EVERY_NANOS = 10_000_000_000L;

    private static final long REDRAW_EVERY_NANOS = 100_000_000L;
    private static final int PROGRESS_WIDTH = 78;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean console;

    // Any thread: set by the shutdown hook.
    private volatile boolean cancelled;

    // The verb's thread, and those that report progress for it; guarded by this.
    private boolean progressShown;
    private long progressNanos = System.nanoTime();

    public Terminal(PrintStream out, PrintStream err, boolean console) {
        this.out = out;
        this.err = err;
        this.console = console;
    }

    static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.console() != null);
    }

    /** One line of results, passed on at once so that another program can follow. */
    public synchronized void result(String line) {
        clearProgress();
        // Always a bare newline: the output is the same bytes on every system.
        out.print(line + "\n");
        out.flush();
    }

    /** The results can go nowhere: the program that read them has ended. */
    public boolean isBroken() {
        return out.checkError();
    }

    /** One sentence for the user. */
    public synchronized void say(String sentence) {
        clearProgress();
        err.print(sentence + "\n");
        err.flush();
    }

    PrintStream err() {
        return err;
    }

    PrintStream out() {
        return out;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Progress to standard error, cancelled by Ctrl-C. */
    public JobContext job() {
        return new JobContext() {
            @Override
            public void progress(double fraction, String message) {
                showProgress(fraction, message);
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }

    private synchronized void showProgress(double fraction, String message) {
        long now = System.nanoTime();
        if (now - progressNanos < (console ? REDRAW_EVERY_NANOS : LINE_EVERY_NANOS)) {
            return;
        }
        progressNanos = now;
        String text = fraction < 0 ? message : Text.percent(fraction) + "  " + message;
        if (console) {
            String cut = text.length() > PROGRESS_WIDTH ? text.substring(0, PROGRESS_WIDTH) : text;
            err.print("\r" + cut + " ".repeat(PROGRESS_WIDTH - cut.length()));
            progressShown = true;
        } else {
            err.print(text + "\n");
        }
        err.flush();
    }

    private void clearProgress() {
        if (progressShown) {
            err.print("\r" + " ".repeat(PROGRESS_WIDTH) + "\r");
            err.flush();
            progressShown = false;
        }
    }
}

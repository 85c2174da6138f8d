package org.shenava.teaching.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.Pause;
import org.shenava.teaching.TeachingStep;
import org.shenava.teaching.TeachingStep.CurvePoint;
import org.shenava.teaching.TeachingStep.Stage;

/** Says how far a teaching is, whichever of its threads got farther. Thread-safe. */
final class Reporter {
    /** What decoding a recording and a pass over all examples cost, in seconds, before it is known; a file heard before costs nothing. */
    private static final double LISTEN_SECONDS = 0.3;

    private static final double PASS_SECONDS = 0.005;
    private static final int PASSES_BEFORE_KNOWN = 4000;
    private static final int ENOUGH_TO_MEASURE = 3;
    private static final double NANOS = 1e-9;

    private final Consumer<TeachingStep> watch;
    private final Pause pause;
    private final JobContext job;

    // Guarded by this.
    private Stage stage = Stage.LISTENING;
    private long stageNanos = System.nanoTime();
    private int listens;
    private int listened;
    private int decoded;
    private int passes = PASSES_BEFORE_KNOWN;
    private int passed;
    private int skipped;
    private double fraction;
    private List<CurvePoint> curve = List.of();
    private Fit drawn;

    Reporter(Consumer<TeachingStep> watch, Pause pause, JobContext job) {
        this.watch = watch;
        this.pause = pause;
        this.job = job;
    }

    synchronized void listens(int count) {
        listens = count;
        tell();
    }

    synchronized void heard(boolean anew) {
        listened++;
        decoded += anew ? 1 : 0;
        tell();
    }

    /**
     * Goes on to a stage.
     *
     * @param passesInAll of all stages
     */
    synchronized void begin(Stage next, int passesInAll) {
        stage = next;
        listened = listens;
        passes = passesInAll;
        if (next == Stage.TESTING) {
            stageNanos = System.nanoTime();
        }
        tell();
    }

    /** Passes that an earlier run made. */
    synchronized void skip(int count) {
        skipped += count;
        tell();
    }

    /** A watch for one network. Close it when the network has learned. */
    Fit fit() {
        return new Fit();
    }

    private void tell() {
        OptionalDouble left = secondsLeft();
        double all = listens * LISTEN_SECONDS + passes * PASS_SECONDS;
        double done = listened * LISTEN_SECONDS + (passed + skipped) * PASS_SECONDS;
        fraction = Math.max(fraction, all == 0 ? 0 : Math.min(1, done / all));
        watch.accept(new TeachingStep(stage, fraction, left, curve));
        job.progress(fraction, words());
    }

    private OptionalDouble secondsLeft() {
        double seconds = NANOS * (System.nanoTime() - stageNanos);
        int ahead = listens - listened;
        if (stage == Stage.LISTENING) {
            if (decoded < ENOUGH_TO_MEASURE && listened < listens) {
                return OptionalDouble.empty();
            }
            double one = listened == 0 ? 0 : seconds / listened;
            return OptionalDouble.of(ahead * one + passes * PASS_SECONDS);
        }
        int passesAhead = Math.max(0, passes - passed - skipped);
        double one = passed < ENOUGH_TO_MEASURE ? PASS_SECONDS : seconds / passed;
        return OptionalDouble.of(passesAhead * one);
    }

    private String words() {
        return switch (stage) {
            case LISTENING -> "listening, " + listened + " of " + listens + " recordings";
            case TESTING -> "testing with recordings held back";
            case TRAINING -> "training on all recordings";
            case WRITING -> "writing the model";
        };
    }

    /** One network; of several that learn at a time the first one's curve is drawn. */
    final class Fit implements Learner.PassWatch, AutoCloseable {
        private final List<CurvePoint> points = new ArrayList<>();

        @Override
        public void pass(int pass, double learned, double heldBack) throws JobCancelledException {
            pause.awaitRunning(job);
            if (Thread.currentThread().isInterrupted()) {
                // Another piece of the work has failed.
                throw new JobCancelledException();
            }
            synchronized (Reporter.this) {
                passed++;
                if (Double.isNaN(learned)) {
                    return;
                }
                points.add(new CurvePoint(pass, learned, heldBack));
                if (drawn == null) {
                    drawn = this;
                }
                if (drawn == this) {
                    curve = List.copyOf(points);
                }
                tell();
            }
        }

        @Override
        public void close() {
            synchronized (Reporter.this) {
                if (drawn == this) {
                    drawn = null;
                }
            }
        }
    }
}

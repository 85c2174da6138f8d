package org.shenava.library.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.shenava.job.JobContext;
import org.shenava.library.plan.PlanCsv;

/**
 * A program of its own that carries out a plan, finishes or undoes it, until it is killed. With {@code -Dshenava.standstill=N} it stands
 * still in front of its N-th piece of work, so that a kill surely meets a run in the middle however fast the machine is.
 */
public final class KilledRun {
    /** Appends to the file, so that it differs. */
    static final TagWriter TAGS = (copy, row) -> {
        Files.writeString(copy, "genre=" + row.label(), StandardOpenOption.APPEND);
        return true;
    };

    private static final int STANDSTILL = Integer.getInteger("shenava.standstill", -1);

    private KilledRun() {}

    /** Arguments: folder of the runs, then {@code apply PLAN}, {@code finish ID} or {@code undo ID}. */
    public static void main(String[] arguments) throws Exception {
        Runs runs = runs(Path.of(arguments[0]));
        System.out.println("begins");
        System.out.flush();
        long startNanos = System.nanoTime();
        RunSummary summary =
                switch (arguments[1]) {
                    case "apply" -> runs.apply(PlanCsv.read(Path.of(arguments[2])), new Standing());
                    case "finish" -> runs.finish(arguments[2], new Standing());
                    case "undo" -> runs.undo(arguments[2], new Standing());
                    default -> throw new IOException("apply, finish or undo, got " + arguments[1]);
                };
        System.out.println(summary.state() + " after " + (System.nanoTime() - startNanos) / 1_000_000 + " ms");
        System.out.flush();
    }

    private static final class Standing implements JobContext {
        private int pieces;

        @Override
        public void progress(double fraction, String message) {
            if (pieces++ == STANDSTILL) {
                System.out.println("stands");
                System.out.flush();
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    static Runs runs(Path folder) {
        return new Runs(folder, TAGS, Clock.systemUTC());
    }
}

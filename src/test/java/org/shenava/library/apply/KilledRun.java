package org.shenava.library.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.shenava.job.JobContext;
import org.shenava.library.plan.PlanCsv;

/** A program of its own that carries out a plan, finishes or undoes it, until it is killed. */
public final class KilledRun {
    /** Appends to the file, so that it differs. */
    static final TagWriter TAGS = (copy, row) -> {
        Files.writeString(copy, "genre=" + row.label(), StandardOpenOption.APPEND);
        return true;
    };

    private KilledRun() {}

    /** Arguments: folder of the runs, then {@code apply PLAN}, {@code finish ID} or {@code undo ID}. */
    public static void main(String[] arguments) throws Exception {
        Runs runs = runs(Path.of(arguments[0]));
        System.out.println("begins");
        System.out.flush();
        long startNanos = System.nanoTime();
        RunSummary summary =
                switch (arguments[1]) {
                    case "apply" -> runs.apply(PlanCsv.read(Path.of(arguments[2])), JobContext.QUIET);
                    case "finish" -> runs.finish(arguments[2], JobContext.QUIET);
                    case "undo" -> runs.undo(arguments[2], JobContext.QUIET);
                    default -> throw new IOException("apply, finish or undo, got " + arguments[1]);
                };
        System.out.println(summary.state() + " after " + (System.nanoTime() - startNanos) / 1_000_000 + " ms");
        System.out.flush();
    }

    static Runs runs(Path folder) {
        return new Runs(folder, TAGS, Clock.systemUTC());
    }
}

package org.shenava.app.command;

import org.shenava.library.apply.RunSummary;

/** Runs as people read them in a terminal. */
final class SortText {
    private SortText() {}

    static String run(RunSummary run) {
        return run.id() + "  " + run.state().words() + ", " + run.doneCount() + " of " + run.rowCount()
                + " files done, to " + run.target();
    }

    static String reason(RunSummary.Reason one) {
        return "    left as it is: " + one.file() + ": " + one.sentence();
    }
}

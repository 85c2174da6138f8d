package org.shenava.app.command;

import java.util.Optional;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.apply.Runs;
import org.shenava.library.plan.PlanException;
import picocli.CommandLine;

/** Undoes a run. */
@CommandLine.Command(
        name = "undo",
        description = "Puts back what a run did. Files that have changed since are left alone and named.")
final class SortUndoCommand extends SortAgainVerb {
    SortUndoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Optional<RunSummary> usual(Runs runs) throws PlanException {
        return runs.list().runs().stream()
                .filter(one -> one.state() != RunSummary.State.UNDONE)
                .findFirst();
    }

    @Override
    String nothingToDo() {
        return "There is no run that could be undone.";
    }

    @Override
    RunSummary again(Runs runs, String id) throws PlanException {
        return runs.undo(id, job());
    }
}

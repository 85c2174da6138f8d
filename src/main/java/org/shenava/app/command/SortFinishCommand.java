package org.shenava.app.command;

import java.util.Optional;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.apply.Runs;
import org.shenava.library.plan.PlanException;
import picocli.CommandLine;

/** Finishes a run that was cut off. */
@CommandLine.Command(name = "finish", description = "Does the rest of a run that was cut off or stopped.")
final class SortFinishCommand extends SortAgainVerb {
    SortFinishCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Optional<RunSummary> usual(Runs runs) throws PlanException {
        return runs.list().unfinished().stream().findFirst();
    }

    @Override
    String nothingToDo() {
        return "No run was cut off; there is nothing to finish.";
    }

    @Override
    RunSummary again(Runs runs, String id) throws PlanException {
        return runs.finish(id, job());
    }
}

package org.shenava.app.command;

import java.util.Optional;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.apply.Runs;
import org.shenava.library.plan.PlanException;
import picocli.CommandLine;

/** Undoes a run; with {@code --json} says it as one object. */
@CommandLine.Command(
        name = "undo",
        description = "Puts back what a run did. Files that have changed since are left alone and named.")
final class SortUndoCommand extends SortVerb {
    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            description = "Its name, as \"sort runs\" lists it. Default: the last one that is not undone.")
    private String run;

    SortUndoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Runs runs) throws PlanException {
        Optional<String> named = Optional.ofNullable(run);
        if (named.isEmpty()) {
            named = runs.list().stream()
                    .filter(one -> one.state() != RunSummary.State.UNDONE)
                    .findFirst()
                    .map(RunSummary::id);
        }
        return show(
                runs.undo(named.orElseThrow(() -> new PlanException("There is no run that could be undone.")), job()));
    }
}

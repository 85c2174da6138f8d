package org.shenava.app.command;

import java.util.Optional;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.apply.Runs;
import org.shenava.library.plan.PlanException;
import picocli.CommandLine;

/** Finishes a run that was cut off; with {@code --json} says it as one object. */
@CommandLine.Command(name = "finish", description = "Does the rest of a run that was cut off or stopped.")
final class SortFinishCommand extends SortVerb {
    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            description = "Its name, as \"sort runs\" lists it. Default: the last one that was cut off.")
    private String run;

    SortFinishCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Runs runs) throws PlanException {
        Optional<String> named = Optional.ofNullable(run);
        if (named.isEmpty()) {
            named = runs.unfinished().stream().findFirst().map(RunSummary::id);
        }
        return show(runs.finish(
                named.orElseThrow(() -> new PlanException("No run was cut off; there is nothing to finish.")), job()));
    }
}

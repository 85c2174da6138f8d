package org.shenava.app.command;

import java.nio.file.Path;
import org.shenava.library.apply.Runs;
import org.shenava.library.plan.PlanCsv;
import org.shenava.library.plan.PlanException;
import org.shenava.library.plan.SortPlan;
import picocli.CommandLine;

/** Carries a plan out; with {@code --json} says the run as one object. */
@CommandLine.Command(
        name = "apply",
        description =
                "Carries a plan out. Killed or stopped at any moment, it can be finished or undone; every file that"
                        + " was left is named.")
final class SortApplyCommand extends SortVerb {
    @CommandLine.Parameters(paramLabel = "PLAN", description = "A plan, perhaps edited.")
    private Path plan;

    SortApplyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Runs runs) throws PlanException {
        SortPlan read = PlanCsv.read(plan);
        tellUnfinished(runs.list());
        return show(runs.apply(read, job()));
    }
}

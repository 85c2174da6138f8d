package org.shenava.app.command;

import java.util.Optional;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.apply.Runs;
import org.shenava.library.plan.PlanException;
import picocli.CommandLine;

/** What the verbs share that take a run up again; with {@code --json} they say it as one object. */
abstract class SortAgainVerb extends SortVerb {
    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            description =
                    "Its name, as \"sort runs\" lists it. Default: the last one for which there is something to do.")
    private String run;

    SortAgainVerb(Terminal terminal) {
        super(terminal);
    }

    /** The run that is meant when none is named. */
    abstract Optional<RunSummary> usual(Runs runs) throws PlanException;

    /** The sentence where there is none. */
    abstract String nothingToDo();

    abstract RunSummary again(Runs runs, String id) throws PlanException;

    @Override
    final int work(Runs runs) throws PlanException {
        Optional<String> id = run == null ? usual(runs).map(RunSummary::id) : Optional.of(run);
        return show(again(runs, id.orElseThrow(() -> new PlanException(nothingToDo()))));
    }
}

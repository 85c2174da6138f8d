package org.shenava.app.command;

import org.shenava.library.apply.RunList;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.apply.Runs;
import org.shenava.library.plan.PlanException;
import picocli.CommandLine;

/** All runs; with {@code --json} one object a run. */
@CommandLine.Command(name = "runs", description = "Lists what was sorted, the last run first.")
final class SortRunsCommand extends SortVerb {
    SortRunsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Runs runs) throws PlanException {
        RunList all = runs.list();
        for (RunSummary run : all.runs()) {
            terminal.result(json() ? SortJson.run(run) : SortText.run(run));
        }
        tellUnfinished(all);
        all.damaged().forEach(one -> terminal.say(one.sentence()));
        return all.damaged().isEmpty() ? 0 : CommandLineStart.FAILED;
    }
}

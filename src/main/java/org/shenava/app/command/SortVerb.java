package org.shenava.app.command;

import java.time.Clock;
import java.util.List;
import org.shenava.job.JobContext;
import org.shenava.library.apply.RunList;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.apply.Runs;
import org.shenava.library.plan.PlanException;
import org.shenava.library.scan.AnswerStore;
import org.shenava.library.scan.KeepingTagWriter;
import org.shenava.library.tags.GenreTags;
import org.shenava.settings.ShenavaHome;
import picocli.CommandLine;

/**
 * What the verbs share that work on runs. With {@code --json} a run is one object:
 *
 * <pre>
 * {"run":"20260102-030405","started":"2026-01-02T03:04:05Z","target":"/music/sorted","state":"complete","rows":12,"done":11,
 *  "left":[{"file":"/music/a.mp3","reason":"it has changed since the plan was made"}],"notUndone":[],"stoppedBecause":"..."}
 * </pre>
 *
 * {@code state} is complete, stopped, interrupted, undone, undo_interrupted or running; {@code stoppedBecause} is there when it stopped
 * before the last row.
 */
abstract class SortVerb extends Verb {
    @CommandLine.Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    SortVerb(Terminal terminal) {
        super(terminal);
    }

    /** Does the work with the runs of the user. */
    abstract int work(Runs runs) throws PlanException;

    @Override
    final int work() throws Exception {
        try (AnswerStore answers = new AnswerStore(ShenavaHome.folder())) {
            return work(new Runs(
                    ShenavaHome.folder().resolve("runs"),
                    new KeepingTagWriter(new GenreTags(), answers),
                    Clock.systemUTC()));
        }
    }

    boolean json() {
        return json;
    }

    JobContext job() {
        return terminal.job();
    }

    /** Says which runs were cut off, and what can be done about them. */
    void tellUnfinished(RunList runs) {
        for (RunSummary run : runs.unfinished()) {
            terminal.say("The run " + run.id() + " was " + run.state().words() + ", with " + run.doneCount() + " of "
                    + run.rowCount() + " files done; \"sort finish " + run.id() + "\" does the rest, \"sort undo "
                    + run.id()
                    + "\" puts all back.");
        }
    }

    /** Shows what became of a run; returns the exit status. */
    int show(RunSummary run) {
        terminal.result(json ? SortJson.run(run) : SortText.run(run));
        if (!json) {
            run.left().forEach(one -> terminal.result(SortText.reason(one)));
            run.notUndone().forEach(one -> terminal.result(SortText.reason(one)));
        }
        run.stoppedBecause()
                .filter(reason -> run.state() == RunSummary.State.STOPPED)
                .ifPresent(reason -> terminal.say("Stopped: " + reason + "."));
        if (terminal.isCancelled()) {
            return CommandLineStart.STOPPED;
        }
        boolean whole =
                List.of(RunSummary.State.COMPLETE, RunSummary.State.UNDONE).contains(run.state());
        boolean asWanted = run.state() == RunSummary.State.UNDONE
                ? run.notUndone().isEmpty()
                : run.left().isEmpty();
        return whole && asWanted ? 0 : CommandLineStart.FAILED;
    }
}

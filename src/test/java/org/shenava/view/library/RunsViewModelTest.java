package org.shenava.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.plan.FolderNames;

/** The list of what was done, while reading it takes its time. */
class RunsViewModelTest extends LibraryFixture {
    /** What waits for the JavaFX thread. */
    private final Deque<Runnable> late = new ArrayDeque<>();

    @Test
    void aListThatWasReadBeforeAnUndoDoesNotStay() {
        PlanViewModel plan = new PlanViewModel(context(), scanned());
        plan.wishes().target().set(home.resolve("sorted").toString());
        plan.make(FolderNames.ENGLISH);
        contexts.ui = late::add;
        RunsViewModel runs = new RunsViewModel(context());
        runs.apply(plan.take().orElseThrow());
        catchUp();
        assertThat(runs.runs()).extracting(RunSummary::state).containsExactly(RunSummary.State.COMPLETE);

        runs.refresh();
        Runnable whatWasRead = late.remove();
        runs.undo(runs.runs().get(0).id());
        catchUp();
        whatWasRead.run();
        catchUp();

        assertThat(runs.runs()).extracting(RunSummary::state).containsExactly(RunSummary.State.UNDONE);
    }

    private void catchUp() {
        while (!late.isEmpty()) {
            late.remove().run();
        }
    }
}

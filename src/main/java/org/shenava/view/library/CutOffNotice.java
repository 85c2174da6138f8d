package org.shenava.view.library;

import java.util.List;
import org.shenava.library.apply.RunSummary;
import org.shenava.view.common.Message;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;

/** Tells at the start of a run that was cut off, and offers to finish or undo it. */
public final class CutOffNotice {
    private CutOffNotice() {}

    /** Looks for one in a job. JavaFX thread. */
    public static void look(PageContext context) {
        RunsViewModel.of(context).findCutOff(run -> tell(run, context));
    }

    private static void tell(RunSummary run, PageContext context) {
        // Said once for a window, however often its language changes.
        context.notices()
                .postOnce(
                        "library cut off " + run.id(),
                        new Notice(
                                Message.of("library.cutOff", run.doneCount(), run.rowCount(), run.target()),
                                List.of(
                                        new Notice.Action("library-finish", "library.runs.finish", () -> page(context)
                                                .finish(run.id())),
                                        new Notice.Action("library-undo", "library.runs.undo", () -> page(context)
                                                .undo(run.id())))));
    }

    /** Where the progress is seen. */
    private static RunsViewModel page(PageContext context) {
        if (context.navigator().show(LibraryPage.ID) instanceof LibraryPage page) {
            page.showRuns();
        }
        return RunsViewModel.of(context);
    }
}

package org.shenava.view.library;

import java.util.List;
import org.shenava.library.apply.RunSummary;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;

/** Tells at the start of a run that was cut off, and offers to finish or undo it. */
public final class CutOffNotice {
    private CutOffNotice() {}

    /** Looks for one in a job. JavaFX thread. */
    public static void look(PageContext context) {
        RunsViewModel.of(context).findCutOff(run -> tell(run, context));
    }

    private static void tell(RunSummary run, PageContext context) {
        Texts texts = context.texts();
        String sentence = texts.text(
                "library.cutOff",
                texts.number(run.doneCount()),
                texts.number(run.rowCount()),
                run.target().toString());
        // Said once for a window, however often its language changes.
        context.notices()
                .postOnce(
                        "library cut off " + run.id(),
                        new Notice(
                                sentence,
                                List.of(
                                        new Notice.Action(
                                                "library-finish", texts.text("library.runs.finish"), () -> page(context)
                                                        .finish(run.id())),
                                        new Notice.Action(
                                                "library-undo", texts.text("library.runs.undo"), () -> page(context)
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

package org.shenava.view.library;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.library.results.Judge;
import org.shenava.library.results.LibraryReport;
import org.shenava.library.scan.ScanResult;
import org.shenava.view.common.PageContext;

/**
 * Totals of what was scanned so far. They are added up by jobs, one at a time, and only while somebody looks: a scan brings recordings
 * with every pulse. Lives as long as the window. JavaFX thread.
 */
final class TotalsViewModel {
    private final ScanViewModel scan;
    private final JobRunner jobs;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(Totals.NONE);
    private final ChangeListener<Object> changed = (observed, before, after) -> addUp();
    private boolean watched;
    private boolean adding;
    private boolean stale;

    private TotalsViewModel(PageContext context) {
        scan = ScanViewModel.of(context);
        jobs = context.services().jobs();
        ui = context.ui();
    }

    /** The one of the window. */
    static TotalsViewModel of(PageContext context) {
        return context.kept().the(TotalsViewModel.class, () -> new TotalsViewModel(context));
    }

    ReadOnlyObjectProperty<Totals> totals() {
        return totals.getReadOnlyProperty();
    }

    /** Somebody looks from now on. */
    void watch() {
        if (!watched) {
            watched = true;
            scan.counts().addListener(changed);
            scan.judge().addListener(changed);
            addUp();
        }
    }

    /** Nobody looks any more. */
    void rest() {
        watched = false;
        scan.counts().removeListener(changed);
        scan.judge().removeListener(changed);
    }

    private void addUp() {
        if (adding) {
            stale = true;
            return;
        }
        adding = true;
        stale = false;
        ScanResult found = scan.found();
        Judge judge = scan.judge().get();
        jobs.submit("add up library", job -> Totals.of(LibraryReport.of(found, judge)), new JobListener<Totals>() {
            @Override
            public void done(Totals sum) {
                ui.execute(() -> take(sum));
            }

            @Override
            public void failed(Exception unforeseen) {
                System.getLogger(TotalsViewModel.class.getName())
                        .log(System.Logger.Level.WARNING, "the library could not be added up", unforeseen);
                ui.execute(() -> take(totals.get()));
            }

            @Override
            public void cancelled() {
                ui.execute(() -> take(totals.get()));
            }
        });
    }

    private void take(Totals sum) {
        adding = false;
        totals.set(sum);
        if (stale && watched) {
            addUp();
        }
    }
}

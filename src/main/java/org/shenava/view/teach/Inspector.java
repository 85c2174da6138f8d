package org.shenava.view.teach;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.teaching.Inventory;
import org.shenava.teaching.project.Project;

/** Looks at all recordings of a project, in the background; a newer request overtakes an older one. JavaFX thread. */
final class Inspector {
    private static final double NOT_LOOKING = -1;

    private final JobRunner jobs;
    private final Executor ui;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(NOT_LOOKING);
    private Optional<JobHandle> running = Optional.empty();
    private long newest;

    Inspector(JobRunner jobs, Executor ui) {
        this.jobs = jobs;
        this.ui = ui;
    }

    /** 0 to 1; negative while nothing is looked at. */
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    void stop() {
        newest++;
        running.ifPresent(JobHandle::cancel);
        running = Optional.empty();
        progress.set(NOT_LOOKING);
    }

    void look(Project project, Consumer<Inventory> then, Consumer<Exception> otherwise) {
        stop();
        long mine = newest;
        progress.set(0);
        running = Optional.of(jobs.submit("look at recordings", project::inspect, new JobListener<Inventory>() {
            // Whole percents that were told; of the job's thread.
            private final AtomicInteger told = new AtomicInteger();

            @Override
            public void progress(double fraction, String message) {
                int percent = (int) (100 * fraction);
                if (told.getAndSet(percent) != percent) {
                    ui.execute(() -> ifNewest(mine, () -> progress.set(Math.max(0, fraction))));
                }
            }

            @Override
            public void done(Inventory inventory) {
                ui.execute(() -> ifNewest(mine, () -> {
                    progress.set(NOT_LOOKING);
                    then.accept(inventory);
                }));
            }

            @Override
            public void failed(Exception failure) {
                ui.execute(() -> ifNewest(mine, () -> {
                    progress.set(NOT_LOOKING);
                    otherwise.accept(failure);
                }));
            }
        }));
    }

    private void ifNewest(long request, Runnable action) {
        if (request == newest) {
            action.run();
        }
    }
}

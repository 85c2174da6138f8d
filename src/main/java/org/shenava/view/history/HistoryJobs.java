package org.shenava.view.history;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.shenava.job.JobListener;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;

/** Runs what waits for the disk, and says why it failed. JavaFX thread. */
final class HistoryJobs {
    private final PageContext context;

    HistoryJobs(PageContext context) {
        this.context = context;
    }

    /** Something that may wait and fail. */
    @FunctionalInterface
    interface Step {
        void take() throws Exception;
    }

    void run(String name, Step step, Runnable then) {
        run(
                name,
                () -> {
                    step.take();
                    return true;
                },
                done -> then.run());
    }

    <T> void run(String name, Callable<T> work, Consumer<T> then) {
        context.services().jobs().submit(name, job -> work.call(), new JobListener<T>() {
            @Override
            public void done(T result) {
                context.ui().execute(() -> then.accept(result));
            }

            @Override
            public void failed(Exception failure) {
                Notice notice = notice(failure);
                context.ui().execute(() -> context.notices().post(notice));
            }
        });
    }

    private static Notice notice(Exception failure) {
        return failure instanceof IOException ? Notice.of("history.notWritten") : Notice.ofFailure(failure);
    }
}

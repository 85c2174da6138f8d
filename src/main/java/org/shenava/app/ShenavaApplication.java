package org.shenava.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.shenava.app.bench.StartReport;
import org.shenava.classifier.ModelCatalog;
import org.shenava.history.History;
import org.shenava.job.JobRunner;
import org.shenava.job.ThreadJobRunner;
import org.shenava.settings.ShenavaHome;
import org.shenava.view.MainWindow;
import org.shenava.view.Opening;
import org.shenava.view.common.Kept;

/** The program with a window: puts the parts together, and takes them apart at the end. */
public final class ShenavaApplication extends Application {
    // JavaFX thread.
    private JobRunner jobs;
    private History history;
    private ProgramServices services;
    private MainWindow window;

    @Override
    public void start(Stage stage) {
        ReadAhead read = ReadAhead.result();
        // The window says by itself what it cannot write.
        read.noLog().ifPresent(System.err::println);
        Opening.show(stage, read.settings().settings(), read.palette(), read.texts(), () -> {
            StartReport.PAINTED.print();
            // Not inside the pulse that tells of the paint.
            Platform.runLater(() -> fill(stage, read));
        });
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
            jobs.close();
            services.close();
            history.close();
        }
    }

    private void fill(Stage stage, ReadAhead read) {
        jobs = new ThreadJobRunner();
        history = new History(ShenavaHome.folder());
        services = new ProgramServices(read.store(), history, new ModelCatalog(ModelFolders.list()), jobs);
        window = new MainWindow(services, read.settings(), new Kept());
        window.show(stage, () -> {
            StartReport.FILLED.print();
            if (StartReport.isWanted()) {
                services.model().thenRun(StartReport.WARM::print);
            }
        });
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        if (!files.isEmpty()) {
            window.open(files);
        }
    }
}

package org.shenava.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.shenava.app.bench.FirstPaintReport;
import org.shenava.classifier.ModelCatalog;
import org.shenava.history.History;
import org.shenava.job.JobRunner;
import org.shenava.job.ThreadJobRunner;
import org.shenava.settings.SettingsStore;
import org.shenava.settings.ShenavaHome;
import org.shenava.view.MainWindow;

/** The program with a window: puts the parts together, and takes them apart at the end. */
public final class ShenavaApplication extends Application {
    // JavaFX thread.
    private JobRunner jobs;
    private History history;
    private ProgramServices services;
    private MainWindow window;

    @Override
    public void start(Stage stage) {
        jobs = new ThreadJobRunner();
        history = new History(ShenavaHome.folder());
        services = new ProgramServices(
                new SettingsStore(ShenavaHome.folder()), history, new ModelCatalog(ModelFolders.list()), jobs);
        window = new MainWindow(services);
        window.show(stage, FirstPaintReport::print);
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        if (!files.isEmpty()) {
            window.open(files);
        }
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
}

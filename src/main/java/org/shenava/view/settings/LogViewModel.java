package org.shenava.view.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.shenava.job.JobListener;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Services;
import org.shenava.view.settings.LogEntry.Weight;

/** The newest entries of the log, as far as they matter enough. JavaFX thread. */
public final class LogViewModel {
    static final int MOST = 500;

    /** What a look at the files found. */
    private record Found(long stamp, Optional<List<LogEntry>> entries) {}

    private final Services services;
    private final Executor ui;
    private final NoticeBoard notices;
    private final ObjectProperty<Weight> least = new SimpleObjectProperty<>(Weight.INFO);
    private final ReadOnlyObjectWrapper<List<LogEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private List<LogEntry> all = List.of();
    private long stamp = -1;
    private boolean looking;

    LogViewModel(Services services, Executor ui, NoticeBoard notices) {
        this.services = services;
        this.ui = ui;
        this.notices = notices;
        least.addListener((observed, before, after) -> filter());
    }

    /** What matters less is left out. */
    public ObjectProperty<Weight> least() {
        return least;
    }

    /** Newest first. */
    public ReadOnlyObjectProperty<List<LogEntry>> entries() {
        return entries.getReadOnlyProperty();
    }

    public Path folder() {
        return services.facts().log();
    }

    /** Looks whether something was written; what is found comes later. */
    public void refresh() {
        if (looking) {
            return;
        }
        looking = true;
        long known = stamp;
        services.jobs().submit("read log", context -> look(known), new JobListener<Found>() {
            @Override
            public void done(Found found) {
                ui.execute(() -> show(found));
            }

            @Override
            public void failed(Exception failure) {
                ui.execute(() -> {
                    looking = false;
                    notices.postOnce("log unreadable", Notice.of("preferences.log.unreadable", folder()));
                });
            }

            @Override
            public void cancelled() {
                ui.execute(() -> looking = false);
            }
        });
    }

    /** What is listed, oldest first as in a file. */
    public String text() {
        List<String> lines = entries.get().stream().map(LogEntry::whole).collect(Collectors.toList());
        java.util.Collections.reverse(lines);
        return String.join("\n", lines);
    }

    /** Shows the folder of the files; says where it is when nothing can show it. */
    public void openFolder() {
        services.jobs()
                .submit(
                        "open folder",
                        context -> {
                            services.openFolder(folder());
                            return folder();
                        },
                        new JobListener<Path>() {
                            @Override
                            public void done(Path shown) {}

                            @Override
                            public void failed(Exception failure) {
                                ui.execute(() -> notices.post(Notice.of("preferences.log.folder.failed", folder())));
                            }
                        });
    }

    private Found look(long known) throws IOException {
        long now = LogFiles.stamp(folder());
        return new Found(now, now == known ? Optional.empty() : Optional.of(LogFiles.newest(folder(), MOST)));
    }

    private void show(Found found) {
        looking = false;
        stamp = found.stamp();
        found.entries().ifPresent(read -> {
            all = read;
            filter();
        });
    }

    private void filter() {
        entries.set(all.stream()
                .filter(entry -> entry.weight().compareTo(least.get()) >= 0)
                .toList());
    }
}

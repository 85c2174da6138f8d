package org.shenava.view.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shenava.audio.Span;
import org.shenava.job.Job;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.view.common.FileAnalysis;
import org.shenava.view.common.Services;
import org.shenava.view.file.QueuedFile.PartAnalysis;

/**
 * The files that were opened, in their order, and the one that is looked at. They are analysed one after the other, the one that is looked
 * at first. JavaFX thread.
 */
public final class FileQueue {
    private final Services services;
    private final Executor ui;
    private final BiConsumer<Path, FileAnalysis> analysed;
    private final ObservableList<QueuedFile> files = FXCollections.observableArrayList();
    private final ObservableList<QueuedFile> filesToRead = FXCollections.unmodifiableObservableList(files);
    private final ReadOnlyObjectWrapper<QueuedFile> current = new ReadOnlyObjectWrapper<>();

    // The one analysis of a whole file that runs; null when there is none.
    private Run run;

    // The newest analysis of a part of each file.
    private final Map<QueuedFile, JobHandle> parts = new HashMap<>();

    /** One analysis of one file; what an overtaken one still says is not heard. */
    private static final class Run {
        private final QueuedFile file;
        private JobHandle handle;

        Run(QueuedFile file) {
            this.file = file;
        }
    }

    FileQueue(Services services, Executor ui, BiConsumer<Path, FileAnalysis> analysed) {
        this.services = services;
        this.ui = ui;
        this.analysed = analysed;
    }

    public ObservableList<QueuedFile> files() {
        return filesToRead;
    }

    /** The one that is looked at; null when there is none. */
    public ReadOnlyObjectProperty<QueuedFile> current() {
        return current.getReadOnlyProperty();
    }

    /** Puts files at the end, but for those that are there already, and looks at the first that was given. */
    void add(List<Path> paths) {
        QueuedFile first = null;
        for (Path path : paths) {
            QueuedFile file = find(path).orElseGet(() -> append(path));
            first = first == null ? file : first;
        }
        if (first != null) {
            choose(first);
        }
        goOn();
    }

    void choose(QueuedFile file) {
        if (file == null || files.contains(file)) {
            current.set(file);
        }
    }

    /** Looks at the file before or after; stays at the ends. */
    void step(int by) {
        int index = files.indexOf(current.get()) + by;
        if (index >= 0 && index < files.size()) {
            current.set(files.get(index));
        }
    }

    /** Takes a file out, whatever is done with it; the next one is looked at, or the one before. */
    void remove(QueuedFile file) {
        int index = files.indexOf(file);
        if (index < 0) {
            return;
        }
        stop(file);
        stopPart(file);
        if (current.get() == file) {
            // Before it is gone: a list that shows the queue would choose a neighbour of its own.
            current.set(neighbour(index));
        }
        files.remove(file);
        goOn();
    }

    private QueuedFile neighbour(int index) {
        if (index + 1 < files.size()) {
            return files.get(index + 1);
        }
        return index > 0 ? files.get(index - 1) : null;
    }

    void clear() {
        Optional.ofNullable(run).ifPresent(running -> stop(running.file));
        files.forEach(this::stopPart);
        current.set(null);
        files.clear();
    }

    /** Looks once more, with the model that is now in use. */
    void analyseAgain(QueuedFile file) {
        stop(file);
        stopPart(file);
        file.waiting();
        file.forgetPart();
        goOn();
    }

    /** Asks for the answer to a part by itself. */
    void analysePart(QueuedFile file, Span span) {
        stopPart(file);
        PartAnalysis asked = new PartAnalysis(span, Optional.empty(), Optional.empty());
        file.part(asked);
        JobHandle handle = submit("analyse part", file, Optional.of(span), new Outcome() {
            @Override
            public void found(FileAnalysis analysis) {
                settle(file, asked, new PartAnalysis(span, Optional.of(analysis), Optional.empty()));
            }

            @Override
            public void failed(Exception failure) {
                settle(file, asked, new PartAnalysis(span, Optional.empty(), Optional.of(failure)));
            }
        });
        parts.put(file, handle);
    }

    /** Nobody waits any more for a part of this file. */
    private void stopPart(QueuedFile file) {
        Optional.ofNullable(parts.remove(file)).ifPresent(JobHandle::cancel);
    }

    private static void settle(QueuedFile file, PartAnalysis asked, PartAnalysis settled) {
        // Another part may have been asked for since.
        if (file.part().get().filter(newest -> newest == asked).isPresent()) {
            file.part(settled);
        }
    }

    private Optional<QueuedFile> find(Path path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private QueuedFile append(Path path) {
        QueuedFile file = new QueuedFile(path);
        files.add(file);
        return file;
    }

    private void stop(QueuedFile file) {
        if (run != null && run.file == file) {
            Optional.ofNullable(run.handle).ifPresent(JobHandle::cancel);
            run = null;
        }
    }

    private void goOn() {
        if (run == null) {
            Stream.concat(Stream.ofNullable(current.get()), files.stream())
                    .filter(file -> file.state().get() == FileState.WAITING)
                    .findFirst()
                    .ifPresent(this::analyse);
        }
    }

    private void analyse(QueuedFile file) {
        Run started = new Run(file);
        run = started;
        file.analysing();
        JobHandle handle = submit("analyse " + file.name(), file, Optional.empty(), new Outcome() {
            @Override
            public void progress(double share) {
                ifNewest(started, running -> running.progress(share));
            }

            @Override
            public void found(FileAnalysis analysis) {
                ifNewest(started, running -> {
                    running.answered(analysis);
                    analysed.accept(running.path(), analysis);
                });
                over(started);
            }

            @Override
            public void failed(Exception failure) {
                ifNewest(started, running -> running.failed(failure));
                over(started);
            }
        });
        started.handle = handle;
    }

    private void ifNewest(Run one, Consumer<QueuedFile> change) {
        if (run == one) {
            change.accept(one.file);
        }
    }

    private void over(Run one) {
        if (run == one) {
            run = null;
            goOn();
        }
    }

    /** Hears of one analysis on the JavaFX thread. */
    private interface Outcome {
        default void progress(double share) {}

        void found(FileAnalysis analysis);

        void failed(Exception failure);
    }

    private JobHandle submit(String name, QueuedFile file, Optional<Span> span, Outcome outcome) {
        Job<FileAnalysis> job = context -> services.analyse(file.path(), span, context);
        return services.jobs().submit(name, job, new JobListener<FileAnalysis>() {
            // The job's thread; whole percents only, so that the JavaFX thread is not flooded.
            private int toldPercent = -1;

            @Override
            public void progress(double share, String message) {
                int percent = (int) (100 * share);
                if (percent > toldPercent) {
                    toldPercent = percent;
                    ui.execute(() -> outcome.progress(share));
                }
            }

            @Override
            public void done(FileAnalysis found) {
                ui.execute(() -> outcome.found(found));
            }

            @Override
            public void failed(Exception failure) {
                ui.execute(() -> outcome.failed(failure));
            }
        });
    }
}

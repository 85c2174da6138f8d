package org.shenava.view.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.audio.PeakReader;
import org.shenava.audio.Peaks;
import org.shenava.job.Job;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.view.common.FileAnalysis;
import org.shenava.view.common.Services;
import org.shenava.view.common.TimeRange;

/**
 * All that the files page works with, kept when the page is built anew: the queue, the part of the file that is seen, its outline, and
 * what is heard of it. Has no texts. JavaFX thread.
 */
public final class FileDesk {
    private final Services services;
    private final Executor ui;
    private final FileQueue queue;
    private final TimeRange range = new TimeRange();
    private final Playback playback;
    private final ReadOnlyObjectWrapper<Outline> outline = new ReadOnlyObjectWrapper<>(Outline.NONE);
    private Optional<JobHandle> reading = Optional.empty();
    private long request;
    // Where to begin to play as soon as the length of this file is known.
    private OptionalDouble begin = OptionalDouble.empty();

    /**
     * An empty desk.
     *
     * @param ui runs on the JavaFX thread
     * @param analysed takes every answer for a whole file, on the JavaFX thread
     */
    public FileDesk(Services services, Executor ui, BiConsumer<Path, FileAnalysis> analysed) {
        this(services, ui, analysed, FilePlayer.maker(services.jobs()));
    }

    FileDesk(Services services, Executor ui, BiConsumer<Path, FileAnalysis> analysed, Player.Maker players) {
        this.services = services;
        this.ui = ui;
        queue = new FileQueue(services, ui, analysed);
        playback = new Playback(players, range);
        queue.current().addListener((observed, before, after) -> look(before, after));
    }

    public FileQueue queue() {
        return queue;
    }

    /** What is seen of the file, with cursor and selection. */
    public TimeRange range() {
        return range;
    }

    public Playback playback() {
        return playback;
    }

    public ReadOnlyObjectProperty<Outline> outline() {
        return outline.getReadOnlyProperty();
    }

    /** Looks at a file and plays it from a moment on. */
    void openAt(Path file, double seconds) {
        queue.add(List.of(file));
        begin = OptionalDouble.of(seconds);
        if (range.length().get() > 0) {
            playFrom();
        }
    }

    private void look(QueuedFile before, QueuedFile after) {
        if (before != null) {
            before.rememberPosition(range.cursor().get());
        }
        reading.ifPresent(JobHandle::cancel);
        begin = OptionalDouble.empty();
        playback.load(Optional.ofNullable(after).map(QueuedFile::path));
        range.reset(0);
        outline.set(Outline.NONE);
        long mine = ++request;
        if (after == null) {
            return;
        }
        Job<Peaks> job = context -> {
            double stated = PeakReader.statedSeconds(after.path());
            ui.execute(() -> measured(mine, after, stated));
            return PeakReader.read(after.path(), context);
        };
        reading = Optional.of(services.jobs().submit("outline", job, new JobListener<Peaks>() {
            // The job's thread.
            private int toldPercent = -1;

            @Override
            public void progress(double share, String message) {
                if ((int) (100 * share) > toldPercent) {
                    toldPercent = (int) (100 * share);
                    ui.execute(() -> say(mine, new Outline(Optional.empty(), share, Optional.empty())));
                }
            }

            @Override
            public void done(Peaks peaks) {
                ui.execute(() -> read(mine, after, peaks));
            }

            @Override
            public void failed(Exception failure) {
                ui.execute(() -> say(mine, new Outline(Optional.empty(), 0, Optional.of(failure))));
            }
        }));
    }

    private void say(long asked, Outline newest) {
        if (asked == request) {
            outline.set(newest);
        }
    }

    /** What the file says of its length is enough to begin to play. */
    private void measured(long asked, QueuedFile file, double statedSeconds) {
        if (asked == request && statedSeconds > 0) {
            range.reset(statedSeconds);
            range.moveCursor(file.positionSeconds());
            playFrom();
        }
    }

    private void read(long asked, QueuedFile file, Peaks peaks) {
        if (asked != request) {
            return;
        }
        if (range.length().get() <= 0) {
            range.reset(peaks.seconds());
            range.moveCursor(file.positionSeconds());
        } else if (Math.abs(range.length().get() - peaks.seconds()) > TimeRange.SHORTEST_SECONDS) {
            // What MP3s say of their length is hardly ever exact, and by now the user may have chosen a part.
            range.correctLength(peaks.seconds());
        }
        outline.set(new Outline(Optional.of(peaks), 1, Optional.empty()));
        playFrom();
    }

    private void playFrom() {
        begin.ifPresent(seconds -> {
            begin = OptionalDouble.empty();
            playback.seek(seconds);
            if (!playback.playing().get()) {
                playback.play();
            }
        });
    }
}

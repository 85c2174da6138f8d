package org.shenava.view.teach;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.audio.PeakReader;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.view.common.Message;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.TimeRange;
import org.shenava.view.file.FilePlayer;
import org.shenava.view.file.Playback;
import org.shenava.view.file.Player;

/** The one recording that is heard on the page. Lives as long as the window, and knows no texts. JavaFX thread. */
public final class SampleViewModel {
    private final JobRunner jobs;
    private final Executor ui;
    private final TimeRange range = new TimeRange();
    private final Playback playback;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>();
    private long request;

    SampleViewModel(JobRunner jobs, Executor ui, Player.Maker players) {
        this.jobs = jobs;
        this.ui = ui;
        playback = new Playback(players, range);
        playback.failure()
                .addListener(
                        (observed, before, after) -> after.ifPresent(failed -> trouble.set(Message.failure(failed))));
    }

    /** The one of the window. */
    static SampleViewModel of(PageContext context) {
        JobRunner jobs = context.services().jobs();
        return context.kept()
                .the(SampleViewModel.class, () -> new SampleViewModel(jobs, context.ui(), FilePlayer.maker(jobs)));
    }

    /** What is seen of it, with the cursor of what is heard. */
    TimeRange range() {
        return range;
    }

    Playback playback() {
        return playback;
    }

    ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /** Why it cannot be heard; null while all is well. */
    ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Another recording, silent; empty for none. Its length comes a moment later. */
    void look(Optional<Path> newFile, double atSecond) {
        open(newFile, atSecond, false);
    }

    /** Plays a recording from a moment on. */
    void play(Path newFile, double fromSecond) {
        open(Optional.of(newFile), fromSecond, true);
    }

    /** Plays a recording, or stops it if it is the one that is heard. */
    void toggle(Path newFile) {
        if (playback.playing().get() && file.get().filter(newFile::equals).isPresent()) {
            playback.pause();
        } else {
            play(newFile, 0);
        }
    }

    void stop() {
        if (playback.playing().get()) {
            playback.pause();
        }
    }

    private void open(Optional<Path> newFile, double atSecond, boolean play) {
        trouble.set(null);
        if (newFile.equals(file.get()) && range.length().get() > 0) {
            begin(atSecond, play);
            return;
        }
        long mine = ++request;
        range.reset(0);
        playback.load(newFile);
        file.set(newFile);
        newFile.ifPresent(
                path -> jobs.submit("open recording", job -> PeakReader.statedSeconds(path), new JobListener<Double>() {
                    @Override
                    public void done(Double seconds) {
                        ui.execute(() -> {
                            if (mine == request) {
                                range.reset(seconds);
                                begin(atSecond, play);
                            }
                        });
                    }

                    @Override
                    public void failed(Exception failure) {
                        Message said = Message.failure(failure);
                        ui.execute(() -> {
                            if (mine == request) {
                                trouble.set(said);
                            }
                        });
                    }
                }));
    }

    private void begin(double atSecond, boolean play) {
        playback.seek(atSecond);
        if (play) {
            playback.play();
        }
    }
}

package org.shenava.view.ear;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.job.Job;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Texts;

/** Which sheet is seen, and saving sheets page by page. JavaFX thread. */
public final class SheetsViewModel {
    private final EarState state;
    private final JobRunner jobs;
    private final Texts texts;
    private final Executor ui;
    private final NoticeBoard notices;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private boolean cancelled;

    SheetsViewModel(EarState state, JobRunner jobs, Texts texts, Executor ui, NoticeBoard notices) {
        this.state = state;
        this.jobs = jobs;
        this.texts = texts;
        this.ui = ui;
        this.notices = notices;
        mode.set(state.sheet);
    }

    public ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** How saving goes, or went, in words. */
    public ReadOnlyStringProperty saved() {
        return saved.getReadOnlyProperty();
    }

    /** How much is saved, 0 to 1. */
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    public void choose(Mode wanted) {
        state.sheet = wanted;
        mode.set(wanted);
    }

    /** The sheet some places further on; the first follows the last. */
    public void move(int places) {
        List<Mode> all = Modes.all();
        choose(all.get(Math.floorMod(all.indexOf(mode.get()) + places, all.size())));
    }

    /**
     * Saves sheets as one PDF.
     *
     * @param pictures draws a sheet, on the JavaFX thread
     */
    public void savePdf(List<Mode> modes, Path file, Function<Mode, BufferedImage> pictures) {
        if (!saving.get()) {
            cancelled = false;
            saving.set(true);
            String title = modes.size() == 1 ? texts.name(Labels.of(modes.get(0).label())) : texts.text("app.name");
            page(new Saving(List.copyOf(modes), file, pictures, new SheetDocument(title)), 0);
        }
    }

    /** Saves the sheet that is seen as a picture. */
    public void savePng(Path file, Function<Mode, BufferedImage> pictures) {
        if (!saving.get()) {
            saving.set(true);
            say(0, 1);
            BufferedImage picture = pictures.apply(mode.get());
            run(
                    job -> {
                        SheetDocument.savePng(picture, file);
                        return file;
                    },
                    file,
                    () -> over(texts.text("ear.sheet.saved", file.toString())));
        }
    }

    /** Leaves out the pages that are not yet drawn: nothing is written. */
    public void cancel() {
        cancelled = true;
    }

    /** What is being saved. */
    private record Saving(
            List<Mode> modes, Path file, Function<Mode, BufferedImage> pictures, SheetDocument document) {}

    /** One page at a time, so that the window goes on between two and no more than one picture is held. */
    private void page(Saving what, int index) {
        if (cancelled) {
            close(what);
            over("");
            return;
        }
        if (index == what.modes().size()) {
            run(
                    job -> {
                        try (SheetDocument document = what.document()) {
                            document.save(what.file());
                        }
                        return what.file();
                    },
                    what.file(),
                    () -> over(texts.text("ear.sheet.saved", what.file().toString())));
            return;
        }
        say(index, what.modes().size());
        BufferedImage picture = what.pictures().apply(what.modes().get(index));
        run(
                job -> {
                    what.document().add(picture);
                    return what.file();
                },
                what.file(),
                () -> page(what, index + 1),
                () -> close(what));
    }

    private void run(Job<Path> job, Path file, Runnable then) {
        run(job, file, then, () -> {});
    }

    /** @param release what is done with when the job fails, before the user is told */
    private void run(Job<Path> job, Path file, Runnable then, Runnable release) {
        jobs.submit("save sheet", job, new JobListener<Path>() {
            @Override
            public void done(Path written) {
                ui.execute(then);
            }

            @Override
            public void failed(Exception failure) {
                System.getLogger(SheetsViewModel.class.getName())
                        .log(System.Logger.Level.WARNING, "a sheet was not saved", failure);
                ui.execute(() -> {
                    release.run();
                    notices.post(Notice.of("ear.sheet.failed", file));
                    over("");
                });
            }
        });
    }

    private void say(int index, int count) {
        share.set((double) index / count);
        saved.set(texts.text("ear.sheet.saving", texts.number(index + 1), texts.number(count)));
    }

    private void over(String words) {
        saving.set(false);
        saved.set(words);
    }

    private static void close(Saving what) {
        try {
            what.document().close();
        } catch (IOException nothingLost) {
            System.getLogger(SheetsViewModel.class.getName())
                    .log(System.Logger.Level.WARNING, "a document was not released", nothingLost);
        }
    }
}

package org.shenava.view.ear;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.job.JobListener;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Services;
import org.shenava.view.common.Texts;

/** The scores of the level that is chosen, and the way to begin anew. JavaFX thread. */
public final class ScoreViewModel {
    private final EarState state;
    private final Services services;
    private final Texts texts;
    private final Executor ui;
    private final NoticeBoard notices;
    private final ReadOnlyObjectWrapper<EarScores> shown = new ReadOnlyObjectWrapper<>(EarScores.EMPTY);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private boolean toldRefusal;

    ScoreViewModel(EarState state, Services services, Texts texts, Executor ui, NoticeBoard notices) {
        this.state = state;
        this.services = services;
        this.texts = texts;
        this.ui = ui;
        this.notices = notices;
        show();
        if (!state.loaded) {
            load();
        }
    }

    /** Of the level that is chosen. */
    public ReadOnlyObjectProperty<EarScores> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    /** Puts all scores of all levels away; {@link #undo} brings them back until the next answer. */
    public void reset() {
        if (!state.scores.answers().isEmpty()) {
            state.before = Optional.of(state.scores);
            change(EarScores.EMPTY);
        }
    }

    public void undo() {
        state.before.ifPresent(before -> {
            state.before = Optional.empty();
            change(before);
        });
    }

    void add(EarAnswer answer) {
        state.before = Optional.empty();
        change(state.scores.with(answer));
    }

    /** The level changed. */
    void show() {
        shown.set(state.scores.of(state.level));
        canUndo.set(state.before.isPresent());
    }

    private void load() {
        services.jobs().submit("load scores", job -> state.file.load(), new JobListener<EarScoresFile.Loaded>() {
            @Override
            public void done(EarScoresFile.Loaded loaded) {
                ui.execute(() -> loaded(loaded));
            }

            @Override
            public void failed(Exception failure) {
                log("scores were not read", failure);
            }
        });
    }

    private void loaded(EarScoresFile.Loaded loaded) {
        if (!state.loaded) {
            state.loaded = true;
            EarScores scores = loaded.scores();
            // Whoever was quick has answered before the file was read.
            List<EarAnswer> early = state.scores.answers();
            for (EarAnswer answer : early) {
                scores = scores.with(answer);
            }
            state.scores = scores;
            if (!early.isEmpty()) {
                save();
            }
        }
        show();
        if (loaded instanceof EarScoresFile.SetAside aside) {
            notices.post(Notice.of("ear.scores.setAside", aside.keptAs()));
        } else if (loaded instanceof EarScoresFile.LeftAlone alone) {
            notices.post(Notice.of("ear.scores.leftAlone", alone.file()));
        }
    }

    private void change(EarScores scores) {
        state.scores = scores;
        show();
        if (state.loaded) {
            save();
        }
    }

    private void save() {
        // What is newest is written, so that an older change never lands last.
        services.jobs().submit("save scores", job -> state.file.save(state.scores), new JobListener<Boolean>() {
            @Override
            public void done(Boolean written) {
                ui.execute(() -> saved(written));
            }

            @Override
            public void failed(Exception failure) {
                log("scores were not saved", failure);
            }
        });
    }

    private void saved(boolean written) {
        if (!written && !toldRefusal) {
            toldRefusal = true;
            notices.post(Notice.of("ear.scores.notWritten", EarScoresFile.NAME));
        }
    }

    private static void log(String what, Exception failure) {
        System.getLogger(ScoreViewModel.class.getName()).log(System.Logger.Level.WARNING, what, failure);
    }
}

package org.shenava.view.ear;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.job.JobListener;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Services;
import org.shenava.view.common.Texts;

/** Where passages come from: rules, or the student's own recordings. JavaFX thread. */
public final class SourceViewModel {
    private final EarState state;
    private final Services services;
    private final Texts texts;
    private final Executor ui;
    private final NoticeBoard notices;
    private final Runnable changed;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();

    /** @param changed another source was chosen */
    SourceViewModel(
            EarState state, Services services, Texts texts, Executor ui, NoticeBoard notices, Runnable changed) {
        this.state = state;
        this.services = services;
        this.texts = texts;
        this.ui = ui;
        this.notices = notices;
        this.changed = changed;
    }

    /** The source in words; of an answered question, which recording it was. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** True for the student's own recordings. */
    public ReadOnlyBooleanProperty own() {
        return own.getReadOnlyProperty();
    }

    public void useRules() {
        if (state.library.isPresent()) {
            state.passages = new RulePassages();
            state.library = Optional.empty();
            changed.run();
        }
    }

    /** Passages from a folder that holds a folder for each mode. */
    public void useLibrary(Path folder) {
        services.jobs().submit("scan practice folder", job -> LibraryPassages.scan(folder), new JobListener<>() {
            @Override
            public void done(LibraryPassages found) {
                ui.execute(() -> scanned(folder, found));
            }

            @Override
            public void failed(Exception failure) {
                ui.execute(() -> refused(folder, failure));
            }
        });
    }

    void show() {
        own.set(state.library.isPresent());
        words.set(inWords());
    }

    private void scanned(Path folder, LibraryPassages found) {
        if (found.modes().isEmpty()) {
            notices.post(Notice.of("ear.library.empty", folder));
            return;
        }
        state.passages = found;
        state.library = Optional.of(folder);
        changed.run();
    }

    private void refused(Path folder, Exception failure) {
        notices.post(
                failure instanceof IOException
                        ? Notice.of("ear.library.unreadable", folder)
                        : Notice.ofFailure(failure));
    }

    private String inWords() {
        if (!(state.passages instanceof LibraryPassages library)) {
            return texts.text("ear.source.rules.long");
        }
        Optional<String> origin =
                state.round.filter(round -> round.phase() == Phase.ANSWERED).flatMap(Round::origin);
        return origin.map(name -> texts.text("ear.source.heard", name))
                .orElseGet(() -> texts.text(
                        "ear.source.library",
                        texts.number(library.fileCount()),
                        texts.number(library.modes().size()),
                        state.library.map(Path::toString).orElse("")));
    }
}

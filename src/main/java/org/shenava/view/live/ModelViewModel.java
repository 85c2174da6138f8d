package org.shenava.view.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.classifier.ModelCard;
import org.shenava.music.Labels;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Texts;

/** The model in use: loading, loaded with its honest score, or missing. JavaFX thread. */
public final class ModelViewModel {
    private final Texts texts;
    private final Executor ui;
    private final NoticeBoard notices;
    private final BarsViewModel bars;
    private final TaskViewModel tasks;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper score = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper details = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);

    private CompletableFuture<ModelCard> followed;

    ModelViewModel(Texts texts, Executor ui, NoticeBoard notices, BarsViewModel bars, TaskViewModel tasks) {
        this.texts = texts;
        this.ui = ui;
        this.notices = notices;
        this.bars = bars;
        this.tasks = tasks;
        name.set(texts.text("model.loading"));
    }

    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /** One honest line; empty while there is no model. */
    public ReadOnlyStringProperty score() {
        return score.getReadOnlyProperty();
    }

    /** Every score, a line each; empty while there is no model. */
    public ReadOnlyStringProperty details() {
        return details.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    ModelState state() {
        if (loading.get()) {
            return ModelState.LOADING;
        }
        return score.get().isEmpty() ? ModelState.MISSING : ModelState.LOADED;
    }

    /** Shows this model when it is there, and forgets the one before. */
    void follow(CompletableFuture<ModelCard> model) {
        followed = model;
        loading.set(true);
        name.set(texts.text("model.loading"));
        score.set("");
        details.set("");
        model.whenComplete((card, failure) -> ui.execute(() -> {
            if (followed != model) {
                // Another one was chosen meanwhile.
                return;
            }
            loading.set(false);
            if (failure != null) {
                name.set(texts.text("model.none"));
                notices.post(Notice.ofFailure(failure));
            } else {
                show(card);
            }
        }));
    }

    private void show(ModelCard card) {
        ModelLine line = ModelLine.of(card, texts);
        name.set(line.name());
        score.set(line.score());
        details.set(line.details());
        tasks.modelIs(card);
        bars.labels(card.answers().stream().map(Labels::of).toList());
    }
}

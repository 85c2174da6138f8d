package org.shenava.view.live;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.classifier.ModelCard;
import org.shenava.job.JobListener;
import org.shenava.view.common.Failures;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Services;
import org.shenava.view.common.Texts;

/** Which task the user chose, remembered, and for which ones there is a model. JavaFX thread. */
public final class TaskViewModel {
    private final Services services;
    private final Preferences preferences;
    private final Texts texts;
    private final Executor ui;
    private final NoticeBoard notices;
    private final Consumer<Task> changed;
    private final ReadOnlyObjectWrapper<Task> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<Task>> installed = new ReadOnlyObjectWrapper<>(Set.of());

    /**
     * The task of the last time.
     *
     * @param changed hears of each choice of the user
     */
    TaskViewModel(
            Services services,
            Preferences preferences,
            Texts texts,
            Executor ui,
            NoticeBoard notices,
            Consumer<Task> changed) {
        this.services = services;
        this.preferences = preferences;
        this.texts = texts;
        this.ui = ui;
        this.notices = notices;
        this.changed = changed;
        Optional<String> remembered = preferences.current().modelId();
        chosen.set(remembered.flatMap(Task::ofModel).orElse(Task.DASTGAH));
    }

    /** Null while a model of a person's own task is in use. */
    public ReadOnlyObjectProperty<Task> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Tasks that have a model; empty before the first look. */
    public ReadOnlyObjectProperty<Set<Task>> installed() {
        return installed.getReadOnlyProperty();
    }

    /** The user's choice; says so when there is no model for it. */
    public void choose(Task task) {
        if (task == chosen.get()) {
            return;
        }
        if (installed.get().isEmpty()) {
            // Nobody has looked yet.
            return;
        }
        if (!installed.get().contains(task)) {
            notices.post(new Notice(texts.text("task.missing")));
            return;
        }
        chosen.set(task);
        preferences.change(settings -> settings.withModelId(Optional.of(task.id())));
        changed.accept(task);
    }

    /** From one task to the other. */
    public void chooseOther() {
        choose(chosen.get() == Task.DASTGAH ? Task.GENRE : Task.DASTGAH);
    }

    /** Looks which models there are; the answer comes later. */
    void refresh() {
        services.jobs().submit("list models", context -> services.tasks(), new JobListener<Set<String>>() {
            @Override
            public void done(Set<String> found) {
                Set<Task> tasks =
                        found.stream().flatMap(id -> Task.of(id).stream()).collect(Collectors.toUnmodifiableSet());
                ui.execute(() -> installed.set(tasks));
            }

            @Override
            public void failed(Exception failure) {
                String sentence = Failures.sentence(failure, texts);
                ui.execute(() -> notices.post(new Notice(sentence)));
            }
        });
    }

    /** The model that really came may be of another task than the one that was asked for. */
    void modelIs(ModelCard card) {
        chosen.set(Task.of(card.task()).orElse(null));
        preferences
                .current()
                .modelId()
                .filter(wanted -> !means(wanted, card))
                .ifPresent(wanted -> notices.postOnce(
                        "no model " + wanted, new Notice(texts.text("model.missing", wanted, card.id()))));
    }

    /** Whether a remembered name, which may be a task, an id or a folder, stands for this model. */
    private static boolean means(String wanted, ModelCard card) {
        return wanted.equals(card.task())
                || wanted.equals(card.id())
                || wanted.replace('\\', '/').endsWith("/" + card.id());
    }
}

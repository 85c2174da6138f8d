package org.shenava.view.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.music.Label;
import org.shenava.settings.Settings;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Services;

/** Which model answers: the one that was chosen last, here or on another page, a task's id or that of a model; remembered. JavaFX thread. */
final class ChosenModel {
    private final Services services;
    private final Preferences preferences;
    private final TaskViewModel tasks;
    private final ModelViewModel model;
    private final Runnable changed;
    private String followed;

    /** @param changed runs when another model was chosen, before it is loaded */
    ChosenModel(
            Services services, Preferences preferences, TaskViewModel tasks, ModelViewModel model, Runnable changed) {
        this.services = services;
        this.preferences = preferences;
        this.tasks = tasks;
        this.model = model;
        this.changed = changed;
        this.followed = name(preferences.current());
    }

    /** Lists what there is, and loads the one of the last time. */
    void start() {
        tasks.refresh();
        model.follow(services.model());
    }

    /** Models came, went or were renamed. */
    void lookAgain() {
        tasks.refresh(() -> model.follow(services.model()));
    }

    void use(String taskOrId) {
        // Before the settings change, which are heard of here too.
        followed = taskOrId;
        preferences.change(settings -> settings.withModelId(Optional.of(taskOrId)));
        load(taskOrId);
    }

    /** Follows a choice of another page. */
    void settingsChanged(Settings before, Settings after) {
        if (!before.modelId().equals(after.modelId()) && !name(after).equals(followed)) {
            load(name(after));
        }
    }

    /** The classes that the model will most likely have; none as long as that is anybody's guess. */
    static List<Label> expected(TaskViewModel tasks) {
        return Stream.ofNullable(tasks.chosen().get())
                .flatMap(task -> task.labels().stream())
                .toList();
    }

    /** What is heard goes on; from now on it is heard by this model. */
    private void load(String taskOrId) {
        followed = taskOrId;
        tasks.mark(taskOrId);
        changed.run();
        model.follow(services.useModel(taskOrId));
    }

    private static String name(Settings settings) {
        return settings.modelId().orElseGet(Task.DASTGAH::id);
    }
}

package org.shenava.view.live;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.music.Label;
import org.shenava.music.Labels;

/** What is asked of the sound. */
public enum Task {
    /** Its dastgah or avaz. */
    DASTGAH(Labels.DASTGAH),
    /** Its genre, and of Iranian music the dastgah as well. */
    GENRE(Labels.GENRE);

    private final List<Label> labels;

    Task(List<Label> labels) {
        this.labels = labels;
    }

    /** The task of a card's or a setting's id; empty for one of a person's own. */
    static Optional<Task> of(String id) {
        return Stream.of(values()).filter(task -> task.id().equals(id)).findFirst();
    }

    /** The task of a model's id, which starts with it, or of the task's own. */
    static Optional<Task> ofModel(String taskOrId) {
        return of(taskOrId.split("-", 2)[0]);
    }

    /** As models and settings write it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The classes that its model will most likely have. */
    List<Label> labels() {
        return labels;
    }
}

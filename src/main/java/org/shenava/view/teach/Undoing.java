package org.shenava.view.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.teaching.project.Project;

/** What was changed in a project and can be taken back, the newest last. */
record Undoing(List<Project.Change> changes) {
    static final Undoing NOTHING = new Undoing(List.of());

    Undoing {
        changes = List.copyOf(changes);
    }

    Optional<Project.Change> newest() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    Undoing with(Project.Change change) {
        List<Project.Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Undoing(more);
    }

    Undoing without() {
        return new Undoing(changes.subList(0, Math.max(0, changes.size() - 1)));
    }
}

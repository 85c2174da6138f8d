package org.shenava.view.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.teaching.project.Project;

/** What was changed in a project and can be taken back, the newest last. */
record Undoing(List<Changed> changes) {
    static final Undoing NOTHING = new Undoing(List.of());

    Undoing {
        changes = List.copyOf(changes);
    }

    /** What was done; there are words for each. */
    enum What {
        CLASS,
        RELABEL,
        PLAYER,
        RECORDINGS
    }

    record Changed(What what, Project.Change change) {}

    Optional<Changed> newest() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    Undoing with(What what, Project.Change change) {
        List<Changed> more = new ArrayList<>(changes);
        more.add(new Changed(what, change));
        return new Undoing(more);
    }

    Undoing without() {
        return new Undoing(changes.subList(0, Math.max(0, changes.size() - 1)));
    }
}

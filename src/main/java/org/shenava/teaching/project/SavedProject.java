package org.shenava.teaching.project;

import java.util.ArrayList;
import java.util.List;

/**
 * What folders cannot say: the content of {@code project.json}.
 *
 * @param name what the person calls the project; empty for the folder's name
 * @param classes in the order they were added; one whose folder is gone is kept, for when it comes back
 * @param background label of the background; empty when there is none
 * @param origins where recordings came from, one for each that was added or recorded by the program
 * @param changes that can be taken back, oldest first
 */
record SavedProject(
        String name, List<ClassEntry> classes, String background, List<Origin> origins, List<Project.Change> changes) {
    /** A plain folder's. */
    static final SavedProject NOTHING = new SavedProject("", List.of(), "", List.of(), List.of());

    /** Older changes are forgotten; what was removed by them still lies in its place and is found there. */
    private static final int MOST_CHANGES = 200;

    SavedProject {
        classes = List.copyOf(classes);
        origins = List.copyOf(origins);
        changes = List.copyOf(changes);
    }

    /**
     * A class.
     *
     * @param folder its name in the project, which need not be the label: not every system can hold every name
     */
    record ClassEntry(String label, String folder) {}

    /**
     * Where a recording came from.
     *
     * @param sha256 of the file, so that it stays true when the file is moved
     * @param name of the file that was copied; empty for a take
     * @param time when it was added or recorded, ISO 8601 in UTC
     */
    record Origin(String sha256, String name, String time) {}

    SavedProject withName(String newName) {
        return new SavedProject(newName, classes, background, origins, changes);
    }

    SavedProject withClasses(List<ClassEntry> newClasses) {
        return new SavedProject(name, newClasses, background, origins, changes);
    }

    SavedProject withBackground(String label) {
        return new SavedProject(name, classes, label, origins, changes);
    }

    SavedProject withChanges(List<Project.Change> newChanges) {
        int forgotten = Math.max(0, newChanges.size() - MOST_CHANGES);
        return new SavedProject(name, classes, background, origins, newChanges.subList(forgotten, newChanges.size()));
    }

    SavedProject and(List<Origin> more) {
        List<Origin> all = new ArrayList<>(origins);
        all.addAll(more);
        return new SavedProject(name, classes, background, all, changes);
    }

    SavedProject and(Project.Change change) {
        List<Project.Change> all = new ArrayList<>(changes);
        all.add(change);
        return withChanges(all);
    }
}

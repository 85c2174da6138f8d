package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shenava.store.SafeFiles;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.project.Project.Change;
import org.shenava.teaching.project.SavedProject.ClassEntry;

/** Changes of whole classes: their labels, their folders, whether they are there. */
final class ClassChanges {
    private final ProjectFolder project;
    private final Moves moves;

    ClassChanges(ProjectFolder project, Moves moves) {
        this.project = project;
        this.moves = moves;
    }

    /** Gives a class another label and its folder another name. */
    void rename(String label, String newLabel) throws TeachingException {
        project.alone(() -> {
            ClassFolders classes = project.classes();
            Path place = classes.need(label);
            String checked = classes.checked(newLabel, Optional.of(label));
            return checked.equals(label) ? place : renameFolder(classes, place, label, checked);
        });
    }

    private Path renameFolder(ClassFolders classes, Path place, String label, String newLabel)
            throws TeachingException {
        String old = place.getFileName().toString();
        String name = project.freeName(newLabel);
        try {
            SafeFiles.rename(place, project.root().resolve(name));
        } catch (IOException refused) {
            throw new TeachingException(
                    "The folder " + place + " cannot be renamed; close what is open of it and try again.", refused);
        }
        List<ClassEntry> entries = classes.entries().stream()
                .map(one -> one.label().equals(label) ? new ClassEntry(newLabel, name) : one)
                .toList();
        project.update(saved -> {
            SavedProject renamed = saved.withClasses(entries).withChanges(renamed(saved.changes(), old, name));
            return saved.background().equals(label) ? renamed.withBackground(newLabel) : renamed;
        });
        return project.root().resolve(name);
    }

    /** What can be taken back comes back into the renamed folder. */
    private static List<Change> renamed(List<Change> changes, String old, String name) {
        return changes.stream()
                .map(change -> new Change(change.moves().stream()
                        .map(move -> new Change.Move(in(move.now(), old, name), in(move.before(), old, name)))
                        .toList()))
                .toList();
    }

    private static String in(String path, String old, String name) {
        return path.equals(old) || path.startsWith(old + "/") ? name + path.substring(old.length()) : path;
    }

    /** Takes a class out, with its recordings; the change can be undone. */
    Change remove(String label) throws TeachingException {
        return project.alone(() -> {
            ClassFolders classes = project.classes();
            Path place = classes.need(label);
            // Kept, so that it comes back under its label and in its order.
            project.update(saved -> saved.withClasses(classes.entries()));
            return moves.remove(List.of(project.relative(place)));
        });
    }
}

package org.shenava.teaching.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shenava.store.NameRules;
import org.shenava.store.SafeFiles;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.project.Project.Change;
import org.shenava.teaching.project.Project.Change.Move;

/**
 * Moves recordings inside a project, so that each move can be taken back: it is written down before it is made. Killed in between, what
 * was not moved lies where it lay, which taking back understands.
 */
final class Moves {
    private final ProjectFolder project;

    Moves(ProjectFolder project) {
        this.project = project;
    }

    /** Into another class, under the same player. */
    Change relabel(List<Example> examples, String label) throws TeachingException {
        return project.alone(() -> {
            Path target = project.classes().need(label);
            return into(
                    examples.stream().filter(one -> !one.label().equals(label)).toList(),
                    example -> folder(target, example.player()));
        });
    }

    /** Under another player of the same class; empty takes that back. */
    Change setPlayer(List<Example> examples, Optional<String> player) throws TeachingException {
        return project.alone(() -> {
            Map<String, Path> classes = new HashMap<>();
            for (Example example : examples) {
                classes.put(example.label(), project.classes().need(example.label()));
            }
            return into(
                    examples.stream()
                            .filter(one -> !one.player().equals(player))
                            .toList(),
                    example -> folder(classes.get(example.label()), player));
        });
    }

    private static Path folder(Path classFolder, Optional<String> player) {
        return player.map(name -> classFolder.resolve(NameRules.folder(name))).orElse(classFolder);
    }

    /** Each into its folder, under a name that is free there. */
    private Change into(List<Example> examples, Function<Example, Path> folders) throws TeachingException {
        Map<Path, Set<String>> promised = new HashMap<>();
        List<Move> moves = new ArrayList<>();
        for (Example example : examples) {
            Path folder = folders.apply(example);
            Set<String> taken = promised.computeIfAbsent(folder, path -> new HashSet<>());
            String name = FreeNames.in(folder, example.file().getFileName().toString(), true, taken);
            taken.add(NameRules.key(name));
            moves.add(new Move(project.relative(folder.resolve(name)), example.path()));
        }
        return make(new Change(moves));
    }

    /** Out of sight. */
    Change remove(List<String> paths) throws TeachingException {
        return project.alone(() -> {
            Path removed = project.root().resolve(ProjectFolder.REMOVED);
            String place = ProjectFolder.REMOVED + "/" + FreeNames.in(removed, project.stamp(), false) + "/";
            return make(new Change(
                    paths.stream().map(path -> new Move(place + path, path)).toList()));
        });
    }

    private Change make(Change change) throws TeachingException {
        if (change.moves().isEmpty()) {
            return change;
        }
        project.update(saved -> saved.and(change));
        List<String> failed = new ArrayList<>();
        for (Move move : change.moves()) {
            try {
                move(at(move.before()), at(move.now()));
            } catch (IOException refused) {
                failed.add(move.before());
            }
        }
        if (!failed.isEmpty()) {
            throw new TeachingException(
                    failed.get(0) + (failed.size() > 1 ? " and " + (failed.size() - 1) + " more" : "")
                            + " could not be moved; see whether it is still there and not open in another program.");
        }
        return change;
    }

    /** Takes a change back; what lies in the way is left alone, and what comes back gets another name. */
    void undo(Change change) throws TeachingException {
        project.alone(() -> {
            List<Move> backwards = new ArrayList<>(change.moves());
            Collections.reverse(backwards);
            List<String> missing = new ArrayList<>();
            for (Move move : backwards) {
                try {
                    if (SafeFiles.exists(at(move.now()))) {
                        bringBack(at(move.now()), at(move.before()));
                    } else if (!SafeFiles.exists(at(move.before()))) {
                        missing.add(move.before());
                    }
                } catch (IOException refused) {
                    missing.add(move.before());
                }
            }
            tidy(change);
            if (!missing.isEmpty()) {
                throw new TeachingException(String.join(", ", missing)
                        + " could not be brought back; it is no longer where it was put, or the disk is full.");
            }
            project.update(saved -> saved.withChanges(
                    saved.changes().stream().filter(one -> !one.equals(change)).toList()));
            return change;
        });
    }

    private static void bringBack(Path now, Path before) throws IOException {
        if (Files.isDirectory(now, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(before)) {
            // A class of this name was made again meanwhile.
            for (Path inside : list(now)) {
                bringBack(inside, before.resolve(inside.getFileName().toString()));
            }
            Files.deleteIfExists(now);
            return;
        }
        Path free = before.resolveSibling(
                FreeNames.in(before.getParent(), before.getFileName().toString(), Files.isRegularFile(now)));
        move(now, free);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        SafeFiles.rename(from, to);
    }

    /** What can be taken back, the newest last: what was written down, and what lies among the removed though nobody wrote it down. */
    List<Change> changes() throws TeachingException {
        List<Change> written = project.read().orElse(SavedProject.NOTHING).changes().stream()
                .filter(change -> change.moves().stream().anyMatch(move -> SafeFiles.exists(at(move.now()))))
                .toList();
        Set<String> known = new HashSet<>();
        written.forEach(change -> change.moves().forEach(move -> known.add(place(move.now()))));
        List<Change> all = new ArrayList<>();
        for (Path place : removed()) {
            if (!known.contains(project.relative(place))) {
                all.add(unwritten(place));
            }
        }
        all.removeIf(change -> change.moves().isEmpty());
        all.addAll(written);
        return List.copyOf(all);
    }

    private Change unwritten(Path place) {
        try (Stream<Path> inside = Files.walk(place)) {
            return new Change(inside.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .map(file -> new Move(
                            project.relative(file),
                            project.relative(file)
                                    .substring(project.relative(place).length() + 1)))
                    .toList());
        } catch (IOException | UncheckedIOException unreadable) {
            return new Change(List.of());
        }
    }

    /** {@code .removed/20260102-030405} of anything below it. */
    private static String place(String path) {
        String[] names = path.split("/", 3);
        return names.length < 2 ? path : names[0] + "/" + names[1];
    }

    private List<Path> removed() {
        try {
            return list(project.root().resolve(ProjectFolder.REMOVED));
        } catch (IOException none) {
            return List.of();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            inside.forEach(found::add);
        }
        Collections.sort(found);
        return found;
    }

    /** Takes away the places among the removed that a change has left empty; empty classes that were removed stay. */
    private void tidy(Change change) {
        Path removed = project.root().resolve(ProjectFolder.REMOVED);
        try {
            for (Move move : change.moves()) {
                Path folder = at(move.now()).getParent();
                while (folder.startsWith(removed)
                        && Files.isDirectory(folder)
                        && list(folder).isEmpty()) {
                    Files.delete(folder);
                    folder = folder.getParent();
                }
            }
        } catch (IOException left) {
            System.getLogger(Moves.class.getName())
                    .log(System.Logger.Level.DEBUG, "empty folders were left in " + removed, left);
        }
    }

    private Path at(String path) {
        return project.root().resolve(path);
    }
}

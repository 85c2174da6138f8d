package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.shenava.store.AtomicFiles;
import org.shenava.store.FreeName;
import org.shenava.store.NameRules;
import org.shenava.store.SafeFiles;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.project.SavedProject.ClassEntry;

/** A project's folder with its {@code project.json}, which is read anew each time: another window may have written it. */
final class ProjectFolder {
    static final String FILE = "project.json";
    static final String REMOVED = ".removed";

    /** For names of files and folders. */
    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** One for each folder, however many objects stand for it. */
    private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

    private final Path root;
    private final Clock clock;
    private final Object lock;

    ProjectFolder(Path root, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.clock = clock;
        this.lock = LOCKS.computeIfAbsent(this.root, path -> new Object());
    }

    Path root() {
        return root;
    }

    Clock clock() {
        return clock;
    }

    String stamp() {
        return STAMP.format(clock.instant());
    }

    /** Whether there is more than folders, so that it is ours to write to. */
    boolean isOurs() {
        return Files.exists(root.resolve(FILE));
    }

    /** A path in a project is written the same on every system. */
    String relative(Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    /** What is written; empty for a plain folder. A damaged file is set aside and made anew from the folders. */
    Optional<SavedProject> read() throws TeachingException {
        synchronized (lock) {
            Path file = root.resolve(FILE);
            try {
                return Optional.of(ProjectJson.read(Files.readAllBytes(file)));
            } catch (NoSuchFileException plain) {
                return Optional.empty();
            } catch (ProjectJson.NewerException newer) {
                throw new TeachingException(
                        "The project in " + root + " was made by a newer version of Shenava; update Shenava.", newer);
            } catch (IOException damaged) {
                if (!Files.isReadable(file)) {
                    throw new TeachingException(
                            file + " may not be read; change its permissions and try again.", damaged);
                }
                return Optional.of(rebuild(file));
            }
        }
    }

    private SavedProject rebuild(Path damaged) throws TeachingException {
        Path kept = FreeName.forDamaged(damaged, clock.instant());
        try {
            SafeFiles.rename(damaged, kept);
        } catch (IOException stuck) {
            throw new TeachingException(
                    damaged + " is damaged and cannot be set aside; change the permissions of its folder.", stuck);
        }
        System.getLogger(ProjectFolder.class.getName())
                .log(System.Logger.Level.WARNING, damaged + " is damaged; it was set aside as " + kept.getFileName());
        SavedProject fromFolders = fromFolders();
        write(fromFolders);
        return fromFolders;
    }

    private SavedProject fromFolders() throws TeachingException {
        ClassFolders folders = ClassFolders.of(root, SavedProject.NOTHING);
        return SavedProject.NOTHING
                .withClasses(folders.entries())
                .withBackground(folders.background().orElse(""));
    }

    /** Changes what is written; a plain folder becomes a project by it. */
    SavedProject update(UnaryOperator<SavedProject> change) throws TeachingException {
        synchronized (lock) {
            Optional<SavedProject> before = read();
            SavedProject after = change.apply(before.isPresent() ? before.get() : fromFolders());
            if (before.isEmpty() || !after.equals(before.get())) {
                write(after);
            }
            return after;
        }
    }

    private void write(SavedProject project) throws TeachingException {
        try {
            AtomicFiles.write(root.resolve(FILE), ProjectJson.write(project));
        } catch (IOException refused) {
            throw new TeachingException(
                    "The project in " + root + " cannot be written; make room on its disk, or change its permissions.",
                    refused);
        }
    }

    ClassFolders classes() throws TeachingException {
        return ClassFolders.of(root, read().orElse(SavedProject.NOTHING));
    }

    /** Does something that must not be mixed with another change of this project. */
    <T> T alone(Change<T> change) throws TeachingException {
        synchronized (lock) {
            return change.make();
        }
    }

    /** Something that changes a project. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws TeachingException;
    }

    /** The folder of a class, made if need be, with its entry in the order of classes. */
    Path folderOf(String label) throws TeachingException {
        synchronized (lock) {
            Optional<Path> there = classes().folder(label);
            if (there.isPresent()) {
                return there.get();
            }
            SavedProject saved = update(UnaryOperator.identity());
            String name = saved.classes().stream()
                    .filter(one -> one.label().equals(label))
                    .map(ClassEntry::folder)
                    .findFirst()
                    .orElseGet(() -> freeName(label));
            makeFolder(root.resolve(name));
            if (saved.classes().stream().noneMatch(one -> one.label().equals(label))) {
                update(now -> now.withClasses(ClassFolders.with(now.classes(), new ClassEntry(label, name))));
            }
            return root.resolve(name);
        }
    }

    /** A name for the folder of a class that nothing in the project has. */
    String freeName(String label) {
        String wanted = NameRules.folder(label);
        return FreeNames.in(root, wanted, false);
    }

    static void makeFolder(Path folder) throws TeachingException {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new TeachingException(
                    "The folder " + folder + " cannot be made; make room on its disk, or change its permissions.",
                    refused);
        }
    }
}

package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenava.music.Label;
import org.shenava.store.NameRules;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.project.SavedProject.ClassEntry;

/** Which folder holds which class. Folders are the truth: one that nobody wrote down is a class by its name. */
final class ClassFolders {
    /** More is no name but a text, and will not fit beside a bar. */
    private static final int LONGEST_LABEL = 60;

    private static final String NAMELESS = "class";

    private final Map<String, Path> folders;
    private final Optional<String> background;

    private ClassFolders(Map<String, Path> folders, Optional<String> background) {
        this.folders = folders;
        this.background = background;
    }

    /** Looks at a folder; what is written gives the order and the labels. */
    static ClassFolders of(Path root, SavedProject saved) throws TeachingException {
        List<Path> there = subfolders(root);
        Map<String, Path> folders = new LinkedHashMap<>();
        for (ClassEntry entry : saved.classes()) {
            find(there, entry.folder()).ifPresent(folder -> {
                folders.putIfAbsent(entry.label(), folder);
                there.remove(folder);
            });
        }
        for (Path unwritten : there) {
            folders.put(unused(labelOf(unwritten.getFileName().toString()), folders), unwritten);
        }
        Optional<String> background = background(saved, folders);
        background.ifPresent(label -> folders.put(label, folders.remove(label)));
        return new ClassFolders(folders, background);
    }

    private static Optional<String> background(SavedProject saved, Map<String, Path> folders) {
        String label = saved.equals(SavedProject.NOTHING) ? Project.BACKGROUND : saved.background();
        return Optional.of(label).filter(folders::containsKey);
    }

    /** The disk may write a name in other letters than we did: macOS takes accents apart. */
    private static Optional<Path> find(List<Path> there, String name) {
        return there.stream()
                .filter(path -> path.getFileName().toString().equals(name))
                .findFirst()
                .or(() -> there.stream()
                        .filter(path ->
                                NameRules.key(path.getFileName().toString()).equals(NameRules.key(name)))
                        .findFirst());
    }

    private static List<Path> subfolders(Path root) throws TeachingException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(root)) {
            for (Path path : inside) {
                if (!path.getFileName().toString().startsWith(".") && Files.isDirectory(path)) {
                    found.add(path);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new TeachingException(
                    "The folder " + root + " cannot be read; check its permissions and its disk.", unreadable);
        }
        found.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return found;
    }

    /** A folder's name as a label; letters that no label may have become spaces. */
    static String labelOf(String folder) {
        String composed = Normalizer.normalize(folder, Normalizer.Form.NFC);
        StringBuilder label = new StringBuilder();
        composed.codePoints().limit(LONGEST_LABEL).forEach(letter -> {
            String one = Character.toString(letter);
            // A joiner is no beginning, so that every letter is tried behind one that is.
            if (Label.isId(label.length() == 0 ? one : "a" + one)) {
                label.append(one);
            } else if (label.length() > 0) {
                label.append(' ');
            }
        });
        String tidy = label.toString().strip().replaceAll(" +", " ");
        return tidy.isEmpty() ? NAMELESS : tidy;
    }

    private static String unused(String label, Map<String, Path> folders) {
        String free = label;
        for (int number = 2; folders.containsKey(free); number++) {
            free = label + " " + number;
        }
        return free;
    }

    /** Adds an entry; an older one for the same folder, whose class is gone, gives way. */
    static List<ClassEntry> with(List<ClassEntry> entries, ClassEntry added) {
        List<ClassEntry> all = new ArrayList<>(entries);
        all.removeIf(one -> one.folder().equals(added.folder()) || one.label().equals(added.label()));
        all.add(added);
        return all;
    }

    List<String> labels() {
        return List.copyOf(folders.keySet());
    }

    Optional<String> background() {
        return background;
    }

    Optional<Path> folder(String label) {
        return Optional.ofNullable(folders.get(label));
    }

    /** @throws TeachingException if there is no such class */
    Path need(String label) throws TeachingException {
        return folder(label)
                .orElseThrow(() -> new TeachingException("There is no class “" + label + "”; there "
                        + (folders.isEmpty() ? "is none yet" : "are ") + String.join(", ", folders.keySet()) + "."));
    }

    /** What is to be written: what was, also of classes that are gone and may come back, and then what was not. */
    List<ClassEntry> entries(List<ClassEntry> written) {
        List<ClassEntry> all = new ArrayList<>(written);
        for (ClassEntry there : entries()) {
            if (written.stream().noneMatch(one -> one.label().equals(there.label()))) {
                all.add(there);
            }
        }
        return all;
    }

    /** As entries of what is written, in this order. */
    List<ClassEntry> entries() {
        return folders.entrySet().stream()
                .map(one -> new ClassEntry(
                        one.getKey(), one.getValue().getFileName().toString()))
                .toList();
    }

    /**
     * A label that may be added, composed and without spaces at its ends.
     *
     * @param except the class that is to be called so; empty for a new one
     * @throws TeachingException in one sentence, when it is none or is taken
     */
    String checked(String wanted, Optional<String> except) throws TeachingException {
        String label = Normalizer.normalize(wanted, Normalizer.Form.NFC).strip();
        if (!Label.isId(label)) {
            throw new TeachingException("“" + label + "” cannot name a class; begin with a letter or digit, and use"
                    + " letters, digits, spaces, dots, hyphens and underscores.");
        }
        if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            throw new TeachingException(
                    "A class is named with at most " + LONGEST_LABEL + " letters; shorten “" + label + "”.");
        }
        for (String other : folders.keySet()) {
            if (!Optional.of(other).equals(except) && NameRules.key(other).equals(NameRules.key(label))) {
                throw new TeachingException("There is a class “" + other + "” already; choose another name.");
            }
        }
        return label;
    }
}

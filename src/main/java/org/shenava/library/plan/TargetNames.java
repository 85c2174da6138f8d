package org.shenava.library.plan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shenava.store.NameRules;

/**
 * Which names are taken below the target, on the disk and in the plan that is being made. Two names count as one where any system would
 * take them for one ({@link NameRules#key}).
 */
final class TargetNames {
    /** The hash of no file. */
    private static final String NOTHING = "";

    /** What has a name. */
    private record Taken(String name, boolean folder, Optional<String> sha256) {}

    private final Planner.FileHashes hashes;
    private final Map<Path, Map<String, Taken>> folders = new HashMap<>();
    /** Files that the plan takes away, at some time: their names are not free yet, and what they hold will not be there. */
    private final Set<Path> leaving;

    /**
     * Names of a plan that is being made.
     *
     * @param hashes of files that are there already
     * @param leaving files that will be moved away
     */
    TargetNames(Planner.FileHashes hashes, Set<Path> leaving) {
        this.hashes = hashes;
        this.leaving = new HashSet<>(leaving);
    }

    /** Where a file may go. */
    sealed interface Room permits Free, Same {}

    /** Nobody has this name. */
    record Free(Path target) implements Room {}

    /** The same content is there already. */
    record Same(Path target) implements Room {}

    /**
     * Finds room for a file and takes it.
     *
     * @param place safe names below {@code target}, the file last
     */
    Room take(Path target, List<String> place, String sha256) {
        Path folder = target;
        for (String name : place.subList(0, place.size() - 1)) {
            folder = folder.resolve(folderName(folder, name));
        }
        String wanted = place.get(place.size() - 1);
        Map<String, Taken> names = in(folder);
        for (int number = 1; ; number++) {
            String name = number == 1 ? wanted : NameRules.numbered(wanted, number, true);
            Taken taken = names.get(NameRules.key(name));
            if (taken == null) {
                names.put(NameRules.key(name), new Taken(name, false, Optional.of(sha256)));
                return new Free(folder.resolve(name));
            }
            if (!taken.folder() && sha256.equals(content(folder, taken).orElse(null))) {
                return new Same(folder.resolve(taken.name()));
            }
        }
    }

    /** The spelling of a folder that is there, else the wanted one; another name where a file is in the way. */
    private String folderName(Path parent, String wanted) {
        Map<String, Taken> names = in(parent);
        for (int number = 1; ; number++) {
            String name = number == 1 ? wanted : NameRules.numbered(wanted, number, false);
            Taken taken = names.get(NameRules.key(name));
            if (taken == null) {
                names.put(NameRules.key(name), new Taken(name, true, Optional.empty()));
                return name;
            }
            if (taken.folder()) {
                return taken.name();
            }
        }
    }

    private Optional<String> content(Path folder, Taken taken) {
        return taken.sha256().or(() -> hashes.of(folder.resolve(taken.name())));
    }

    private Map<String, Taken> in(Path folder) {
        return folders.computeIfAbsent(folder, this::list);
    }

    private Map<String, Taken> list(Path folder) {
        Map<String, Taken> names = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                boolean isFolder = Files.isDirectory(entry);
                Optional<String> content = leaving.contains(entry) ? Optional.of(NOTHING) : Optional.empty();
                names.put(NameRules.key(name), new Taken(name, isFolder, content));
            }
        } catch (IOException notThere) {
            // A folder that does not exist yet has no names; one that may not be read is told of when it is written to.
            return names;
        }
        return names;
    }

    /** Whether two paths are the same file on the disk, whatever they are called. */
    static boolean sameFile(Path one, Path other) {
        try {
            return Files.exists(other, LinkOption.NOFOLLOW_LINKS) && Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return false;
        }
    }
}

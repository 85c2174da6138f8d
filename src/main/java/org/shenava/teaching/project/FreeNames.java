package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.shenava.store.NameRules;

/** Names that nothing in a folder has, on whatever disk it may be carried to. */
final class FreeNames {
    private FreeNames() {}

    /**
     * The wanted name, or it with a number.
     *
     * @param wanted safe by {@link NameRules}
     * @param file whether the number goes before an ending
     */
    static String in(Path folder, String wanted, boolean file) {
        return in(folder, wanted, file, Set.of());
    }

    /** @param alsoTaken keys of names that will be there */
    static String in(Path folder, String wanted, boolean file, Set<String> alsoTaken) {
        Set<String> taken = keys(folder);
        taken.addAll(alsoTaken);
        String name = wanted;
        for (int number = 2; taken.contains(NameRules.key(name)); number++) {
            name = NameRules.numbered(wanted, number, file);
        }
        return name;
    }

    private static Set<String> keys(Path folder) {
        Set<String> keys = new HashSet<>();
        if (!Files.isDirectory(folder)) {
            return keys;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            inside.forEach(path -> keys.add(NameRules.key(path.getFileName().toString())));
        } catch (IOException | DirectoryIteratorException unreadable) {
            // What cannot be listed cannot be overwritten either: every move refuses a name that is taken.
            System.getLogger(FreeNames.class.getName())
                    .log(System.Logger.Level.DEBUG, folder + " could not be listed", unreadable);
        }
        return keys;
    }
}

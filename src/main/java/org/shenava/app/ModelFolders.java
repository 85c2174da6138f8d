package org.shenava.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenava.settings.ShenavaHome;

/** Where models are looked for: beside the program, then in the user's data folder. */
public final class ModelFolders {
    private static final String NAME = "models";

    private ModelFolders() {}

    /** Folders that may hold models, the program's own first. A folder may be missing. */
    public static List<Path> list() {
        return list(programPlace(), Path.of(""), ShenavaHome.folder());
    }

    /** Where the user's own models are kept; may be missing. */
    public static Path ofUser(Path home) {
        return home.resolve(NAME);
    }

    /**
     * The same for any place.
     *
     * @param program the jar, or the folder of classes that the program runs from
     * @param current the current folder, used when running from classes
     */
    static List<Path> list(Path program, Path current, Path home) {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(program)) {
            folders.add(current.toAbsolutePath().resolve(NAME));
        } else {
            Path beside = program.toAbsolutePath().resolveSibling(NAME);
            Path above = beside.getParent().getParent() == null
                    ? beside
                    : beside.getParent().resolveSibling(NAME);
            // A jar in target/ of a source tree whose models were not copied beside it.
            folders.add(Files.isDirectory(beside) ? beside : above);
        }
        folders.add(ofUser(home));
        return List.copyOf(folders);
    }

    /** The jar, or the folder of classes that the program runs from. */
    static Path programPlace() {
        try {
            return Path.of(ModelFolders.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException strange) {
            throw new IllegalStateException("the program's own place is no path", strange);
        }
    }
}

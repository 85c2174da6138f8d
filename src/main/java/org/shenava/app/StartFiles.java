package org.shenava.app;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files that the program is started with, as by "Open with" of a file manager. */
final class StartFiles {
    private StartFiles() {}

    /**
     * The files, when the arguments are nothing else.
     *
     * @param current the folder that relative paths start from
     * @return absolute paths, of which some may be missing; empty when the arguments are for the command line
     */
    static Optional<List<Path>> of(String[] arguments, Path current) {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            Optional<Path> file = file(argument, current);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            files.add(file.get());
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(files));
    }

    private static Optional<Path> file(String argument, Path current) {
        if (argument.isEmpty() || argument.startsWith("-")) {
            return Optional.empty();
        }
        try {
            Path path = argument.startsWith("file:") ? Path.of(URI.create(argument)) : Path.of(argument);
            boolean named = path.isAbsolute() || looksLikeAFile(argument) && Files.exists(current.resolve(path));
            return named ? Optional.of(current.resolve(path).normalize()) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException notAPath) {
            return Optional.empty();
        }
    }

    /** No verb has any of these, so that a folder called "classify" cannot be taken for one. */
    private static boolean looksLikeAFile(String argument) {
        return argument.indexOf('.') >= 0 || argument.indexOf('/') >= 0 || argument.indexOf('\\') >= 0;
    }
}

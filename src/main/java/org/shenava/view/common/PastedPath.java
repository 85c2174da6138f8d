package org.shenava.view.common;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Text of the clipboard as a path: plain, in quotation marks, or a file address. */
public final class PastedPath {
    private static final int LONGEST = 4096;

    private PastedPath() {}

    /** Empty when the text cannot be the absolute path of one file. */
    public static Optional<Path> of(String text) {
        String bare = text == null ? "" : text.strip();
        if (bare.length() > 1
                && (bare.startsWith("\"") && bare.endsWith("\"") || bare.startsWith("'") && bare.endsWith("'"))) {
            bare = bare.substring(1, bare.length() - 1);
        }
        if (bare.isEmpty() || bare.length() > LONGEST || bare.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        try {
            Path path = bare.startsWith("file:") ? Path.of(URI.create(bare)) : Path.of(bare);
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException | FileSystemNotFoundException invalid) {
            return Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}

package org.shenava.view.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something by others that Shenava is made of.
 *
 * @param version empty where it is given by what it comes with
 * @param licence by its SPDX name
 */
record Library(String name, String version, String licence) {
    private static final String TABLE = "/org/shenava/libraries.txt";

    /** All of them, as the build wrote them down. */
    static List<Library> all() {
        try (InputStream table = Library.class.getResourceAsStream(TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", -1))
                    .map(parts -> new Library(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.shenava.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data that is no part of the project: tests that need it are skipped where it is missing. */
final class SharedData {
    private SharedData() {}

    /** A file or folder below {@code shared/data/dastgah}. */
    static Path dastgah(String name) {
        Path path = Path.of("../shared/data/dastgah").resolve(name);
        assumeTrue(Files.exists(path), "there is no " + path + ", so this is not measured here");
        return path;
    }
}

package org.shenava.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.project.Project;

/** The recordings of the tutorial: a folder an example, in it a folder a class. They lie beside the program. */
final class BundledExamples {
    private static final String NAME = "examples";

    /** In the source tree. */
    private static final Path ASSETS = Path.of("assets", "teach");

    private final Path folder;

    BundledExamples(Path folder) {
        this.folder = folder;
    }

    /**
     * Where they are looked for.
     *
     * @param program the jar, or the folder of classes that the program runs from
     */
    static BundledExamples of(Path program) {
        return new BundledExamples(
                Files.isDirectory(program)
                        ? ASSETS.toAbsolutePath()
                        : program.toAbsolutePath().resolveSibling(NAME));
    }

    /** Copies an example into a project. */
    void copy(String id, Project into, JobContext job) throws TeachingException, JobCancelledException {
        for (Path place : classes(folder.resolve(id))) {
            String label = place.getFileName().toString();
            into.addClass(label);
            into.add(List.of(place), label, Optional.empty(), job);
        }
    }

    /** @throws TeachingException when the example is not there */
    void check(String id) throws TeachingException {
        classes(folder.resolve(id));
    }

    private static List<Path> classes(Path example) throws TeachingException {
        List<Path> classes = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(example, Files::isDirectory)) {
            inside.forEach(classes::add);
        } catch (IOException missing) {
            throw new TeachingException(
                    "The recordings of the example are missing from " + example + "; install Shenava again.", missing);
        }
        classes.sort(null);
        return classes;
    }
}

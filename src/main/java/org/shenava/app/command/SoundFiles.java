package org.shenava.app.command;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.shenava.audio.SoundNames;

/** The recordings that a user named, folders searched; a file that is named outright is tried whatever it is called. */
final class SoundFiles {
    private SoundFiles() {}

    /**
     * One line of output to be.
     *
     * @param path as the user knows it
     * @param problem a sentence when it cannot be classified
     */
    record Found(String path, Optional<String> problem) {}

    /** Every recording in the order named, those of a folder sorted. */
    static List<Found> search(List<String> paths) {
        List<Found> found = new ArrayList<>();
        for (String path : paths) {
            try {
                Path one = Path.of(path);
                if (Files.isDirectory(one)) {
                    found.addAll(inFolder(one));
                } else {
                    // A missing file is told of by whoever opens it.
                    found.add(new Found(path, Optional.empty()));
                }
            } catch (InvalidPathException strange) {
                found.add(new Found(path, Optional.of("This is no file name: " + strange.getReason() + ".")));
            }
        }
        return found;
    }

    private static List<Found> inFolder(Path folder) {
        Collection<Path> files = new TreeSet<>();
        List<Found> problems = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && SoundNames.isSound(file)) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) {
                            // A link that leads back up has been searched already.
                            if (!(failure instanceof java.nio.file.FileSystemLoopException)) {
                                problems.add(
                                        new Found(file.toString(), Optional.of("The folder or file cannot be read.")));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unreadable) {
            problems.add(new Found(folder.toString(), Optional.of("The folder cannot be read.")));
        }
        List<Found> found = new ArrayList<>();
        files.forEach(file -> found.add(new Found(file.toString(), Optional.empty())));
        found.addAll(problems);
        if (found.isEmpty()) {
            found.add(new Found(folder.toString(), Optional.of("There is no recording in this folder.")));
        }
        return found;
    }
}

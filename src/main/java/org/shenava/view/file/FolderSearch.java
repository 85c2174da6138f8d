package org.shenava.view.file;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.shenava.audio.SoundNames;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** Files that were given, with those of the folders among them. */
final class FolderSearch {
    /** As many as can be looked through in a list. */
    static final int MOST_FILES = 500;

    private FolderSearch() {}

    /**
     * What was found.
     *
     * @param files in the order given, those of a folder sorted
     * @param folders how many folders were searched
     * @param cut true when there were more than {@link #MOST_FILES}
     */
    record Found(List<Path> files, int folders, boolean cut) {}

    /** Waits for the disk: call from a job. What cannot be read is passed over. */
    static Found search(List<Path> given, JobContext job) throws JobCancelledException {
        List<Path> files = new ArrayList<>();
        int folders = 0;
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                folders++;
                files.addAll(inside(path, job));
            } else {
                // A missing one is told of by whoever opens it.
                files.add(path.toAbsolutePath().normalize());
            }
        }
        boolean cut = files.size() > MOST_FILES;
        return new Found(cut ? List.copyOf(files.subList(0, MOST_FILES)) : files, folders, cut);
    }

    private static List<Path> inside(Path folder, JobContext job) throws JobCancelledException {
        TreeSet<Path> sounds = new TreeSet<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && SoundNames.isSound(file)) {
                                sounds.add(file.toAbsolutePath().normalize());
                            }
                            return job.isCancelled() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unreadable) {
            System.getLogger(FolderSearch.class.getName())
                    .log(System.Logger.Level.INFO, "a folder could not be searched to its end", unreadable);
        }
        job.checkCancelled();
        return List.copyOf(sounds);
    }
}

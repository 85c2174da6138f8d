package org.shenava.library.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shenava.audio.SoundNames;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScanOutcome.Why;

/** Finds the music in a folder with all below it, and survives whatever is in there. Links to folders are followed, each folder once. */
final class FolderWalk implements FileVisitor<Path> {
    private final Path root;
    private final JobContext job;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<Object> visited = new HashSet<>();
    private boolean stopped;

    private FolderWalk(Path root, JobContext job) {
        this.root = root;
        this.job = job;
    }

    /**
     * What is in a folder.
     *
     * @param files that are called like music, in the order of their paths
     * @param refused everything else, hidden files left out
     */
    record Found(List<FoundFile> files, List<Refused> refused) {}

    static Found walk(Path folder, JobContext job) throws JobCancelledException {
        FolderWalk walk = new FolderWalk(folder, job);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException unreadable) {
            walk.refuse(folder, Why.UNREADABLE, "cannot be read; check its permissions and its disk.");
        }
        if (walk.stopped) {
            throw new JobCancelledException();
        }
        walk.files.sort(Comparator.comparing(FoundFile::path));
        return new Found(walk.files, walk.refused);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        Object identity = attributes.fileKey() != null ? attributes.fileKey() : folder.toRealPath();
        // A folder is found under its own name, not under that of a link which happens to be met first.
        boolean byLink = !folder.equals(root) && Files.isSymbolicLink(folder);
        if (byLink && folder.toRealPath().startsWith(root.toRealPath()) || !visited.add(identity)) {
            refuse(folder, Why.LOOP, "leads to a folder that is searched already.");
            return FileVisitResult.SKIP_SUBTREE;
        }
        job.progress(-1, folder.toString());
        return goOn();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.getFileName().toString().startsWith(".")) {
            return goOn();
        }
        if (SoundNames.isLocked(file)) {
            refuse(file, Why.PROTECTED, "has a lock of the shop that sold it; get it without one.");
        } else if (!attributes.isRegularFile() || !SoundNames.isSound(file)) {
            refuse(file, Why.NOT_MUSIC, "is no recording, by its name.");
        } else if (Files.isSymbolicLink(file)) {
            refuse(file, Why.LINK, "is a link; the file itself is sorted where it lies.");
        } else if (attributes.size() == 0) {
            refuse(file, Why.EMPTY, "is empty; find a whole copy of it.");
        } else {
            files.add(FoundFile.of(file, attributes));
        }
        return goOn();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (failure instanceof FileSystemLoopException) {
            refuse(file, Why.LOOP, "leads back to a folder above it.");
        } else {
            refused.add(refusal(file, failure));
        }
        return goOn();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
        if (failure != null) {
            refuse(folder, Why.UNREADABLE, "could not be read to its end; check the disk it is on.");
        }
        return goOn();
    }

    private void refuse(Path file, Why why, String rest) {
        refused.add(refusal(file, why, rest));
    }

    static Refused refusal(Path file, Why why, String rest) {
        Path last = file.getFileName();
        return new Refused(file, why, "“" + (last == null ? file : last) + "” " + rest);
    }

    /** What is said of a file that the system would not open. */
    static Refused refusal(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return refusal(file, Why.GONE, "is no longer there.");
        }
        return failure instanceof AccessDeniedException
                ? refusal(file, Why.UNREADABLE, "may not be read; change its permissions.")
                : refusal(file, Why.UNREADABLE, "cannot be read; check the disk it is on.");
    }

    private FileVisitResult goOn() {
        stopped |= job.isCancelled();
        return stopped ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}

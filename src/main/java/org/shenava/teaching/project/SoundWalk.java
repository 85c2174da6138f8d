package org.shenava.teaching.project;

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
import java.util.Optional;
import java.util.Set;
import org.shenava.audio.SoundNames;

/** Finds the recordings below a folder, by their names. Links to folders are followed, each folder once; hidden things are passed over. */
final class SoundWalk implements FileVisitor<Path> {
    private final Path root;
    private final List<Path> recordings = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Set<Object> visited = new HashSet<>();

    private SoundWalk(Path root) {
        this.root = root;
    }

    /**
     * What is in a folder.
     *
     * @param recordings in the order of their paths
     * @param unread what could not be looked into
     */
    record Found(List<Path> recordings, List<Unread> unread) {}

    /** @param reason one sentence in English */
    record Unread(Path path, String reason) {}

    static Found below(Path folder) {
        SoundWalk walk = new SoundWalk(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException unreadable) {
            walk.visitFileFailed(folder, unreadable);
        }
        walk.recordings.sort(Comparator.comparing(Path::toString));
        return new Found(List.copyOf(walk.recordings), List.copyOf(walk.unread));
    }

    /** Who plays: the name of the folder inside the class's, if there is one. */
    static Optional<String> player(Path classFolder, Path recording) {
        Path inside = classFolder.relativize(recording);
        return inside.getNameCount() < 2
                ? Optional.empty()
                : Optional.of(inside.getName(0).toString());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
        Object identity = attributes.fileKey() != null ? attributes.fileKey() : folder.toRealPath();
        return hidden || !visited.add(identity) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!SoundNames.isSound(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isRegularFile()) {
            recordings.add(file);
        } else if (attributes.isSymbolicLink()) {
            // Links that lead somewhere have been followed.
            unread.add(
                    new Unread(file, "“" + file.getFileName() + "” is a link to something that is no longer there."));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        String name = "“" + file.getFileName() + "”";
        if (failure instanceof AccessDeniedException) {
            unread.add(new Unread(file, name + " may not be read; change its permissions."));
        } else if (!(failure instanceof FileSystemLoopException || failure instanceof NoSuchFileException)) {
            // What vanished meanwhile needs no word.
            unread.add(new Unread(file, name + " cannot be read; check the disk it is on."));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
        if (failure != null) {
            visitFileFailed(folder, failure);
        }
        return FileVisitResult.CONTINUE;
    }
}

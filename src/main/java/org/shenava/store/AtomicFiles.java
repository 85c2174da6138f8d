package org.shenava.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes whole files so that a reader, or a crash, meets the old content or the new one, never a part. */
public final class AtomicFiles {
    private AtomicFiles() {}

    /**
     * Writes a file under a temporary name beside it, forces it to the disk and moves it into place. Missing folders are made.
     *
     * @throws IOException when it could not be written; the old file is then untouched and no temporary file is left
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".part");
        try {
            force(temporary, content);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void force(Path temporary, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /**
     * Moves a finished file into place, over the one that is there.
     *
     * @param temporary on the same disk as {@code file}
     */
    public static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException network) {
            // Some network drives cannot; replacing is the nearest they offer.
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

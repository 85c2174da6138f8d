package org.shenava.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Changes of single files that never overwrite one, and are on the disk when they return. */
public final class SafeFiles {
    private static final int BLOCK_BYTES = 1 << 20;

    private SafeFiles() {}

    /** Asks whether to go on. */
    @FunctionalInterface
    public interface Check<X extends Exception> {
        void check() throws X;
    }

    /** Whether anything has this name, a dangling link too. */
    public static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** SHA-256 of a file's content in lower-case hex; empty when there is none or it cannot be read. */
    public static Optional<String> hash(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(ContentHash.of(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Reading the original failed: not the target's fault, so that the next file may do better. */
    public static final class SourceException extends IOException {
        private static final long serialVersionUID = 1;

        SourceException(IOException cause) {
            super(cause);
        }
    }

    /**
     * Copies content, times and permissions, waits until they are on the disk, and reads the copy back.
     *
     * @param copy must not be there
     * @param between called between blocks; what it throws ends the copying
     * @return SHA-256 of what was read and what the copy holds
     * @throws SourceException when the source cannot be read
     * @throws FileAlreadyExistsException when something stands there, which is left as it is
     * @throws IOException when the copy cannot be written, or does not hold what was written; it is then taken away
     */
    public static <X extends Exception> String copy(Path source, Path copy, Check<X> between) throws IOException, X {
        try (InputStream in = open(source)) {
            // Made before anything can be taken away again: what stood there already is not ours to delete.
            FileChannel out = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return filled(copy, source, in, out, between);
        }
    }

    private static <X extends Exception> String filled(
            Path copy, Path source, InputStream in, FileChannel out, Check<X> between) throws IOException, X {
        boolean good = false;
        try {
            String read = write(in, out, between);
            copyAttributes(source, copy);
            if (!ContentHash.of(copy).equals(read)) {
                throw new IOException("the copy does not hold what was written");
            }
            good = true;
            return read;
        } finally {
            if (!good) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static <X extends Exception> String write(InputStream in, FileChannel out, Check<X> between)
            throws IOException, X {
        MessageDigest digest = ContentHash.digest();
        byte[] block = new byte[BLOCK_BYTES];
        try (out) {
            for (int count = read(in, block); count >= 0; count = read(in, block)) {
                between.check();
                digest.update(block, 0, count);
                ByteBuffer left = ByteBuffer.wrap(block, 0, count);
                while (left.hasRemaining()) {
                    out.write(left);
                }
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(Path source) throws SourceException {
        try {
            return Files.newInputStream(source);
        } catch (IOException unreadable) {
            throw new SourceException(unreadable);
        }
    }

    private static int read(InputStream in, byte[] block) throws SourceException {
        try {
            return in.read(block);
        } catch (IOException unreadable) {
            throw new SourceException(unreadable);
        }
    }

    /** Times and permissions, as far as the target's disk knows them. */
    public static void copyAttributes(Path source, Path copy) throws IOException {
        BasicFileAttributes times = Files.readAttributes(source, BasicFileAttributes.class);
        PosixFileAttributeView from = Files.getFileAttributeView(source, PosixFileAttributeView.class);
        PosixFileAttributeView to = Files.getFileAttributeView(copy, PosixFileAttributeView.class);
        if (from != null && to != null) {
            try {
                to.setPermissions(from.readAttributes().permissions());
            } catch (FileSystemException unknownThere) {
                // FAT and some network drives have no permissions to set; the content is what counts.
                System.getLogger(SafeFiles.class.getName())
                        .log(System.Logger.Level.DEBUG, "permissions were not kept", unknownThere);
            }
        }
        Files.getFileAttributeView(copy, BasicFileAttributeView.class)
                .setTimes(times.lastModifiedTime(), times.lastAccessTime(), times.creationTime());
    }

    /**
     * Gives a file another name, on the same disk and never over another file. Killed in between, the file has both names.
     *
     * @throws FileAlreadyExistsException if something has the new name
     * @throws java.nio.file.AtomicMoveNotSupportedException if that is another disk after all
     */
    public static void rename(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            // FAT and some network drives. Looks first and then renames, which is the most they offer.
            if (exists(name)) {
                throw new FileAlreadyExistsException(name.toString());
            }
            Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(name.getParent());
            syncFolder(file.getParent());
            return;
        }
        syncFolder(name.getParent());
        Files.delete(file);
        syncFolder(file.getParent());
    }

    public static void allowWriting(Path file) throws IOException {
        if (!Files.isWritable(file) && !file.toFile().setWritable(true)) {
            throw new IOException("its permissions cannot be changed");
        }
    }

    /** Waits until a file's content is on the disk. */
    public static void syncContent(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Puts a file in the place of another in one step. */
    public static void replace(Path file, Path replaced) throws IOException {
        AtomicFiles.move(file, replaced);
        syncFolder(replaced.getParent());
    }

    public static void delete(Path file) throws IOException {
        Files.delete(file);
        syncFolder(file.getParent());
    }

    public static boolean sameDisk(Path file, Path folder) throws IOException {
        return Files.getFileStore(file).equals(Files.getFileStore(folder));
    }

    /** Names of a folder reach the disk by the folder itself; Windows does so by itself and refuses to be asked. */
    public static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notAsked) {
            System.getLogger(SafeFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "folders are not synced here", notAsked);
        }
    }
}

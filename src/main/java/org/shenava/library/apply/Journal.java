package org.shenava.library.apply;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file that says what a run is going to do and has done: lines are only ever added. Whoever has it open holds a lock, so that two
 * programs never carry out the same run.
 */
final class Journal implements AutoCloseable {
    static final String FILE_NAME = "journal.jsonl";

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Begins a journal; its folder must be there. */
    static Journal create(Path folder) throws IOException {
        return open(folder, StandardOpenOption.CREATE_NEW)
                .orElseThrow(() -> new IOException("a new journal is locked by somebody"));
    }

    /** Goes on with a journal; empty while another program works with it. A last line that was cut off is taken away. */
    static Optional<Journal> reopen(Path folder) throws IOException {
        Optional<Journal> journal = open(folder, StandardOpenOption.READ);
        if (journal.isPresent()) {
            long whole = wholeBytes(Files.readAllBytes(folder.resolve(FILE_NAME)));
            journal.get().channel.truncate(whole).position(whole);
        }
        return journal;
    }

    private static Optional<Journal> open(Path folder, StandardOpenOption how) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(FILE_NAME), how, StandardOpenOption.WRITE);
        try {
            // Far behind all lines: on Windows nobody, not even this program, reads what is locked.
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock != null) {
                return Optional.of(new Journal(channel));
            }
        } catch (OverlappingFileLockException ourselves) {
            // Another run of this program has it.
            channel.close();
            return Optional.empty();
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
        channel.close();
        return Optional.empty();
    }

    /** Adds a line, which may still be in the system's memory afterwards. */
    void add(JournalLine line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((JournalJson.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Waits until all lines are on the disk. */
    void sync() throws IOException {
        channel.force(true);
    }

    /**
     * All lines that are whole.
     *
     * @throws IOException when the file cannot be read, or a line before the last is damaged
     */
    static List<JournalLine> read(Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(FILE_NAME));
        // A first line that was cut off begins like any other; a disk that lost power leaves zeros.
        if (bytes.length > 0 && bytes[0] != '{') {
            throw new IOException(JournalJson.DAMAGED);
        }
        List<JournalLine> lines = new ArrayList<>();
        String text = new String(bytes, 0, (int) wholeBytes(bytes), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            lines.add(JournalJson.read(line));
        }
        return lines;
    }

    /** Up to the last line's end: what follows was being written when the program died. */
    private static long wholeBytes(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        // The lock goes with its channel.
        channel.close();
    }
}

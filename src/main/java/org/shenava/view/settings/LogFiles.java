package org.shenava.view.settings;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the program's log: files that are written in turn, the older ones kept for a while. */
final class LogFiles {
    /** Of each file: some thousand entries, read in an instant. */
    private static final int TAIL_BYTES = 400_000;

    private static final Pattern FIRST_LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z) ([A-Z]+) (\\S*): (.*)");

    private LogFiles() {}

    /**
     * The newest entries, newest first; none when there is no log.
     *
     * @param most at most so many
     * @throws IOException if the folder or a file cannot be read
     */
    static List<LogEntry> newest(Path folder, int most) throws IOException {
        List<LogEntry> entries = new ArrayList<>();
        for (Path file : files(folder)) {
            entries.addAll(read(file));
        }
        // Of entries of one instant, the one written later stands later in its file.
        Collections.reverse(entries);
        entries.sort(Comparator.comparing(LogEntry::time).reversed());
        return List.copyOf(entries.subList(0, Math.min(most, entries.size())));
    }

    /** Changes whenever something was written. */
    static long stamp(Path folder) throws IOException {
        long stamp = 0;
        for (Path file : files(folder)) {
            stamp = 31 * stamp + size(file);
        }
        return stamp;
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException renamed) {
            // The program has just begun another file.
            return 0;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("shenava-.*\\.log"))
                    .sorted()
                    .toList();
        }
    }

    private static List<LogEntry> read(Path file) throws IOException {
        try {
            return entries(tail(file));
        } catch (NoSuchFileException renamed) {
            // The program has just begun another file.
            return List.of();
        }
    }

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, in.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Entries in the order of the file; what stands before the first whole one is left out. */
    static List<LogEntry> entries(String content) {
        List<LogEntry> entries = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        Matcher begun = null;
        for (String line : content.lines().toList()) {
            Matcher first = FIRST_LINE.matcher(line);
            if (first.matches()) {
                add(entries, begun, lines);
                begun = first;
                lines.clear();
                lines.add(first.group(4));
            } else {
                lines.add(line);
            }
        }
        add(entries, begun, lines);
        return entries;
    }

    private static void add(List<LogEntry> entries, Matcher first, List<String> lines) {
        if (first != null) {
            entries.add(new LogEntry(
                    Instant.parse(first.group(1)),
                    LogEntry.Weight.of(first.group(2)),
                    first.group(3),
                    String.join("\n", lines).strip()));
        }
    }
}

package org.shenava.synth;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The melody of a real performance as notes: what was played, where it lay, for how long.
 *
 * @param dastgah id of the dastgah; it may be one of its avazes
 * @param name of the file
 * @param performer who played, or what stands for it
 * @param notes sorted by onset, at least one
 */
public record Performance(String dastgah, String name, String performer, List<Played> notes) {
    private static final String INDEX = "index.csv";

    /**
     * A note.
     *
     * @param onsetSeconds since the start of the performance
     * @param offsetSeconds when it ended, after the onset
     * @param hz its pitch, above 0
     */
    public record Played(double onsetSeconds, double offsetSeconds, double hz) {
        public Played {
            if (!(onsetSeconds >= 0 && offsetSeconds > onsetSeconds && hz > 0 && Double.isFinite(hz))) {
                throw new IllegalArgumentException(
                        "a note of " + hz + " Hz from " + onsetSeconds + " to " + offsetSeconds + " s");
            }
        }
    }

    public Performance {
        notes = List.copyOf(notes);
    }

    public double seconds() {
        return notes.get(notes.size() - 1).offsetSeconds();
    }

    /**
     * Reads a folder with an {@code index.csv} ({@code path, class, release_group}) and the tables that it names ({@code onset_s, offset_s,
     * hz}).
     *
     * @return in the order of the index
     * @throws IOException when something is missing or damaged; names the file
     */
    public static List<Performance> readAll(Path folder) throws IOException {
        Path index = folder.resolve(INDEX);
        if (!Files.isRegularFile(index)) {
            throw new IOException("There is no list of performances at " + index + ".");
        }
        List<Performance> performances = new ArrayList<>();
        for (CSVRecord row : rows(index)) {
            performances.add(read(folder, row, index));
        }
        if (performances.isEmpty()) {
            throw new IOException("The list of performances " + index + " is empty.");
        }
        return performances;
    }

    private static Performance read(Path folder, CSVRecord row, Path index) throws IOException {
        String path;
        String dastgah;
        String performer;
        try {
            path = row.get("path");
            dastgah = row.get("class");
            performer = row.get("release_group");
        } catch (IllegalArgumentException missing) {
            throw new IOException(
                    "The list of performances " + index + " cannot be read: " + missing.getMessage(), missing);
        }
        Path file = folder.resolve(path);
        try {
            List<Played> notes = new ArrayList<>();
            for (CSVRecord note : rows(file)) {
                notes.add(new Played(number(note, "onset_s"), number(note, "offset_s"), number(note, "hz")));
            }
            if (notes.isEmpty()) {
                throw new IOException("The performance " + file + " has no notes.");
            }
            notes.sort(Comparator.comparingDouble(Played::onsetSeconds));
            return new Performance(dastgah, path, performer, notes);
        } catch (IllegalArgumentException damaged) {
            throw new IOException("The performance " + file + " cannot be read: " + damaged.getMessage(), damaged);
        }
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .build()
                    .parse(text)
                    .getRecords();
        }
    }
}

package org.shenava.training.baseline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.shenava.feature.SummarySpec;
import org.shenava.training.WindowExamples;

/**
 * The table of 57 features of GTZAN's ten-second segments, in five folds that any program can repeat: groups in order of their names are dealt
 * to folds in turn. Tests that need it are skipped where it is missing.
 */
final class GenreTable {
    static final int FOLDS = 5;

    private static final Path FOLDER = Path.of("../shared/data/genre");
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();

    /** What stays on one side of a split. */
    enum Keep {
        /** Nothing: a segment's fold is bits 16 and up of its row x 2654435761 (mod 2^32), mod 5. Leaky. */
        SEGMENTS,
        TRACKS,
        ARTISTS
    }

    private final List<float[]> rows = new ArrayList<>();
    private final List<String> genres = new ArrayList<>();
    private final List<String> tracks = new ArrayList<>();
    private final Map<String, String> artists = new HashMap<>();
    private final List<String> columns;

    private GenreTable() throws IOException {
        try (Reader reader =
                Files.newBufferedReader(FOLDER.resolve("features/gtzan_features_10_sec.csv"), StandardCharsets.UTF_8)) {
            var table = CSV.parse(reader);
            columns = table.getHeaderNames().stream()
                    .filter(name -> !List.of("filename", "length", "label").contains(name))
                    .toList();
            for (CSVRecord line : table) {
                float[] row = new float[columns.size()];
                for (int c = 0; c < row.length; c++) {
                    row[c] = Float.parseFloat(line.get(columns.get(c)));
                }
                rows.add(row);
                genres.add(line.get("label"));
                String[] parts = line.get("filename").split("\\.");
                tracks.add(parts[0] + "." + parts[1]);
            }
        }
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("meta/gtzan_tracks.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord line : CSV.parse(reader)) {
                String artist = line.get("artist_group");
                artists.put(line.get("track_id"), artist.isEmpty() ? line.get("track_id") : artist);
            }
        }
    }

    static GenreTable read() throws IOException {
        assumeTrue(Files.exists(FOLDER), "there is no " + FOLDER + ", so this is not measured here");
        return new GenreTable();
    }

    SummarySpec features() {
        return SummarySpec.of(columns, 10);
    }

    List<String> labels() {
        return List.copyOf(new TreeSet<>(genres));
    }

    /** Segments in the fold, or in all others. */
    WindowExamples fold(Keep keep, int fold, boolean inside) {
        int[] folds = folds(keep);
        return where(row -> (folds[row] == fold) == inside);
    }

    /** No segments. */
    WindowExamples none() {
        return where(row -> false);
    }

    private int[] folds(Keep keep) {
        if (keep == Keep.SEGMENTS) {
            return IntStream.range(0, rows.size())
                    .map(row -> (int) ((row * 2654435761L & 0xFFFFFFFFL) >> 16) % FOLDS)
                    .toArray();
        }
        List<String> groups =
                keep == Keep.TRACKS ? tracks : tracks.stream().map(artists::get).toList();
        List<String> order = List.copyOf(new TreeSet<>(groups));
        return groups.stream().mapToInt(group -> order.indexOf(group) % FOLDS).toArray();
    }

    private WindowExamples where(IntPredicate kept) {
        int[] chosen = IntStream.range(0, rows.size()).filter(kept).toArray();
        List<String> labels = labels();
        return new WindowExamples() {
            @Override
            public int size() {
                return chosen.length;
            }

            @Override
            public int label(int index) {
                return labels.indexOf(genres.get(chosen[index]));
            }

            @Override
            public float[] features(int index) {
                return rows.get(chosen[index]).clone();
            }
        };
    }
}

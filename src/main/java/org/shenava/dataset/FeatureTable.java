package org.shenava.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A published table of features: a row a segment, named {@code genre.NNNNN.k.wav}, or a track, named {@code genre.NNNNN.wav}.
 *
 * @param tracks id to track, in order of ids
 */
record FeatureTable(Map<String, Track> tracks) {
    private static final String NAME = "filename";
    private static final String LABEL = "label";

    /**
     * A track.
     *
     * @param segments number in the track to values; 0 alone in a table of whole tracks
     */
    record Track(String label, TreeMap<Integer, float[]> segments) {}

    /**
     * Reads the asked columns.
     *
     * @throws DatasetException in one sentence, when the table is missing, has no such column, or holds something else than numbers
     */
    static FeatureTable read(Path file, List<String> columns) throws DatasetException {
        Map<String, Track> tracks = new TreeMap<>();
        try (CSVParser csv = OutsideTable.open(file)) {
            List<String> needed = new ArrayList<>(columns);
            needed.add(NAME);
            needed.add(LABEL);
            for (String column : needed) {
                if (!csv.getHeaderNames().contains(column)) {
                    throw new DatasetException(
                            "The table " + file + " has no column " + column + "; choose others with --columns.");
                }
            }
            for (CSVRecord row : csv) {
                add(tracks, row, columns);
            }
        } catch (IOException unreadable) {
            throw new DatasetException("There is no readable table " + file + ".", unreadable);
        } catch (IllegalArgumentException malformed) {
            throw damaged(file, malformed.getMessage(), malformed);
        } catch (UncheckedIOException noTable) {
            throw damaged(file, OutsideTable.NO_TABLE, noTable);
        }
        if (tracks.isEmpty()) {
            throw new DatasetException("The table " + file + " is empty.");
        }
        return new FeatureTable(tracks);
    }

    private static DatasetException damaged(Path file, String why, RuntimeException cause) {
        return new DatasetException("The table " + file + " is damaged: " + why + ".", cause);
    }

    private static void add(Map<String, Track> tracks, CSVRecord row, List<String> columns) {
        String[] name = row.get(NAME).split("\\.");
        if (name.length < 3 || name.length > 4) {
            throw new IllegalArgumentException("a row is named " + row.get(NAME));
        }
        String id = name[0] + "." + name[1];
        int segment = name.length == 4 ? Integer.parseInt(name[2]) : 0;
        Track track = tracks.computeIfAbsent(id, one -> new Track(row.get(LABEL), new TreeMap<>()));
        if (track.segments().put(segment, values(row, columns)) != null) {
            throw new IllegalArgumentException("the row " + row.get(NAME) + " is there twice");
        }
    }

    private static float[] values(CSVRecord row, List<String> columns) {
        float[] values = new float[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(row.get(columns.get(i)));
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(columns.get(i) + " of " + row.get(NAME) + " is no number");
            }
        }
        return values;
    }
}

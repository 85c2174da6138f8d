package org.shenava.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What is known of the tracks of a collection: who plays, and where a published split puts them. */
final class TrackTable {
    private static final String TRACK = "track_id";
    private static final String GROUP = "artist_group";
    private static final String SIDE = "split_fault_filtered";

    private final Map<String, Track> tracks;

    /**
     * A track.
     *
     * @param group artist; empty when nobody says
     * @param side in the published split
     */
    record Track(String group, Optional<Side> side) {}

    private TrackTable(Map<String, Track> tracks) {
        this.tracks = tracks;
    }

    /**
     * Reads a table with the columns {@code track_id}, {@code artist_group} and perhaps {@code split_fault_filtered}.
     *
     * @throws DatasetException in one sentence, when it is missing or no such table
     */
    static TrackTable read(Path file) throws DatasetException {
        Map<String, Track> tracks = new HashMap<>();
        try (CSVParser csv = OutsideTable.open(file)) {
            if (!csv.getHeaderNames().containsAll(List.of(TRACK, GROUP))) {
                throw new DatasetException("The table of tracks " + file + " must have the columns " + TRACK + " and "
                        + GROUP + "; it has " + String.join(", ", csv.getHeaderNames()) + ".");
            }
            for (CSVRecord row : csv) {
                Optional<Side> side = row.isSet(SIDE) ? Side.of(row.get(SIDE)) : Optional.empty();
                tracks.put(row.get(TRACK), new Track(row.get(GROUP), side));
            }
            return new TrackTable(tracks);
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new DatasetException("The table of tracks " + file + " cannot be read; name a CSV file.", unreadable);
        }
    }

    /** What is known of a track; nothing is known of those that are not in the table. */
    Optional<Track> track(String id) {
        return Optional.ofNullable(tracks.get(id));
    }

    /** The row with its artist and its side, found by the name of its file without the ending. */
    SourceIndex.Row complete(SourceIndex.Row row) {
        Path name = row.file().getFileName();
        Track track = name == null ? null : tracks.get(name.toString().replaceFirst("\\.[^.]*$", ""));
        if (track == null) {
            return row;
        }
        String group = track.group().isEmpty() ? row.group() : track.group();
        String performer = row.performer().isEmpty() ? track.group() : row.performer();
        return new SourceIndex.Row(row.file(), row.path(), row.set(), row.label(), performer, group, track.side());
    }
}

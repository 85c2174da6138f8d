package org.shenava.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to make a dataset of, when features are published and the sound is not.
 *
 * @param table CSV file with a row a segment or a track
 * @param segmentSeconds length of what a row sums up
 * @param columns which features, in the order of the input
 * @param tracks artists and the published split, see {@link Source#tracks()}; empty when nobody says
 * @param output folder of the dataset
 * @param balance at most so many segments of a class; empty to keep all
 * @param seed of the choice among them
 */
public record TableRequest(
        Path table,
        double segmentSeconds,
        List<String> columns,
        Optional<Path> tracks,
        Path output,
        OptionalInt balance,
        long seed) {
    public TableRequest {
        columns = List.copyOf(columns);
        if (balance.isPresent() && balance.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "At least one window of a class must be kept, not " + balance.getAsInt() + ".");
        }
    }

    /**
     * GTZAN's tables as they lie in a folder: {@code features/gtzan_features_<seconds>_sec.csv}, with the artists in {@code
     * meta/gtzan_tracks.csv} where that is.
     */
    public static TableRequest gtzan(Path folder, int segmentSeconds, List<String> columns, Path output) {
        Path tracks = folder.resolve("meta/gtzan_tracks.csv");
        return new TableRequest(
                folder.resolve("features/gtzan_features_" + segmentSeconds + "_sec.csv"),
                segmentSeconds,
                columns,
                Files.isRegularFile(tracks) ? Optional.of(tracks) : Optional.empty(),
                output,
                OptionalInt.empty(),
                1);
    }

    public TableRequest withBalance(int mostOfAClass, long newSeed) {
        return new TableRequest(table, segmentSeconds, columns, tracks, output, OptionalInt.of(mostOfAClass), newSeed);
    }

    public TableRequest withTracks(Path newTracks) {
        return new TableRequest(table, segmentSeconds, columns, Optional.of(newTracks), output, balance, seed);
    }
}

package org.shenava.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.feature.SummarySpec;
import org.shenava.store.ContentHash;

/**
 * Makes a dataset from a published table of features, in the form that {@link WindowPreparer} gives it: a recording is a track, its
 * windows are its segments. Both can be learned from together when their columns are the same.
 */
public final class TablePreparer {
    /** The only one whose features are published as a table of this form. */
    private static final String COLLECTION = "gtzan";

    private TablePreparer() {}

    /**
     * Prepares. Tracks with the same values are taken once: of two, the one that the published split knows.
     *
     * @throws DatasetException in one sentence, when the table cannot be used or the dataset cannot be written
     */
    public static PrepareSummary prepare(TableRequest request) throws DatasetException {
        SummarySpec features = features(request);
        FeatureTable table = FeatureTable.read(request.table(), request.columns());
        Optional<TrackTable> known = Optional.empty();
        if (request.tracks().isPresent()) {
            known = Optional.of(TrackTable.read(request.tracks().get()));
        }
        WindowMaking making = new WindowMaking(
                WindowMaking.SCHEMA_VERSION,
                fileName(request.table()),
                0,
                false,
                false,
                WindowMaking.Augmentation.NONE);
        KeptWindows kept = new KeptWindows();
        List<Recording> recordings = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Map<String, String> byContent = new HashMap<>();
        for (String id : knownFirst(table, known)) {
            FeatureTable.Track track = table.tracks().get(id);
            String sha256 = ContentHash.of(bytes(track));
            String same = byContent.putIfAbsent(sha256, id);
            if (same != null) {
                skipped.add(new Skipped(id, "The same values as " + same + "."));
                continue;
            }
            Recording recording = recording(id, sha256, track, known.flatMap(one -> one.track(id)), request);
            try {
                Path file = DatasetFiles.features(request.output(), sha256, features, making);
                write(file, track, request, recording.seconds());
                kept.add(recording, FeatureFile.open(file, shape(request)));
            } catch (IOException full) {
                throw DatasetWriter.cannotWrite(request.output(), full);
            }
            recordings.add(recording);
        }
        recordings.sort(Comparator.comparing(Recording::path));
        skipped.sort(Comparator.comparing(Skipped::path));
        return kept.write(
                request.output(),
                new DatasetWriter.Making(COLLECTION, features, request.segmentSeconds(), 0, "artist_group", Map.of()),
                making,
                request.balance(),
                request.seed(),
                new Taking(recordings, skipped));
    }

    private static Recording recording(
            String id, String sha256, FeatureTable.Track track, Optional<TrackTable.Track> said, TableRequest request) {
        String artist = said.map(TrackTable.Track::group).orElse("");
        return new Recording(
                sha256,
                id,
                COLLECTION,
                track.label(),
                artist,
                artist.isEmpty() ? id : artist,
                (track.segments().lastKey() + 1) * request.segmentSeconds(),
                track.segments().size(),
                OptionalDouble.empty(),
                false,
                said.flatMap(TrackTable.Track::side));
    }

    private static SummarySpec features(TableRequest request) throws DatasetException {
        try {
            return SummarySpec.of(request.columns(), request.segmentSeconds());
        } catch (IllegalArgumentException wrong) {
            throw new DatasetException("These columns cannot be used: " + wrong.getMessage() + ".", wrong);
        }
    }

    /** Those on a side of the published split come first, so that it stays whole when doubles are left out. */
    private static List<String> knownFirst(FeatureTable table, Optional<TrackTable> known) {
        Comparator<String> unknownLast = Comparator.comparing(id -> known.flatMap(one -> one.track(id))
                .flatMap(TrackTable.Track::side)
                .isEmpty());
        return table.tracks().keySet().stream()
                .sorted(unknownLast.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static void write(Path file, FeatureTable.Track track, TableRequest request, double seconds)
            throws IOException {
        try (FeatureFile.Writer writer = FeatureFile.Writer.begin(file, shape(request))) {
            for (Map.Entry<Integer, float[]> segment : track.segments().entrySet()) {
                double start = segment.getKey() * request.segmentSeconds();
                writer.add(start, start + request.segmentSeconds(), new float[][] {segment.getValue()});
            }
            writer.finish(seconds);
        }
    }

    private static FeatureFile.Shape shape(TableRequest request) {
        return new FeatureFile.Shape(request.columns().size(), 0);
    }

    private static byte[] bytes(FeatureTable.Track track) {
        int values =
                track.segments().values().stream().mapToInt(one -> one.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(values * Float.BYTES);
        track.segments().values().forEach(one -> {
            for (float value : one) {
                bytes.putFloat(value);
            }
        });
        return bytes.array();
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}

package org.shenava.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.shenava.dataset.WindowTable.Placed;
import org.shenava.feature.WindowSpec;

/** The windows of a dataset of which features are kept, gathered recording by recording, and what is written of them in the end. */
final class KeptWindows {
    private final List<Placed> placed = new ArrayList<>();

    /** Adds all windows of a recording's file. */
    void add(Recording recording, FeatureFile file) throws IOException {
        for (int slot = 0; slot < file.count(); slot++) {
            FeatureFile.Times times = file.times(slot);
            placed.add(new Placed(new Window(recording, times.startSeconds(), times.endSeconds()), slot));
        }
    }

    /**
     * Writes the dataset; of recordings without a window nothing is said any more.
     *
     * @param balance at most so many windows of a class
     * @throws DatasetException in one sentence, when it cannot be written
     */
    PrepareSummary write(
            Path folder,
            DatasetWriter.Making making,
            WindowMaking windowMaking,
            OptionalInt balance,
            long seed,
            Taking taken)
            throws DatasetException {
        List<Placed> chosen = balance.isPresent() ? Balance.keep(placed, balance.getAsInt(), seed) : placed;
        Map<String, Integer> counts = new HashMap<>();
        chosen.forEach(one -> counts.merge(one.window().recording().sha256(), 1, Integer::sum));
        Map<String, Recording> counted = new HashMap<>();
        List<Recording> recordings = new ArrayList<>();
        for (Recording one : taken.recordings()) {
            if (counts.containsKey(one.sha256())) {
                counted.put(one.sha256(), one.withSlices(counts.get(one.sha256())));
                recordings.add(counted.get(one.sha256()));
            }
        }
        List<Placed> windows = chosen.stream()
                .map(one -> new Placed(
                        new Window(
                                counted.get(one.window().recording().sha256()),
                                one.window().startSeconds(),
                                one.window().endSeconds()),
                        one.slot()))
                .toList();
        return DatasetWriter.write(folder, making, windowMaking, windows, recordings, taken.skipped());
    }

    static DatasetWriter.Making making(Source source, String name, WindowSpec features, double overlapSeconds) {
        return new DatasetWriter.Making(
                name,
                features,
                features.windowSeconds(),
                overlapSeconds,
                source.groupColumn().orElse(source.tracks().isPresent() ? "artist_group" : "performer"),
                source.where());
    }
}

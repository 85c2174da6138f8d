package org.shenava.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shenava.feature.FeatureSpec;
import org.shenava.feature.ProfileSpec;
import org.shenava.store.AtomicFiles;
import org.shenava.store.ContentHash;

/** Writes the files of a dataset, its description last: a folder without one does not count as a dataset. */
final class DatasetWriter {
    private DatasetWriter() {}

    /** How the dataset is made; see {@link DatasetDescription}. */
    record Making(
            String name,
            FeatureSpec features,
            double windowSeconds,
            double overlapSeconds,
            String groupColumn,
            Map<String, String> where) {}

    /**
     * Keeps the slices of one recording.
     *
     * @param sliceFile as {@link SliceFile#write} gives it
     * @throws DatasetException in one sentence, when they cannot be written
     */
    static void keep(Path folder, String sha256, ProfileSpec features, byte[] sliceFile) throws DatasetException {
        try {
            AtomicFiles.write(DatasetFiles.slices(folder, sha256, features), sliceFile);
        } catch (IOException full) {
            throw cannotWrite(folder, full);
        }
    }

    /**
     * Writes everything but the slices.
     *
     * @throws DatasetException in one sentence, when it cannot be written
     */
    static PrepareSummary write(Path folder, Making making, List<Recording> recordings, List<Skipped> skipped)
            throws DatasetException {
        List<Window> windows = recordings.stream()
                .flatMap(one -> Windows.of(one, making.windowSeconds(), making.overlapSeconds()).stream())
                .toList();
        return write(folder, making, recordings, skipped, windows.size(), DatasetFiles.windows(windows));
    }

    /**
     * Writes everything but the features of a dataset of windows.
     *
     * @throws DatasetException in one sentence, when it cannot be written
     */
    static PrepareSummary write(
            Path folder,
            Making making,
            WindowMaking windowMaking,
            List<WindowTable.Placed> windows,
            List<Recording> recordings,
            List<Skipped> skipped)
            throws DatasetException {
        try {
            AtomicFiles.write(folder.resolve(DatasetFiles.MAKING), DatasetFiles.json(windowMaking));
        } catch (IOException full) {
            throw cannotWrite(folder, full);
        }
        return write(folder, making, recordings, skipped, windows.size(), WindowTable.write(windows));
    }

    private static PrepareSummary write(
            Path folder,
            Making making,
            List<Recording> recordings,
            List<Skipped> skipped,
            int windowCount,
            byte[] windows)
            throws DatasetException {
        Set<String> present = new LinkedHashSet<>();
        recordings.forEach(one -> present.add(one.label()));
        List<String> labels = LabelOrder.of(present);
        Map<String, Integer> perLabel = new LinkedHashMap<>();
        labels.forEach(label -> perLabel.put(label, 0));
        recordings.forEach(one -> perLabel.merge(one.label(), 1, Integer::sum));
        double seconds = recordings.stream().mapToDouble(Recording::seconds).sum();
        byte[] index = DatasetFiles.index(recordings);
        DatasetDescription description = new DatasetDescription(
                DatasetDescription.SCHEMA_VERSION,
                making.name(),
                LabelOrder.task(labels),
                labels,
                making.features(),
                making.windowSeconds(),
                making.overlapSeconds(),
                making.groupColumn(),
                new TreeMap<>(making.where()),
                recordings.size(),
                seconds,
                perLabel,
                ContentHash.of(index));
        try {
            AtomicFiles.write(folder.resolve(DatasetFiles.INDEX), index);
            AtomicFiles.write(folder.resolve(DatasetFiles.WINDOWS), windows);
            AtomicFiles.write(folder.resolve(DatasetFiles.SKIPPED), DatasetFiles.skipped(skipped));
            AtomicFiles.write(folder.resolve(DatasetFiles.DESCRIPTION), DatasetFiles.json(description));
        } catch (IOException full) {
            throw cannotWrite(folder, full);
        }
        return new PrepareSummary(recordings.size(), seconds, windowCount, perLabel, skipped);
    }

    static DatasetException cannotWrite(Path folder, Exception full) {
        return new DatasetException("The dataset cannot be written to " + folder + ".", full);
    }
}

package org.shenava.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Recordings to make a dataset of.
 *
 * @param folder with an {@code index.csv}, with a folder per class, or GTZAN's own, which holds {@code genres} or {@code
 *     genres_original}
 * @param groupColumn column of the index whose values a split keeps together; empty for {@code performer}, or {@code set} where the
 *     index has none
 * @param where column to accepted values, separated by commas; rows with others are left out
 * @param label class of every recording, whatever its folder or the index says; empty to believe them
 * @param tracks table with the columns {@code track_id}, {@code artist_group} and, if there is a published split, {@code
 *     split_fault_filtered}; a recording is found in it by its file's name without the ending
 */
public record Source(
        Path folder,
        Optional<String> groupColumn,
        Map<String, String> where,
        Optional<String> label,
        Optional<Path> tracks) {
    public Source {
        where = Map.copyOf(where);
    }

    /** Everything in a folder, as it says itself. */
    public static Source of(Path folder) {
        return new Source(folder, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    public Source withGroup(String column) {
        return new Source(folder, Optional.of(column), where, label, tracks);
    }

    public Source withWhere(Map<String, String> columns) {
        return new Source(folder, groupColumn, columns, label, tracks);
    }

    public Source withLabel(String everyLabel) {
        return new Source(folder, groupColumn, where, Optional.of(everyLabel), tracks);
    }

    public Source withTracks(Path table) {
        return new Source(folder, groupColumn, where, label, Optional.of(table));
    }

    /** What the dataset is called: the filter's value where there is one, else the folder. */
    String name() {
        if (where.size() == 1) {
            return where.values().iterator().next();
        }
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }
}

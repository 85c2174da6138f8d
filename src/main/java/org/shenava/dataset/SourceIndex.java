package org.shenava.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What a folder of recordings says of itself: its {@code index.csv}, a folder per class, or GTZAN's own layout. */
final class SourceIndex {
    static final String FILE = "index.csv";
    /** What an index of genres calls its classes. */
    private static final String GENRE = "genre";

    private SourceIndex() {}

    /** One file with what is said of it. */
    record Row(Path file, String path, String set, String label, String performer, String group, Optional<Side> side) {}

    /** Where GTZAN keeps its folders of genres, as its author and as later copies of it have it. */
    private static final List<String> GTZAN_FOLDERS = List.of("genres_original", "genres");

    /**
     * Reads the index of a folder.
     *
     * @throws DatasetException in one sentence, when there is no such folder, nothing in it can be taken, or its index is malformed
     */
    static List<Row> read(Source source) throws DatasetException {
        Path folder = source.folder();
        if (!Files.isDirectory(folder)) {
            throw new DatasetException("There is no folder " + folder + ".");
        }
        try {
            List<Row> rows = Files.isRegularFile(folder.resolve(FILE))
                    ? fromCsv(folder, source.groupColumn(), source.where())
                    : fromFolders(source);
            if (rows.isEmpty()) {
                throw new DatasetException("There are no recordings in " + folder
                        + (source.where().isEmpty() ? "" : " with " + source.where())
                        + "; it must hold an index.csv or a folder of recordings for every class.");
            }
            if (source.tracks().isPresent()) {
                TrackTable tracks = TrackTable.read(source.tracks().get());
                rows = rows.stream().map(tracks::complete).toList();
            }
            return source.label().isPresent() ? labelled(rows, source.label().get()) : rows;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DatasetException("The folder " + folder + " cannot be read.", unreadable);
        }
    }

    private static List<Row> fromCsv(Path folder, Optional<String> groupColumn, Map<String, String> where)
            throws IOException, DatasetException {
        List<Row> rows = new ArrayList<>();
        try (CSVParser csv = OutsideTable.open(folder.resolve(FILE))) {
            List<String> columns = csv.getHeaderNames();
            requireColumn(columns, "path");
            requireColumn(columns, columns.contains(GENRE) ? GENRE : "class");
            for (String column : where.keySet()) {
                requireColumn(columns, column);
            }
            if (groupColumn.isPresent()) {
                requireColumn(columns, groupColumn.get());
            }
            for (CSVRecord record : csv) {
                if (accepted(record, where)) {
                    rows.add(row(folder, record, groupColumn));
                }
            }
        } catch (IllegalArgumentException malformed) {
            throw malformed(folder, malformed.getMessage(), malformed);
        } catch (UncheckedIOException noTable) {
            throw malformed(folder, OutsideTable.NO_TABLE, noTable);
        }
        return rows;
    }

    private static DatasetException malformed(Path folder, String why, RuntimeException cause) {
        return new DatasetException("The index " + folder.resolve(FILE) + " is malformed: " + why + ".", cause);
    }

    private static Row row(Path folder, CSVRecord record, Optional<String> groupColumn) {
        String path = record.get("path");
        String set = value(record, "set");
        String performer = value(record, "performer");
        String group = groupColumn.map(column -> value(record, column)).orElse(performer.isEmpty() ? set : performer);
        // A recording that names no group is a group of its own: nothing says that it belongs with another.
        return new Row(
                folder.resolve(path),
                path,
                set.isEmpty() ? folderName(folder) : set,
                record.isMapped("class") ? record.get("class") : record.get(GENRE),
                performer,
                group.isEmpty() ? path : group,
                Optional.empty());
    }

    private static boolean accepted(CSVRecord record, Map<String, String> where) {
        return where.entrySet().stream()
                .allMatch(wish ->
                        Arrays.asList(wish.getValue().split("\\s*,\\s*")).contains(value(record, wish.getKey())));
    }

    private static String value(CSVRecord record, String column) {
        return record.isSet(column) ? record.get(column) : "";
    }

    private static void requireColumn(List<String> columns, String column) throws DatasetException {
        if (!columns.contains(column)) {
            throw new DatasetException(
                    "The index.csv has no column " + column + "; its columns are " + String.join(", ", columns) + ".");
        }
    }

    private static List<Row> fromFolders(Source source) throws IOException, DatasetException {
        Path folder = source.folder();
        if (source.groupColumn().isPresent() || !source.where().isEmpty()) {
            throw new DatasetException("A group column and a filter need an index.csv, and " + folder + " has none.");
        }
        Path classes = GTZAN_FOLDERS.stream()
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(folder);
        List<Row> rows = new ArrayList<>();
        for (Path classFolder : visible(Files.list(classes))) {
            if (!Files.isDirectory(classFolder)) {
                continue;
            }
            String label = folderName(classFolder);
            for (Path file : visible(Files.walk(classFolder))) {
                if (Files.isRegularFile(file)) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    rows.add(new Row(file, path, folderName(folder), label, "", path, Optional.empty()));
                }
            }
        }
        return rows;
    }

    private static List<Row> labelled(List<Row> rows, String label) {
        return rows.stream()
                .map(one -> new Row(one.file(), one.path(), one.set(), label, one.performer(), one.group(), one.side()))
                .toList();
    }

    private static List<Path> visible(Stream<Path> paths) {
        try (paths) {
            return paths.filter(path -> !folderName(path).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String folderName(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /** Known labels are written in lower case; a person's own class keeps its name. */
    static String label(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return LabelOrder.known(lower) ? lower : written;
    }
}

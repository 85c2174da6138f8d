package org.shenava.evaluation.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shenava.evaluation.EvaluationException;
import org.shenava.evaluation.ScoreTable;
import org.shenava.store.AtomicFiles;

/** The comparison as people read it; {@link SystemsData} has its numbers. */
public final class SystemsTable {
    /** Ids of protocols, easiest first, with the names that papers on genres use. */
    static final List<List<String>> PROTOCOLS = List.of(
            List.of("windows", "slices"),
            List.of("recordings", "tracks"),
            List.of("performer", "artists"),
            List.of("filtered", "filtered"));

    private final List<SystemRow> rows;

    SystemsTable(List<SystemRow> rows) {
        this.rows = List.copyOf(rows);
    }

    List<SystemRow> rows() {
        return rows;
    }

    /** For the terminal. */
    public String text() {
        return ScoreTable.aligned(cells()) + "\n" + String.join("\n", legend()) + "\n";
    }

    /** {@code systems.md}, a developers' page. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Published systems, rebuilt and measured\n\n");
        legend().forEach(line -> text.append(line).append('\n'));
        text.append('\n').append(ScoreTable.markdown(cells())).append("\n## Where the published figures come from\n\n");
        rows.stream()
                .flatMap(row -> row.published().stream())
                .map(one -> "- `" + one.architecture() + "`: " + one.source() + ".\n")
                .distinct()
                .forEach(text::append);
        return text.toString();
    }

    /**
     * Writes {@code systems.csv}, {@code systems.json} and {@code systems.md}.
     *
     * @param folder for all of them; empty for none
     * @param site folder of the developers' pages, whose {@code markdown/systems.md} is written; empty for none
     * @throws EvaluationException in one sentence, when a file cannot be written
     */
    public void write(Optional<Path> folder, Optional<Path> site) throws EvaluationException {
        if (folder.isPresent()) {
            put(folder.get().resolve("systems.csv"), SystemsData.csv(rows));
            put(folder.get().resolve("systems.json"), json());
            put(folder.get().resolve("systems.md"), markdown());
        }
        if (site.isPresent()) {
            put(site.get().resolve("markdown").resolve("systems.md"), markdown());
        }
    }

    /** For other programs. */
    public String json() {
        return SystemsData.json(rows);
    }

    private static void put(Path file, String text) throws EvaluationException {
        try {
            AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new EvaluationException("The comparison cannot be written to " + file + ".", full);
        }
    }

    private static List<String> legend() {
        return List.of(
                "Share right in percent, by window: training / validation / test (macro F1 of the test; n windows tested); rec:",
                "whole recordings of the test. Slices shuffles windows, which is leaky: windows of one recording lie on both sides.",
                "Tracks keeps recordings apart, artists whole artists or players; filtered is the fault-filtered split of GTZAN.",
                "Published figures are of the first kind or do not say. Every protocol is a training of its own. ms: one window",
                "alone, median, measured in this run. Published dastgah figures are of other recordings than ours.");
    }

    private List<List<String>> cells() {
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("system", "reads", "data", "published"));
        PROTOCOLS.forEach(protocol -> header.add(protocol.get(1)));
        header.addAll(List.of("training", "size", "ms"));
        table.add(header);
        for (SystemRow row : rows) {
            List<String> line = new ArrayList<>(List.of(
                    row.architecture(),
                    row.reads(),
                    row.data(),
                    row.published().map(Published::figure).orElse("-")));
            for (List<String> protocol : PROTOCOLS) {
                SystemRow.Cell cell = row.cells().get(protocol.get(0));
                line.add(cell == null ? "-" : words(cell));
            }
            if (!row.remark().isEmpty()) {
                line.set(header.indexOf(PROTOCOLS.get(0).get(1)), row.remark());
            }
            line.add(row.trainSeconds().isPresent() ? seconds(row.trainSeconds().getAsDouble()) : "-");
            line.add(row.bytes().isPresent() ? size(row.bytes().getAsLong()) : "-");
            line.add(
                    row.windowMillis().isPresent()
                            ? String.format(
                                    Locale.ROOT, "%.2f", row.windowMillis().getAsDouble())
                            : "-");
            table.add(line);
        }
        return table;
    }

    private static String words(SystemRow.Cell cell) {
        StringBuilder text = new StringBuilder();
        if (cell.test().isPresent()) {
            text.append(percent(cell.train()))
                    .append(" / ")
                    .append(percent(cell.validation()))
                    .append(" / ")
                    .append(percent(cell.test()))
                    .append(cell.macroF1().isPresent() ? " (F1 " + percent(cell.macroF1()) + "; n " : " (n ")
                    .append(cell.n())
                    .append(')');
        }
        if (cell.recordings().isPresent()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append("rec ")
                    .append(percent(cell.recordings()))
                    .append(" (n ")
                    .append(cell.recordingCount())
                    .append(')');
        }
        return text.isEmpty() ? "-" : text.toString();
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f", 100 * share.getAsDouble()) : "-";
    }

    private static String seconds(double seconds) {
        return seconds < 120
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}

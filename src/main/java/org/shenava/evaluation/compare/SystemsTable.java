package org.shenava.evaluation.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** The comparison as text, Markdown, CSV and JSON. */
public final class SystemsTable {
    private static final int SCHEMA_VERSION = 1;

    /** Ids of protocols, easiest first, with the names that papers on genres use. */
    private static final List<List<String>> PROTOCOLS = List.of(
            List.of("windows", "slices"),
            List.of("recordings", "tracks"),
            List.of("performer", "artists"),
            List.of("filtered", "filtered"));

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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
            put(folder.get().resolve("systems.csv"), csv());
            put(folder.get().resolve("systems.json"), json());
            put(folder.get().resolve("systems.md"), markdown());
        }
        if (site.isPresent()) {
            put(site.get().resolve("markdown").resolve("systems.md"), markdown());
        }
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

    /** {@code systems.csv}: a line for every system and protocol; shares between 0 and 1, nothing where nothing was measured. */
    public String csv() {
        StringBuilder text = new StringBuilder(
                "system,reads,data,published_metric,published_train,published_test,protocol,train,"
                        + "validation,test,n,macro_f1,recordings,n_recordings,train_seconds,bytes,ms_per_window,remark\n");
        for (SystemRow row : rows) {
            List<String> protocols = PROTOCOLS.stream()
                    .map(one -> one.get(0))
                    .filter(row.cells()::containsKey)
                    .toList();
            for (String protocol : protocols.isEmpty() ? List.of("") : protocols) {
                text.append(String.join(",", csv(row, protocol))).append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> csv(SystemRow row, String protocol) {
        SystemRow.Cell none = new SystemRow.Cell(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0);
        SystemRow.Cell cell = row.cells().getOrDefault(protocol, none);
        return List.of(
                quoted(row.architecture()),
                quoted(row.reads()),
                quoted(row.data()),
                row.published().map(Published::metric).orElse(""),
                number(row.published().map(Published::train).orElse(OptionalDouble.empty())),
                number(row.published().map(Published::test).orElse(OptionalDouble.empty())),
                protocol,
                number(cell.train()),
                number(cell.validation()),
                number(cell.test()),
                Integer.toString(cell.n()),
                number(cell.macroF1()),
                number(cell.recordings()),
                Integer.toString(cell.recordingCount()),
                number(row.trainSeconds()),
                row.bytes().isPresent() ? Long.toString(row.bytes().getAsLong()) : "",
                number(row.windowMillis()),
                quoted(row.remark()));
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "";
    }

    /** {@code systems.json}. */
    public String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("schemaVersion", SCHEMA_VERSION);
        ArrayNode systems = root.putArray("systems");
        for (SystemRow row : rows) {
            ObjectNode system = systems.addObject();
            system.put("system", row.architecture()).put("reads", row.reads()).put("data", row.data());
            row.published().ifPresent(one -> {
                ObjectNode published = system.putObject("published").put("metric", one.metric());
                put(published, "train", one.train());
                put(published, "test", one.test());
                published.put("source", one.source());
            });
            row.models().forEach(system.withArray("models")::add);
            ObjectNode cells = system.putObject("protocols");
            for (List<String> protocol : PROTOCOLS) {
                SystemRow.Cell cell = row.cells().get(protocol.get(0));
                if (cell != null) {
                    put(cells.putObject(protocol.get(0)), cell);
                }
            }
            put(system, "trainSeconds", row.trainSeconds());
            row.bytes().ifPresent(bytes -> system.put("bytes", bytes));
            put(system, "msPerWindow", row.windowMillis());
            system.put("remark", row.remark());
        }
        try {
            return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a table could not be written as JSON", impossible);
        }
    }

    private static void put(ObjectNode node, SystemRow.Cell cell) {
        put(node, "train", cell.train());
        put(node, "validation", cell.validation());
        put(node, "test", cell.test());
        node.put("n", cell.n());
        put(node, "macroF1", cell.macroF1());
        put(node, "recordings", cell.recordings());
        node.put("recordingCount", cell.recordingCount());
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        value.ifPresent(number -> node.put(name, number));
    }
}

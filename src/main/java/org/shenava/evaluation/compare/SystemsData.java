package org.shenava.evaluation.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The comparison as numbers, for programs. */
final class SystemsData {
    private static final int SCHEMA_VERSION = 1;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SystemsData() {}

    /** {@code systems.csv}: a line for every system and protocol; shares between 0 and 1, nothing where nothing was measured. */
    static String csv(List<SystemRow> rows) {
        StringBuilder text = new StringBuilder(
                "system,reads,data,published_metric,published_train,published_test,protocol,train,"
                        + "validation,test,n,macro_f1,recordings,n_recordings,train_seconds,bytes,ms_per_window,remark\n");
        for (SystemRow row : rows) {
            List<String> protocols = SystemsTable.PROTOCOLS.stream()
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
    static String json(List<SystemRow> rows) {
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
            for (List<String> protocol : SystemsTable.PROTOCOLS) {
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

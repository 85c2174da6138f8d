package org.shenava.library.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanRow;

/** Lines of a journal as JSON objects, one a line. */
final class JournalJson {
    static final int SCHEMA_VERSION = 1;

    static final String DAMAGED = "a line of the journal is damaged";

    private static final ObjectMapper JSON = new ObjectMapper();

    private JournalJson() {}

    static String write(JournalLine line) {
        ObjectNode node = JSON.createObjectNode();
        if (line instanceof JournalLine.Begun begun) {
            node.put("type", "begun").put("schemaVersion", SCHEMA_VERSION);
            node.put("id", begun.id()).put("time", begun.time().toString());
            node.put("target", begun.target().toString()).put("rowCount", begun.rowCount());
        } else if (line instanceof JournalLine.Planned planned) {
            node.put("type", "planned").put("index", planned.index());
            write(node, planned.row());
        } else if (line instanceof JournalLine.Folder folder) {
            node.put("type", "folder").put("path", folder.path().toString());
        } else if (line instanceof JournalLine.Tagging tagging) {
            node.put("type", "tagging").put("index", tagging.index()).put("sha256", tagging.sha256());
        } else if (line instanceof JournalLine.Done done) {
            node.put("type", "done").put("index", done.index());
        } else if (line instanceof JournalLine.Left left) {
            node.put("type", "left").put("index", left.index()).put("reason", left.reason());
        } else if (line instanceof JournalLine.Ended ended) {
            node.put("type", "ended");
            ended.stoppedBecause().ifPresent(reason -> node.put("stoppedBecause", reason));
        } else if (line instanceof JournalLine.Undoing undoing) {
            node.put("type", "undoing").put("time", undoing.time().toString());
        } else if (line instanceof JournalLine.Undone undone) {
            node.put("type", "undone").put("index", undone.index());
        } else if (line instanceof JournalLine.NotUndone not) {
            node.put("type", "notUndone").put("index", not.index()).put("reason", not.reason());
        } else {
            node.put("type", "undoEnded");
        }
        return text(node);
    }

    private static void write(ObjectNode node, PlanRow row) {
        node.put("action", row.action().id());
        node.put("source", row.source().toString()).put("target", row.target().toString());
        node.put("companion", row.companion()).put("bytes", row.bytes()).put("sha256", row.sha256());
        node.put("label", row.label()).put("p", row.p()).put("unsure", row.unsure());
        row.dastgah().ifPresent(mode -> node.put("dastgah", mode));
    }

    /**
     * Reads a line.
     *
     * @throws IOException when it is none; the last line of a journal that was cut off may be
     */
    static JournalLine read(String text) throws IOException {
        try {
            JsonNode node = JSON.readTree(text);
            return switch (required(node, "type").asText()) {
                case "begun" -> begun(node);
                case "planned" -> new JournalLine.Planned(index(node), row(node));
                case "folder" -> new JournalLine.Folder(path(node, "path"));
                case "tagging" ->
                    new JournalLine.Tagging(
                            index(node), required(node, "sha256").asText());
                case "done" -> new JournalLine.Done(index(node));
                case "left" ->
                    new JournalLine.Left(index(node), required(node, "reason").asText());
                case "ended" ->
                    new JournalLine.Ended(
                            Optional.ofNullable(node.get("stoppedBecause")).map(JsonNode::asText));
                case "undoing" ->
                    new JournalLine.Undoing(Instant.parse(required(node, "time").asText()));
                case "undone" -> new JournalLine.Undone(index(node));
                case "notUndone" ->
                    new JournalLine.NotUndone(
                            index(node), required(node, "reason").asText());
                case "undoEnded" -> new JournalLine.UndoEnded();
                default ->
                    throw new IOException("a line of the journal is of the unknown type "
                            + node.get("type").asText());
            };
        } catch (JsonProcessingException | InvalidPathException | DateTimeParseException damaged) {
            throw new IOException(DAMAGED, damaged);
        }
    }

    private static JournalLine begun(JsonNode node) throws IOException {
        int version = required(node, "schemaVersion").asInt();
        if (version != SCHEMA_VERSION) {
            throw new IOException(
                    "the journal is of version " + version + ", and this program knows " + SCHEMA_VERSION);
        }
        return new JournalLine.Begun(
                required(node, "id").asText(),
                Instant.parse(required(node, "time").asText()),
                path(node, "target"),
                required(node, "rowCount").asInt());
    }

    private static PlanRow row(JsonNode node) throws IOException {
        String action = required(node, "action").asText();
        return new PlanRow(
                Action.of(action).orElseThrow(() -> new IOException("a journal knows no action " + action)),
                path(node, "source"),
                path(node, "target"),
                required(node, "companion").asBoolean(),
                required(node, "bytes").asLong(),
                required(node, "sha256").asText(),
                required(node, "label").asText(),
                Optional.ofNullable(node.get("dastgah")).map(JsonNode::asText),
                required(node, "p").asDouble(),
                required(node, "unsure").asBoolean(),
                PlanRow.State.READY);
    }

    private static int index(JsonNode node) throws IOException {
        return required(node, "index").asInt();
    }

    private static Path path(JsonNode node, String field) throws IOException {
        return Path.of(required(node, field).asText());
    }

    private static JsonNode required(JsonNode node, String field) throws IOException {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IOException("a line of the journal has no " + field);
        }
        return value;
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always JSON", impossible);
        }
    }
}

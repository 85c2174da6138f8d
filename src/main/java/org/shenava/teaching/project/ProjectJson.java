package org.shenava.teaching.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shenava.music.Label;
import org.shenava.teaching.project.SavedProject.ClassEntry;
import org.shenava.teaching.project.SavedProject.Origin;

/**
 * {@code project.json}. Unknown fields are passed over. A project may come from anybody, so that no name in it may lead out of its
 * folder.
 */
final class ProjectJson {
    static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ProjectJson() {}

    /** It was written by a newer Shenava. */
    static final class NewerException extends Exception {
        private static final long serialVersionUID = 1;
    }

    static byte[] write(SavedProject project) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("schemaVersion", SCHEMA_VERSION);
        tree.put("name", project.name());
        ArrayNode classes = tree.putArray("classes");
        project.classes()
                .forEach(one -> classes.addObject().put("label", one.label()).put("folder", one.folder()));
        tree.put("background", project.background());
        ArrayNode origins = tree.putArray("recordings");
        project.origins().forEach(one -> origins.addObject()
                .put("sha256", one.sha256())
                .put("name", one.name())
                .put("time", one.time()));
        ArrayNode changes = tree.putArray("changes");
        project.changes().forEach(change -> {
            ArrayNode moves = changes.addArray();
            change.moves()
                    .forEach(move -> moves.addObject().put("now", move.now()).put("before", move.before()));
        });
        try {
            return (JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a project could not be written as JSON", impossible);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is damaged, or leads out of the folder
     */
    static SavedProject read(byte[] content) throws IOException, NewerException {
        JsonNode tree = JSON.readTree(content);
        if (tree == null || !tree.path("schemaVersion").canConvertToInt()) {
            throw new IOException("no version is given");
        }
        int version = tree.path("schemaVersion").asInt();
        if (version > SCHEMA_VERSION) {
            throw new NewerException();
        }
        require(version == SCHEMA_VERSION, "there was never a form " + version);
        List<ClassEntry> classes = new ArrayList<>();
        for (JsonNode one : tree.path("classes")) {
            classes.add(new ClassEntry(text(one, "label"), text(one, "folder")));
        }
        List<Origin> origins = new ArrayList<>();
        for (JsonNode one : tree.path("recordings")) {
            origins.add(new Origin(text(one, "sha256"), text(one, "name"), text(one, "time")));
        }
        List<Project.Change> changes = new ArrayList<>();
        for (JsonNode change : tree.path("changes")) {
            List<Project.Change.Move> moves = new ArrayList<>();
            for (JsonNode move : change) {
                moves.add(new Project.Change.Move(inside(text(move, "now")), inside(text(move, "before"))));
            }
            changes.add(new Project.Change(moves));
        }
        for (ClassEntry one : classes) {
            require(Label.isId(one.label()), "a class is called " + one.label());
            require(isName(one.folder()), "the folder of a class is " + one.folder());
        }
        return new SavedProject(text(tree, "name"), classes, text(tree, "background"), origins, changes);
    }

    private static String inside(String path) throws IOException {
        String visible = path.startsWith(ProjectFolder.REMOVED + "/")
                ? path.substring(ProjectFolder.REMOVED.length() + 1)
                : path;
        require(isInside(visible), "a recording is at " + path);
        return path;
    }

    /** Whether a path leads to something in a project that is not hidden. */
    static boolean isInside(String path) {
        return Arrays.stream(path.split("/", -1)).allMatch(ProjectJson::isName);
    }

    /** Of a file or folder that is not hidden. */
    private static boolean isName(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || c < ' ');
    }

    private static String text(JsonNode tree, String field) throws IOException {
        require(tree.path(field).isTextual(), field + " is missing");
        return tree.path(field).asText();
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}

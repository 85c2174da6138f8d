package org.shenava.view.ear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shenava.music.Modes;
import org.shenava.store.AtomicFiles;
import org.shenava.store.FreeName;

/** The scores of ear training as {@code ear.json}. May wait for the disk; any one thread at a time. */
final class EarScoresFile {
    static final String NAME = "ear.json";
    static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Clock clock;
    private boolean foreignFile;

    /** @param folder that of the user's data, which may not exist yet */
    EarScoresFile(Path folder, Clock clock) {
        this.file = folder.resolve(NAME);
        this.clock = clock;
    }

    /** What reading came to. */
    sealed interface Loaded {
        EarScores scores();
    }

    /** As they were left; none at the first start. */
    record Found(EarScores scores) implements Loaded {}

    /** The file was damaged, and is kept under another name. */
    record SetAside(EarScores scores, Path keptAs) implements Loaded {}

    /** The file is of a newer Shenava, or cannot be read; it is never overwritten. */
    record LeftAlone(EarScores scores, Path file) implements Loaded {}

    /** One answer as it is saved. */
    private record Saved(String at, String level, String played, String named) {}

    /** The file as it is saved. */
    private record Document(int schemaVersion, List<Saved> answers) {}

    synchronized Loaded load() {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException first) {
            return new Found(EarScores.EMPTY);
        } catch (IOException unreadable) {
            return leftAlone();
        }
        try {
            JsonNode tree = JSON.readTree(content);
            if (tree == null || !tree.path("schemaVersion").canConvertToInt()) {
                return setAside();
            }
            if (tree.path("schemaVersion").asInt() > SCHEMA_VERSION) {
                return leftAlone();
            }
            return new Found(scores(tree.path("answers")));
        } catch (IOException | DateTimeException damaged) {
            return setAside();
        }
    }

    /** Writes all scores; false when that was refused. */
    synchronized boolean save(EarScores scores) {
        if (foreignFile) {
            return false;
        }
        List<Saved> answers = scores.answers().stream()
                .map(answer -> new Saved(answer.at().toString(), answer.level().id(), answer.played(), answer.named()))
                .toList();
        try {
            AtomicFiles.write(file, JSON.writeValueAsBytes(new Document(SCHEMA_VERSION, answers)));
            return true;
        } catch (IOException | SecurityException refused) {
            return false;
        }
    }

    private static EarScores scores(JsonNode nodes) throws IOException {
        if (!nodes.isArray()) {
            throw new IOException("answers must be a list");
        }
        List<EarAnswer> answers = new ArrayList<>();
        for (JsonNode node : nodes) {
            Level level = Level.of(node.path("level").asText())
                    .orElseThrow(() -> new IOException("there is no level " + node.path("level")));
            String played = node.path("played").asText();
            if (Modes.of(played).isEmpty()) {
                throw new IOException("there is no mode " + played);
            }
            answers.add(new EarAnswer(
                    Instant.parse(node.path("at").asText()),
                    level,
                    played,
                    node.path("named").asText()));
        }
        return new EarScores(answers);
    }

    private Loaded leftAlone() {
        foreignFile = true;
        return new LeftAlone(EarScores.EMPTY, file);
    }

    private Loaded setAside() {
        Path kept = FreeName.forDamaged(file, clock.instant());
        try {
            Files.move(file, kept);
            return new SetAside(EarScores.EMPTY, kept);
        } catch (IOException stuck) {
            return leftAlone();
        }
    }
}

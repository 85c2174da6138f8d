package org.shenava.teaching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code judgement.json} in a model's folder. Models without one, or with a damaged one, are used all the same. */
public final class JudgementFile {
    public static final String NAME = "judgement.json";

    private static final int SCHEMA_VERSION = 1;
    /** A line or two a recording; a file far beyond is none of ours and would only fill the memory. */
    private static final long MOST_BYTES = 64L << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JudgementFile() {}

    /** As it lies in the file. */
    private record Content(int schemaVersion, Judgement judgement) {}

    /** The bytes of {@value #NAME}; equal judgements give equal bytes. */
    public static byte[] write(Judgement judgement) {
        try {
            String text = JSON.writeValueAsString(new Content(SCHEMA_VERSION, judgement));
            return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a judgement could not be written as JSON", impossible);
        }
    }

    /** What the test of the model in a folder said; empty when there is no readable one, or a newer version wrote it. */
    public static Optional<Judgement> read(Path modelFolder) {
        Path file = modelFolder.resolve(NAME);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
            return content.schemaVersion() == SCHEMA_VERSION ? Optional.of(content.judgement()) : Optional.empty();
        } catch (IOException damaged) {
            System.getLogger(JudgementFile.class.getName())
                    .log(System.Logger.Level.WARNING, file + " is damaged", damaged);
            return Optional.empty();
        }
    }
}

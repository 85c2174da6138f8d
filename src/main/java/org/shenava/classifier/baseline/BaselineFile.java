package org.shenava.classifier.baseline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code baseline.json}: a baseline as plain numbers, UTF-8. Reading makes nothing but our own records, and everything that a wrong number
 * could break is checked: a model folder may come from anybody.
 */
public final class BaselineFile {
    /** In place of {@code network.zip}. */
    public static final String NAME = "baseline.json";

    /** Nearest neighbours of some ten thousand windows fit; more is not ours and would only fill the memory. */
    public static final int MAX_BYTES = 64 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private BaselineFile() {}

    /** The bytes of {@code baseline.json}; equal baselines give equal bytes. */
    public static byte[] write(Baseline baseline) {
        try {
            return (JSON.writeValueAsString(baseline) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a baseline could not be written as JSON", impossible);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is damaged, too large or too new; the message says what is wrong and can end a sentence
     */
    public static Baseline read(byte[] bytes) throws IOException {
        if (bytes.length > MAX_BYTES) {
            throw new IOException(NAME + " is too large");
        }
        try {
            checkVersion(bytes);
            return JSON.readValue(bytes, Baseline.class);
        } catch (ValueInstantiationException impossible) {
            Throwable cause = impossible.getCause();
            throw new IOException(
                    cause instanceof IllegalArgumentException ? cause.getMessage() : NAME + " lacks a value",
                    impossible);
        } catch (JsonProcessingException damaged) {
            throw new IOException(NAME + " is damaged", damaged);
        }
    }

    /** Looks at the version alone, before the fields of a form that is not known. */
    private static void checkVersion(byte[] bytes) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(NAME + " is damaged");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean version = "schemaVersion".equals(parser.currentName());
                parser.nextToken();
                if (version) {
                    if (parser.getValueAsInt() > Baseline.SCHEMA_VERSION) {
                        throw new IOException(
                                NAME + " has form " + parser.getValueAsInt() + ", made by a newer version of Shenava");
                    }
                    return;
                }
                parser.skipChildren();
            }
            throw new IOException(NAME + " names no version");
        }
    }
}

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
 * Parameters as plain JSON, UTF-8. Reading makes nothing but the asked record and its parts, which check themselves: a model folder may come
 * from anybody.
 */
public final class PlainFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PlainFile() {}

    /** The bytes of a file; equal records give equal bytes. */
    public static byte[] write(Object parameters) {
        try {
            return (JSON.writeValueAsString(parameters) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("parameters could not be written as JSON", impossible);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param form the record
     * @param version newest {@code schemaVersion} that is known
     * @param name of the file, for messages
     * @throws IOException when it is damaged, impossible or too new; the message says what is wrong and can end a sentence
     */
    public static <T> T read(byte[] bytes, Class<T> form, int version, String name) throws IOException {
        try {
            checkVersion(bytes, version, name);
            return JSON.readValue(bytes, form);
        } catch (ValueInstantiationException impossible) {
            Throwable cause = impossible.getCause();
            throw new IOException(
                    cause instanceof IllegalArgumentException ? cause.getMessage() : name + " lacks a value",
                    impossible);
        } catch (JsonProcessingException damaged) {
            throw new IOException(name + " is damaged", damaged);
        }
    }

    /** Looks at the version alone, before the fields of a form that is not known. */
    private static void checkVersion(byte[] bytes, int version, String name) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(name + " is damaged");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = "schemaVersion".equals(parser.currentName());
                parser.nextToken();
                if (found) {
                    if (parser.getValueAsInt() > version) {
                        throw new IOException(
                                name + " has form " + parser.getValueAsInt() + ", made by a newer version of Shenava");
                    }
                    return;
                }
                parser.skipChildren();
            }
            throw new IOException(name + " names no version");
        }
    }
}

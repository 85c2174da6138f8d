package org.shenava.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings file: one JSON object with a {@code schemaVersion}. Fields that are not known are passed over, fields that are
 * missing or make no sense get their default. Read token by token, because the window waits for it and a data binder takes longer
 * to load than the file to read.
 */
final class SettingsJson {
    static final int SCHEMA_VERSION = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private SettingsJson() {}

    static byte[] write(Settings settings) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schemaVersion", SCHEMA_VERSION);
        fields.putAll(SettingsFields.of(settings));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes).useDefaultPrettyPrinter()) {
            write(out, fields);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, Map<?, ?> fields) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            out.writeFieldName((String) field.getKey());
            Object value = field.getValue();
            if (value instanceof Map<?, ?> inner) {
                write(out, inner);
            } else if (value instanceof Integer whole) {
                out.writeNumber(whole);
            } else if (value instanceof Double number) {
                out.writeNumber(number);
            } else if (value instanceof Boolean truth) {
                out.writeBoolean(truth);
            } else {
                out.writeString((String) value);
            }
        }
        out.writeEndObject();
    }

    /** All fields of the object, known or not; {@code schemaVersion} among them. */
    static Map<String, Object> fields(byte[] json) throws IOException {
        try (JsonParser in = JSON.createParser(json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("settings must be one JSON object");
            }
            Map<String, Object> fields = object(in);
            if (in.nextToken() != null) {
                throw new IOException("settings go on after their end");
            }
            return fields;
        }
    }

    private static Map<String, Object> object(JsonParser in) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            if (in.currentToken() != JsonToken.FIELD_NAME) {
                throw new IOException("settings end in the middle");
            }
            String name = in.currentName();
            JsonToken token = in.nextToken();
            if (token == null) {
                throw new IOException("settings end in the middle");
            }
            if (token == JsonToken.START_OBJECT) {
                fields.put(name, object(in));
            } else if (token == JsonToken.START_ARRAY) {
                in.skipChildren();
            } else if (token.isNumeric()) {
                fields.put(name, in.getDoubleValue());
            } else if (token.isBoolean()) {
                fields.put(name, in.getBooleanValue());
            } else if (token == JsonToken.VALUE_STRING) {
                fields.put(name, in.getText());
            }
        }
        return fields;
    }
}

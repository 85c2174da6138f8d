package org.shenava.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeNumberField("schemaVersion", SCHEMA_VERSION);
            out.writeStringField("language", settings.language().id());
            if (settings.deviceName().isPresent()) {
                out.writeStringField("deviceName", settings.deviceName().get());
            }
            out.writeBooleanField("barsSorted", settings.barsSorted());
            if (settings.modelId().isPresent()) {
                out.writeStringField("modelId", settings.modelId().get());
            }
            if (settings.window().isPresent()) {
                write(out, settings.window().get());
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, WindowPlace window) throws IOException {
        out.writeObjectFieldStart("window");
        out.writeNumberField("x", window.x());
        out.writeNumberField("y", window.y());
        out.writeNumberField("width", window.width());
        out.writeNumberField("height", window.height());
        out.writeBooleanField("maximized", window.maximized());
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

    static Settings settings(Map<String, Object> fields) {
        Settings defaults = Settings.defaults();
        return new Settings(
                language(fields).orElse(defaults.language()),
                one(fields, "deviceName", String.class),
                one(fields, "barsSorted", Boolean.class).orElse(defaults.barsSorted()),
                one(fields, "modelId", String.class),
                one(fields, "window", Map.class).flatMap(SettingsJson::window));
    }

    private static Optional<Language> language(Map<String, Object> fields) {
        return one(fields, "language", String.class).flatMap(id -> {
            for (Language language : Language.values()) {
                if (language.id().equals(id.toLowerCase(Locale.ROOT))) {
                    return Optional.of(language);
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<WindowPlace> window(Map<?, ?> fields) {
        Optional<Double> x = one(fields, "x", Double.class);
        Optional<Double> y = one(fields, "y", Double.class);
        Optional<Double> width = one(fields, "width", Double.class).filter(value -> value > 0);
        Optional<Double> height = one(fields, "height", Double.class).filter(value -> value > 0);
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        boolean maximized = one(fields, "maximized", Boolean.class).orElse(false);
        return Optional.of(new WindowPlace(x.get(), y.get(), width.get(), height.get(), maximized));
    }

    private static <T> Optional<T> one(Map<?, ?> fields, String name, Class<T> type) {
        Object value = fields.get(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }
}

package org.shenava.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shenava.music.Thresholds;

/** Settings as the fields of a JSON object, and back. What is missing or makes no sense gets its default, each part for itself. */
final class SettingsFields {
    private SettingsFields() {}

    /** Values are texts, numbers as {@code Double} or {@code Integer}, truths, and maps of these. */
    static Map<String, Object> of(Settings settings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("language", settings.language().id());
        fields.put("theme", settings.theme().id());
        settings.deviceName().ifPresent(name -> fields.put("deviceName", name));
        fields.put("barsSorted", settings.barsSorted());
        settings.modelId().ifPresent(id -> fields.put("modelId", id));
        settings.window().ifPresent(window -> fields.put("window", of(window)));
        settings.page().ifPresent(page -> fields.put("page", page));
        fields.put("thresholds", of(settings.thresholds()));
        fields.put("picture", of(settings.picture()));
        fields.put("scale", of(settings.scale()));
        fields.put("library", of(settings.library()));
        fields.put("recordings", settings.recordings().id());
        fields.put("textSize", settings.textSize().id());
        fields.put("guideSeen", settings.guideSeen());
        return fields;
    }

    private static Map<String, Object> of(WindowPlace window) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("x", window.x());
        fields.put("y", window.y());
        fields.put("width", window.width());
        fields.put("height", window.height());
        fields.put("maximized", window.maximized());
        return fields;
    }

    private static Map<String, Object> of(Thresholds thresholds) {
        Map<String, Object> fields = new LinkedHashMap<>();
        thresholds.overall().ifPresent(value -> fields.put("overall", value));
        fields.put("perLabel", new LinkedHashMap<>(thresholds.perLabel()));
        return fields;
    }

    private static Map<String, Object> of(PictureSettings picture) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scale", picture.scale().name().toLowerCase(Locale.ROOT));
        fields.put("windowSamples", picture.windowSamples());
        fields.put("overlap", picture.overlap());
        fields.put("floorDb", picture.floorDb());
        fields.put("ceilingDb", picture.ceilingDb());
        fields.put("lowestHz", picture.lowestHz());
        fields.put("highestHz", picture.highestHz());
        fields.put("colours", picture.colours());
        fields.put("contour", picture.contour());
        return fields;
    }

    private static Map<String, Object> of(ScaleSettings scale) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("referenceHz", scale.referenceHz());
        scale.tonicHz().ifPresent(hz -> fields.put("tonicHz", hz));
        return fields;
    }

    private static Map<String, Object> of(LibrarySettings library) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("folder", library.folder());
        fields.put("target", library.target());
        fields.put("pattern", library.pattern());
        fields.put("unsureFolder", library.unsureFolder());
        fields.put("companions", library.companions());
        return fields;
    }

    static Settings settings(Map<String, Object> fields) {
        Settings defaults = Settings.defaults();
        return new Settings(
                one(fields, "language", Language.values(), Language::id).orElse(defaults.language()),
                one(fields, "theme", Theme.values(), Theme::id).orElse(defaults.theme()),
                one(fields, "deviceName", String.class),
                one(fields, "barsSorted", Boolean.class).orElse(defaults.barsSorted()),
                one(fields, "modelId", String.class),
                part(fields, "window", SettingsFields::window),
                one(fields, "page", String.class),
                part(fields, "thresholds", SettingsFields::thresholds).orElse(defaults.thresholds()),
                part(fields, "picture", SettingsFields::picture).orElse(defaults.picture()),
                part(fields, "scale", SettingsFields::scale).orElse(defaults.scale()),
                part(fields, "library", SettingsFields::library).orElse(defaults.library()),
                one(fields, "recordings", KeepRecordings.values(), KeepRecordings::id)
                        .orElse(defaults.recordings()),
                one(fields, "textSize", TextSize.values(), TextSize::id).orElse(defaults.textSize()),
                one(fields, "guideSeen", Boolean.class).orElse(defaults.guideSeen()));
    }

    private static WindowPlace window(Map<?, ?> fields) {
        double width = number(fields, "width").orElseThrow(SettingsFields::missing);
        double height = number(fields, "height").orElseThrow(SettingsFields::missing);
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a window without size");
        }
        return new WindowPlace(
                number(fields, "x").orElseThrow(SettingsFields::missing),
                number(fields, "y").orElseThrow(SettingsFields::missing),
                width,
                height,
                one(fields, "maximized", Boolean.class).orElse(false));
    }

    private static Thresholds thresholds(Map<?, ?> fields) {
        Map<String, Double> perLabel = new LinkedHashMap<>();
        one(fields, "perLabel", Map.class).ifPresent(map -> {
            for (Object label : map.keySet()) {
                number(map, (String) label).ifPresent(value -> perLabel.put((String) label, value));
            }
        });
        return new Thresholds(optional(number(fields, "overall")), perLabel);
    }

    private static PictureSettings picture(Map<?, ?> fields) {
        PictureSettings defaults = PictureSettings.defaults();
        return new PictureSettings(
                one(fields, "scale", PictureSettings.Scale.values(), scale -> scale.name()
                                .toLowerCase(Locale.ROOT))
                        .orElse(defaults.scale()),
                number(fields, "windowSamples").map(Double::intValue).orElse(defaults.windowSamples()),
                number(fields, "overlap").orElse(defaults.overlap()),
                number(fields, "floorDb").orElse(defaults.floorDb()),
                number(fields, "ceilingDb").orElse(defaults.ceilingDb()),
                number(fields, "lowestHz").orElse(defaults.lowestHz()),
                number(fields, "highestHz").orElse(defaults.highestHz()),
                one(fields, "colours", String.class).orElse(defaults.colours()),
                one(fields, "contour", Boolean.class).orElse(defaults.contour()));
    }

    private static ScaleSettings scale(Map<?, ?> fields) {
        return new ScaleSettings(
                number(fields, "referenceHz").orElse(ScaleSettings.defaults().referenceHz()),
                optional(number(fields, "tonicHz")));
    }

    private static LibrarySettings library(Map<?, ?> fields) {
        LibrarySettings defaults = LibrarySettings.defaults();
        return new LibrarySettings(
                one(fields, "folder", String.class).orElse(defaults.folder()),
                one(fields, "target", String.class).orElse(defaults.target()),
                one(fields, "pattern", String.class).orElse(defaults.pattern()),
                one(fields, "unsureFolder", String.class).orElse(defaults.unsureFolder()),
                one(fields, "companions", Boolean.class).orElse(defaults.companions()));
    }

    private static IllegalArgumentException missing() {
        return new IllegalArgumentException("a number is missing");
    }

    /** A part whose values do not go together is as good as missing. */
    private static <T> Optional<T> part(Map<?, ?> fields, String name, Function<Map<?, ?>, T> reader) {
        return one(fields, name, Map.class).flatMap(map -> {
            try {
                return Optional.of(reader.apply(map));
            } catch (IllegalArgumentException senseless) {
                return Optional.empty();
            }
        });
    }

    private static <T> Optional<T> one(Map<?, ?> fields, String name, T[] values, Function<T, String> id) {
        return one(fields, name, String.class).flatMap(text -> Stream.of(values)
                .filter(value -> id.apply(value).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst());
    }

    private static Optional<Double> number(Map<?, ?> fields, String name) {
        return one(fields, name, Double.class);
    }

    private static OptionalDouble optional(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static <T> Optional<T> one(Map<?, ?> fields, String name, Class<T> type) {
        Object value = fields.get(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }
}

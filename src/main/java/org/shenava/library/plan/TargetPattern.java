package org.shenava.library.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenava.library.Track;
import org.shenava.music.Labels;
import org.shenava.store.NameRules;

/**
 * Where tracks go, as a pattern of folders and a name: {@code {genre}/{dastgah}/{artist} - {title}}. A folder all of whose fields are
 * missing is left out, so that only Iranian music has a folder of its dastgah; a model of a person's own has its classes in the place of
 * genres. Where a field of the name is missing, the file keeps its name.
 */
public final class TargetPattern {
    public static final String DEFAULT = "{genre}/{dastgah}/{artist} - {title}";

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    private final List<String> folders;
    private final String name;

    private TargetPattern(List<String> folders, String name) {
        this.folders = folders;
        this.name = name;
    }

    /** What stands in the fields; names of labels are those that people read. */
    private enum Field {
        GENRE,
        DASTGAH,
        FAMILY,
        ARTIST,
        ALBUM,
        TITLE,
        YEAR,
        /** Of the track on its album. */
        TRACK,
        /** The file's name without its ending. */
        NAME,
        /** Whatever the recording was called: the dastgah where it counts, else the genre or the class of a person's own. */
        CLASS;

        static Optional<Field> of(String id) {
            for (Field field : values()) {
                if (field.name().equalsIgnoreCase(id)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Reads a pattern.
     *
     * @throws PlanException with a sentence, when it names an unknown field or no file
     */
    public static TargetPattern parse(String text) throws PlanException {
        Matcher fields = FIELD.matcher(text);
        while (fields.find()) {
            if (Field.of(fields.group(1)).isEmpty()) {
                throw new PlanException(
                        "The pattern knows no {" + fields.group(1)
                                + "}; use {genre}, {dastgah}, {family}, {artist}, {album}, {title}, {year}, {track}, {name} or {class}.");
            }
        }
        if (text.replaceAll(FIELD.pattern(), "").matches(".*[{}].*")) {
            throw new PlanException("The pattern has a brace without its partner: " + text);
        }
        List<String> parts = new ArrayList<>(List.of(text.split("[/\\\\]", -1)));
        String name = parts.remove(parts.size() - 1);
        if (name.isBlank()) {
            throw new PlanException("The pattern must end with a name for the file, as in " + DEFAULT + ".");
        }
        for (String folder : parts) {
            if (folder.isBlank() || folder.strip().matches("\\.+")) {
                throw new PlanException("The pattern must be folders below the target, without empty ones: " + text);
            }
        }
        return new TargetPattern(List.copyOf(parts), name);
    }

    /**
     * Place of a track below the target.
     *
     * @param dastgah the one that counts, if any
     * @param names of labels and families for people
     * @return safe names, folders first, the file last
     */
    public List<String> place(Track track, Optional<String> dastgah, FolderNames names) {
        Function<Field, Optional<String>> values = field -> value(field, track, dastgah, names);
        List<String> place = new ArrayList<>();
        for (String folder : folders) {
            filled(folder, values, true).ifPresent(filled -> place.add(NameRules.folder(filled)));
        }
        String original = track.file().getFileName().toString();
        String stem = filled(name, values, false).orElse(NameRules.stem(original));
        place.add(NameRules.file(stem, NameRules.ending(original)));
        return place;
    }

    private static Optional<String> value(Field field, Track track, Optional<String> dastgah, FolderNames names) {
        return switch (field) {
            case GENRE -> Optional.of(names.label(track.verdict().label()));
            case DASTGAH -> dastgah.map(names::label);
            case CLASS -> Optional.of(names.label(dastgah.orElse(track.verdict().label())));
            case FAMILY -> dastgah.flatMap(mode -> Labels.of(mode).family()).map(names::family);
            case ARTIST -> track.tags().artist();
            case ALBUM -> track.tags().album();
            case TITLE -> track.tags().title();
            case YEAR -> track.tags().year();
            // Two digits, so that names stand in the order of the album.
            case TRACK -> track.tags().number().map(number -> number.length() == 1 ? "0" + number : number);
            case NAME -> Optional.of(NameRules.stem(track.file().getFileName().toString()));
        };
    }

    /**
     * The fields filled in.
     *
     * @param some whether one field that is there is enough; what is missing is then left out
     */
    private static Optional<String> filled(String part, Function<Field, Optional<String>> values, boolean some) {
        Matcher fields = FIELD.matcher(part);
        StringBuilder text = new StringBuilder();
        boolean any = false;
        boolean all = true;
        boolean hasFields = false;
        while (fields.find()) {
            hasFields = true;
            Optional<String> value = values.apply(Field.of(fields.group(1)).orElseThrow());
            any |= value.isPresent();
            all &= value.isPresent();
            fields.appendReplacement(text, Matcher.quoteReplacement(value.orElse("")));
        }
        fields.appendTail(text);
        boolean enough = !hasFields || (some ? any : all);
        return enough && !text.toString().isBlank() ? Optional.of(text.toString()) : Optional.empty();
    }
}

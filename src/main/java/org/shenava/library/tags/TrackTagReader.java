package org.shenava.library.tags;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenava.audio.AudioException;
import org.shenava.audio.ffmpeg.FileTags;
import org.shenava.library.TrackTags;

/** Reads tags with the decoder, so that a format that can be heard can be read. */
public final class TrackTagReader {
    /** Dates come as {@code 1975}, {@code 1975-03-01} and {@code 01.03.1975}. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[0-9]{3}|20[0-9]{2})(?!\\d)");

    /** Track numbers come as {@code 3} and {@code 3/12}. */
    private static final Pattern NUMBER = Pattern.compile("\\s*0*([1-9][0-9]{0,3})\\s*(/.*)?");

    private TrackTagReader() {}

    /** Tags of a file; none of one that cannot be read, which whoever decodes it tells. */
    public static TrackTags read(Path file) {
        try {
            return of(FileTags.read(file));
        } catch (AudioException unreadable) {
            return TrackTags.NONE;
        }
    }

    static TrackTags of(Map<String, String> tags) {
        return new TrackTags(
                first(tags, "artist", "album_artist", "performer"),
                first(tags, "title"),
                first(tags, "album"),
                first(tags, "genre"),
                first(tags, "date", "year", "tdrc", "originaldate").flatMap(TrackTagReader::year),
                first(tags, "track", "tracknumber").flatMap(TrackTagReader::number));
    }

    private static Optional<String> first(Map<String, String> tags, String... names) {
        for (String name : names) {
            String value = tags.getOrDefault(name, "");
            if (!value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> year(String date) {
        Matcher year = YEAR.matcher(date);
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }

    private static Optional<String> number(String track) {
        Matcher number = NUMBER.matcher(track);
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }
}

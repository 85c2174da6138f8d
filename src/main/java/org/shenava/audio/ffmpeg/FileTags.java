package org.shenava.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_DICT_IGNORE_SUFFIX;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.javacpp.BytePointer;
import org.shenava.audio.AudioException;

/** The tags of a file, whatever its format, by the names that ffmpeg gives them: {@code artist}, {@code title}, {@code genre}. */
public final class FileTags {
    /** A tag that is longer is no name of anything. */
    private static final int LONGEST = 4096;

    private FileTags() {}

    /**
     * Reads the header of a file.
     *
     * @return lower-case name to value, of the file and where that says nothing of its streams
     * @throws AudioException with a sentence for the user, when it is no sound file or cannot be read
     */
    public static Map<String, String> read(Path file) throws AudioException {
        Ffmpeg.load();
        AVFormatContext container = Container.openHeader(file, Container.quoted(file));
        try {
            Map<String, String> tags = new TreeMap<>();
            add(container.metadata(), tags);
            for (int i = 0; i < container.nb_streams(); i++) {
                // Ogg keeps them there.
                if (Container.isAudio(container.streams(i))) {
                    add(container.streams(i).metadata(), tags);
                }
            }
            return tags;
        } finally {
            Container.close(container);
        }
    }

    private static void add(AVDictionary dictionary, Map<String, String> tags) {
        if (dictionary == null) {
            return;
        }
        try (BytePointer any = new BytePointer("")) {
            AVDictionaryEntry entry = av_dict_get(dictionary, any, null, AV_DICT_IGNORE_SUFFIX);
            while (entry != null) {
                String value = text(entry.value());
                if (!value.isBlank() && value.length() <= LONGEST) {
                    tags.putIfAbsent(text(entry.key()).toLowerCase(Locale.ROOT), value);
                }
                entry = av_dict_get(dictionary, any, entry, AV_DICT_IGNORE_SUFFIX);
            }
        }
    }

    private static String text(BytePointer value) {
        return value == null ? "" : value.getString(StandardCharsets.UTF_8);
    }
}

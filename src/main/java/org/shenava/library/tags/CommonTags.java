package org.shenava.library.tags;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.exceptions.CannotReadException;
import org.jaudiotagger.audio.exceptions.CannotWriteException;
import org.jaudiotagger.audio.exceptions.InvalidAudioFrameException;
import org.jaudiotagger.audio.exceptions.ReadOnlyFileException;
import org.jaudiotagger.audio.mp3.MP3File;
import org.jaudiotagger.audio.wav.WavOptions;
import org.jaudiotagger.audio.wav.WavSaveOptions;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagException;
import org.jaudiotagger.tag.TagOptionSingleton;
import org.jaudiotagger.tag.id3.ID3v24Tag;

/** MP3, FLAC, Ogg Vorbis, MP4, WAV, AIFF and Windows Media by way of jaudiotagger. */
final class CommonTags {
    /** It writes pages about every file. Held here, because loggers that nobody holds are forgotten with their level. */
    private static final Logger ITS_LOG = Logger.getLogger("org.jaudiotagger");

    static {
        ITS_LOG.setLevel(Level.OFF);
        TagOptionSingleton options = TagOptionSingleton.getInstance();
        // As words, also where the format has a number for a genre: not every player knows the numbers.
        options.setWriteMp3GenresAsText(true);
        options.setWriteMp4GenresAsText(true);
        options.setWavOptions(WavOptions.READ_ID3_UNLESS_ONLY_INFO);
        options.setWavSaveOptions(WavSaveOptions.SAVE_EXISTING_AND_ACTIVE);
    }

    private CommonTags() {}

    /** Writes what is wanted; false when it is there already. */
    static boolean write(Path file, GenreTags.Wanted wanted) throws IOException {
        try {
            AudioFile audio = AudioFileIO.read(file.toFile());
            Tag tag = tag(audio);
            if (!change(tag, wanted)) {
                return false;
            }
            audio.commit();
            return true;
        } catch (CannotReadException | InvalidAudioFrameException | TagException unknown) {
            throw new IOException("this kind of file takes no tags", unknown);
        } catch (CannotWriteException | ReadOnlyFileException refused) {
            throw new IOException("its tags cannot be written", refused);
        }
    }

    private static Tag tag(AudioFile audio) {
        if (audio instanceof MP3File mp3 && mp3.hasID3v1Tag() && !mp3.hasID3v2Tag()) {
            // Players read the newer tag where there are both: it must say all that the old one does.
            mp3.setID3v2Tag(new ID3v24Tag(mp3.getID3v1Tag()));
            return mp3.getID3v2Tag();
        }
        if (audio instanceof MP3File mp3 && mp3.hasID3v2Tag()) {
            return mp3.getID3v2Tag();
        }
        return audio.getTagOrCreateAndSetDefault();
    }

    private static boolean change(Tag tag, GenreTags.Wanted wanted) throws TagException {
        boolean changed = false;
        if (!wanted.genre().equals(tag.getFirst(FieldKey.GENRE))) {
            tag.setField(FieldKey.GENRE, wanted.genre());
            changed = true;
        }
        if (wanted.dastgah().isPresent() && takesGrouping(tag)) {
            tag.setField(FieldKey.GROUPING, wanted.dastgah().get());
            changed = true;
        }
        return changed;
    }

    private static boolean takesGrouping(Tag tag) {
        try {
            return tag.getFirst(FieldKey.GROUPING).isBlank();
        } catch (UnsupportedOperationException tooOld) {
            // The short tags of some WAV files have no such field.
            return false;
        }
    }
}

package org.shenava.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.shenava.audio.AudioException;

/** Opening and closing of files as ffmpeg knows them, with limits against hostile ones. */
final class Container {
    /** Sound, and films with sound. No playlists, which name other files; no raw formats, which anything can be read as. */
    private static final String FORMATS = "wav,w64,mp3,flac,ogg,mov,matroska,aiff,au,aac,caf,asf,avi,mpegts,mpeg,flv,"
            + "ac3,eac3,amr,ape,wv,tta,mpc,mpc8,dsf,rm,voc";

    /** Longer claims are errors in the file. */
    private static final double MAX_LENGTH_SECONDS = 1000 * 3600;

    private Container() {}

    /**
     * Length of a file that can be read, in bytes.
     *
     * @throws AudioException with the sentence for one that cannot, whatever may be in it
     */
    static long checkedBytes(Path file, String name) throws AudioException {
        if (Files.isDirectory(file)) {
            throw new AudioException(name + " is a folder; choose a file in it.");
        }
        if (!Files.exists(file)) {
            throw new AudioException(notThere(name));
        }
        if (!Files.isRegularFile(file)) {
            throw new AudioException(name + " is not an audio file: it is a device or a pipe.");
        }
        if (!Files.isReadable(file)) {
            throw new AudioException(notAllowed(name));
        }
        try {
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw new AudioException(name + " is empty; choose another file.");
            }
            return bytes;
        } catch (IOException failure) {
            throw new AudioException(name + " could not be read; check the disk it is on.", failure);
        }
    }

    /** The name of a file as sentences have it. */
    static String quoted(Path file) {
        Path last = file.getFileName();
        return "“" + (last == null ? file : last) + "”";
    }

    static AVFormatContext open(Path file, String name) throws AudioException {
        AVFormatContext container = openHeader(file, name);
        if (avformat_find_stream_info(container, (PointerPointer<?>) null) < 0) {
            close(container);
            throw new AudioException(notAudio(name));
        }
        return container;
    }

    /** Reads no further than the header, which holds the tags but may not tell all of the streams. */
    static AVFormatContext openHeader(Path file, String name) throws AudioException {
        AVFormatContext container = avformat_alloc_context();
        container.probesize(5_000_000);
        container.max_analyze_duration(5L * AV_TIME_BASE);
        container.max_streams(200);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        av_dict_set(options, "format_whitelist", FORMATS, 0);
        // The prefix keeps a colon in a name from being taken for a protocol; UTF-8 is what ffmpeg expects everywhere.
        try (BytePointer url = new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
            // On failure it frees the context itself.
            int state = avformat_open_input(container, url, null, options);
            if (state < 0) {
                throw new AudioException(refusal(state, name));
            }
        } finally {
            av_dict_free(options);
        }
        for (int i = 0; i < container.nb_streams(); i++) {
            if (!isAudio(container.streams(i))) {
                container.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
        return container;
    }

    /**
     * The system's errors are negative errno values, the same on every system that we know. Input/output errors are not among these:
     * readers of formats also call a file so that is cut short.
     */
    private static String refusal(int state, String name) {
        return switch (-state) {
            case 2 -> notThere(name);
            case 1, 13 -> notAllowed(name);
            case 23, 24 -> name + " cannot be opened now: too many files are open; close other programs.";
            default -> notAudio(name);
        };
    }

    static String notThere(String name) {
        return name + " is not there; check its place and name.";
    }

    static String notAllowed(String name) {
        return name + " may not be read; change its permissions or choose another file.";
    }

    static void close(AVFormatContext container) {
        avformat_close_input(container);
    }

    static void discardAllBut(AVFormatContext container, int streamIndex) {
        for (int i = 0; i < container.nb_streams(); i++) {
            container.streams(i).discard(i == streamIndex ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
    }

    /** The sentence for a file without a usable audio stream. */
    static String noSound(AVFormatContext container, String name) {
        for (int i = 0; i < container.nb_streams(); i++) {
            AVStream stream = container.streams(i);
            if (isAudio(stream)) {
                return notAudio(name);
            }
        }
        return name + " has no sound in it; choose a file with sound.";
    }

    static double lengthSeconds(AVFormatContext container, int streamIndex) {
        AVStream stream = container.streams(streamIndex);
        double seconds = -1;
        if (stream.duration() != AV_NOPTS_VALUE && stream.time_base().den() > 0) {
            seconds = (double) stream.duration()
                    * stream.time_base().num()
                    / stream.time_base().den();
        } else if (container.duration() != AV_NOPTS_VALUE) {
            seconds = (double) container.duration() / AV_TIME_BASE;
        }
        return seconds > 0 && seconds < MAX_LENGTH_SECONDS ? seconds : -1;
    }

    /** @throws AudioException when reading stopped because of the disk, not because of what is in the file */
    static void checkDisk(AVFormatContext container, String name) throws AudioException {
        AVIOContext io = container.pb();
        if (io != null && io.error() < 0 && io.error() != AVERROR_EOF()) {
            throw new AudioException(name + " could not be read any further; check the disk it is on.");
        }
    }

    static boolean isAudio(AVStream stream) {
        return stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO
                && (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) == 0;
    }

    private static String notAudio(String name) {
        return name + " is not an audio file: nothing in it can be read as sound.";
    }
}

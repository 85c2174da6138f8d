package org.shenava.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.javacpp.Loader;
import org.shenava.audio.AudioException;
import org.shenava.audio.NativeLibraries;

/** Loads ffmpeg's libraries at first use, not at start. */
final class Ffmpeg {
    private Ffmpeg() {}

    /** @throws AudioException when this computer has no libraries that run on it */
    static void load() throws AudioException {
        try {
            NativeLibraries.load(Loaded::touch);
        } catch (LinkageError | RuntimeException failure) {
            throw new AudioException(
                    "The sound decoder could not be loaded on this computer; install the Shenava made for its system.",
                    failure);
        }
    }

    private static final class Loaded {
        static {
            Loader.load(avutil.class);
            Loader.load(swresample.class);
            Loader.load(avcodec.class);
            Loader.load(avformat.class);
            // It writes to standard error past Java; what matters reaches the user as our sentence.
            av_log_set_level(AV_LOG_QUIET);
        }

        static void touch() {
            // Running the initialiser is the work.
        }
    }
}

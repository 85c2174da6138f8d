package org.shenava.audio;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/**
 * The {@code ffmpeg} program that is packed with the decoding libraries. The reference of the measurements, and the encoder of the
 * bundled clip; sound for analysis never goes through it.
 */
public final class FfmpegProgram {
    private FfmpegProgram() {}

    /**
     * Unpacks the program if needed.
     *
     * @return an executable file
     */
    public static Path path() throws AudioException {
        try {
            return Path.of(Loader.load(ffmpeg.class));
        } catch (UnsatisfiedLinkError | RuntimeException missing) {
            throw new AudioException(
                    "The bundled ffmpeg program could not be unpacked; install Shenava again.", missing);
        }
    }
}

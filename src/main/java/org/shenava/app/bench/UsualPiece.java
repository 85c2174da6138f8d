package org.shenava.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shenava.audio.WavFile;
import org.shenava.synth.DemoClip;

/** A recording of usual length, about three minutes, made on the spot: the example tune over and over. */
final class UsualPiece {
    private static final int TUNES = 7;

    private UsualPiece() {}

    /**
     * Writes it as WAV.
     *
     * @param shift samples that it is moved by, so that no two are the same
     */
    static Path wav(Path file, int shift) throws IOException {
        float[] tune = DemoClip.render();
        float[] sound = new float[TUNES * tune.length];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = tune[(i + shift) % tune.length];
        }
        WavFile.write(file, sound, DemoClip.SAMPLE_RATE_HZ);
        return file;
    }

    /** Writes it as recordings are kept: FLAC of 44.1 kHz, stereo. */
    static Path flac(Path file, int shift) throws Exception {
        Path wav = wav(file.resolveSibling("piece.wav"), shift);
        LibraryBench.ffmpeg(List.of("-i", wav.toString(), "-ar", "44100", "-ac", "2", "-y", file.toString()));
        Files.delete(wav);
        return file;
    }
}

package org.shenava.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shenava.audio.FfmpegProgram;
import org.shenava.audio.WavFile;
import org.shenava.synth.DemoClip;

/** Sound files to play and to classify, made from the bundled tune, and damaged ones. */
final class Clips {
    /** The bundled example as it lies in the source tree. */
    static final Path EXAMPLE = Path.of("assets/demo/example.flac").toAbsolutePath();

    private Clips() {}

    /** Silence, then the tune: a person who presses Listen first and plays then. */
    static Path afterSilence(Path folder, double silentSeconds) throws Exception {
        float[] tune = DemoClip.render();
        float[] sound = new float[(int) (silentSeconds * DemoClip.SAMPLE_RATE_HZ) + tune.length];
        System.arraycopy(tune, 0, sound, sound.length - tune.length, tune.length);
        Path wav = folder.resolve("after-silence.wav");
        WavFile.write(wav, sound, DemoClip.SAMPLE_RATE_HZ);
        return wav;
    }

    /** The first half of the bytes of a FLAC file. */
    static Path truncated(Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(EXAMPLE);
        return Files.write(folder.resolve("truncated.flac"), java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    /** The example in another format. */
    static Path converted(Path file, String... options) throws Exception {
        List<String> command = new java.util.ArrayList<>(
                List.of(FfmpegProgram.path().toString(), "-nostdin", "-loglevel", "error", "-i", EXAMPLE.toString()));
        command.addAll(List.of(options));
        command.add(file.toString());
        Machine.run(java.util.Map.of(), command.toArray(String[]::new));
        return file;
    }
}

package org.shenava.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FfmpegProgram;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.WavFile;
import org.shenava.recognition.RecordingRecognizer;
import org.shenava.synth.DemoClip;

/** Seconds of sound that {@code classify} takes in a second, against ffmpeg merely decoding the same file. */
final class LibraryBench implements Bench {
    /** The example tune so many times over: about three minutes, a usual piece. */
    private static final int TUNES = 7;

    @Override
    public String group() {
        return "library";
    }

    @Override
    public void run(Setting setting, Consumer<Figure> figures) throws Exception {
        Path file = setting.file().isPresent() ? setting.file().get() : recording(setting.scratch());
        int rate = setting.classifier().card().features().sampleRateHz();
        int count = Math.max(3, setting.repeats());
        double[] ours = new double[count];
        double[] decoding = new double[count];
        for (int i = -1; i < count; i++) {
            setting.job().checkCancelled();
            long start = System.nanoTime();
            double seconds;
            try (AudioSource source = FileAudioSource.open(file, rate)) {
                // Showing progress is not part of the work that is measured.
                seconds = new RecordingRecognizer(setting.classifier())
                        .recognize(source, setting.job().withoutProgress())
                        .seconds();
            }
            long middle = System.nanoTime();
            ffmpeg(List.of("-i", file.toString(), "-f", "null", "-"));
            long end = System.nanoTime();
            if (i >= 0) {
                ours[i] = 1e9 * seconds / (middle - start);
                decoding[i] = 1e9 * seconds / (end - middle);
            }
        }
        String name = "classify, seconds of sound a second (" + ending(file) + ")";
        figures.accept(Figure.of(group(), name, "s/s", ours, "ffmpeg only decoding the file", decoding));
    }

    private static Path recording(Path scratch) throws Exception {
        float[] tune = DemoClip.render();
        float[] sound = new float[TUNES * tune.length];
        for (int i = 0; i < TUNES; i++) {
            System.arraycopy(tune, 0, sound, i * tune.length, tune.length);
        }
        Path wav = scratch.resolve("recording.wav");
        WavFile.write(wav, sound, DemoClip.SAMPLE_RATE_HZ);
        Path flac = scratch.resolve("recording.flac");
        // As recordings are kept: 44.1 kHz, stereo.
        ffmpeg(List.of("-i", wav.toString(), "-ar", "44100", "-ac", "2", "-y", flac.toString()));
        return flac;
    }

    static void ffmpeg(List<String> arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(FfmpegProgram.path().toString(), "-nostdin", "-loglevel", "error"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("ffmpeg could not decode or encode " + arguments.get(1));
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

package org.shenava.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FfmpegProgram;
import org.shenava.audio.FileAudioSource;
import org.shenava.recognition.RecordingRecognizer;

/** Seconds of sound that {@code classify} takes in a second, against ffmpeg merely decoding the same file. */
final class LibraryBench implements Bench {
    @Override
    public String group() {
        return "library";
    }

    @Override
    public void run(Setting setting, Consumer<Figure> figures) throws Exception {
        Path file = setting.file().isPresent()
                ? setting.file().get()
                : UsualPiece.flac(setting.scratch().resolve("recording.flac"), 0);
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

package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sound files of every kind, made by the ffmpeg program that comes with its libraries. */
public final class TestFiles {
    private TestFiles() {}

    /** Runs it over any file that is there, and shows what it said when it fails. */
    public static void run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(FfmpegProgram.path().toString(), "-nostdin", "-hide_banner", "-loglevel", "error", "-y"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    /**
     * A sine of amplitude 0.5, the same in all channels.
     *
     * @param codec further arguments, separated by spaces
     */
    static Path sine(Path file, double hertz, double seconds, int rateHz, int channelCount, String codec)
            throws Exception {
        String wave = "0.5*sin(2*PI*" + hertz + "*t)";
        String all = String.join("|", java.util.Collections.nCopies(channelCount, wave));
        return encode(file, all, seconds, rateHz, codec);
    }

    /** @param expressions one a channel, separated by bars */
    static Path encode(Path file, String expressions, double seconds, int rateHz, String codec) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("-f", "lavfi", "-i", "aevalsrc=" + expressions + ":s=" + rateHz + ":d=" + seconds));
        arguments.addAll(words(codec));
        arguments.add(file.toString());
        run(arguments.toArray(String[]::new));
        return file;
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}

package org.shenava.recognition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shenava.audio.AudioException;

/** Speech, spoken by the program espeak-ng. */
final class Speech {
    private static final String PROGRAM = "espeak-ng";

    private Speech() {}

    static boolean isInstalled() {
        try {
            return new ProcessBuilder(PROGRAM, "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Speaks.
     *
     * @param voice as espeak-ng calls it, such as {@code fa} or {@code en-us+f3}
     * @param wordsPerMinute speed
     * @param pitch 0 to 99
     * @return mono samples at 22,050 Hz
     */
    static float[] say(String text, String voice, int wordsPerMinute, int pitch)
            throws IOException, InterruptedException, AudioException {
        Path file = Files.createTempFile("speech", ".wav");
        try {
            List<String> command = new ArrayList<>(List.of(PROGRAM, "-v", voice, "-s", "" + wordsPerMinute));
            command.addAll(List.of("-p", "" + pitch, "-w", file.toString(), "--stdin"));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("espeak-ng did not speak with the voice " + voice);
            }
            return ForeignCorpus.decode(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

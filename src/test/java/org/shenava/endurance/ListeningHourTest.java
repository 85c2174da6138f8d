package org.shenava.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Listening takes no more memory at its end than after a third of its time, native memory included. Three minutes of sound in every build, as
 * fast as they are taken; {@code -Dshenava.listening=3600} for an hour.
 */
class ListeningHourTest {
    private static final int SECONDS = Integer.getInteger("shenava.listening", 180);

    /** Of objects: the answer on show and its history differ from moment to moment. */
    private static final double HEAP_MARGIN_MIB = 4;

    /** Outside the heap: compiled code grows for a while, and allocators keep what they once had. */
    private static final double OUTSIDE_MARGIN_MIB = 24;

    /** What the native libraries themselves count. */
    private static final double NATIVE_MARGIN_MIB = 2;

    @TempDir
    Path folder;

    /** MiB. */
    private record Held(double heap, double outside, double counted) {
        static Held of(String line) {
            double[] numbers = Arrays.stream(line.split(" "))
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Held(numbers[0], numbers[1], numbers[2]);
        }
    }

    @Test
    void memoryIsFlatHoweverLongOneListens() throws Exception {
        Path recording = folder.resolve("recording.flac");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // All of the heap is there from the start, so that what grows is something else.
                        "-Xms256m",
                        "-Xmx256m",
                        "-XX:+AlwaysPreTouch",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ListeningHour.class.getName(),
                        Integer.toString(SECONDS),
                        Path.of("models").toAbsolutePath().toString(),
                        recording.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toList());
        assertThat(process.waitFor()).as("it said %s", lines).isZero();
        System.out.println(
                SECONDS + " s of listening, MiB of objects, outside the heap, counted by libraries: " + lines);

        Held third = Held.of(line(lines, "third"));
        Held end = Held.of(line(lines, "end"));
        assertThat(end.heap()).as("objects").isLessThan(third.heap() + HEAP_MARGIN_MIB);
        assertThat(end.outside()).as("outside the heap").isLessThan(third.outside() + OUTSIDE_MARGIN_MIB);
        assertThat(end.counted()).as("counted by the libraries").isLessThan(third.counted() + NATIVE_MARGIN_MIB);

        // And it did listen all the time.
        String[] counts = line(lines, "counts").split(" ");
        assertThat(Long.parseLong(counts[1])).as("answers").isGreaterThan(20);
        assertThat(Double.parseDouble(counts[3])).as("seconds analysed").isGreaterThan(SECONDS - 1.0);
        assertThat(Files.size(recording)).isGreaterThan(100_000);
    }

    private static String line(List<String> lines, String beginning) {
        return lines.stream()
                .filter(one -> one.startsWith(beginning + " "))
                .findFirst()
                .orElseThrow();
    }
}

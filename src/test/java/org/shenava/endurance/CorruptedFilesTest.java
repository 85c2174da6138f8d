package org.shenava.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged copies of files in every container, seeded: each is decoded to finite features of a bounded length, or refused in one sentence
 * with its name. 400 in every build; {@code -Dshenava.variants=10000} for more.
 */
class CorruptedFilesTest {
    private static final int VARIANTS = Integer.getInteger("shenava.variants", 400);
    /** A file that takes so long hangs, on any machine. */
    private static final long PATIENCE_SECONDS = 180;

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final String HEAP = "-Xmx256m";
    /** Heap, libraries, Java itself, and what one file may take: the buffers of ffmpeg for its largest packet. */
    private static final long MOST_MIB = 1200;

    private static final int AGAIN = 80;
    private static final int ROUNDS = 4;
    /** Between the second round and the last: the noise of compiled code and allocators. */
    private static final long GROWTH_MIB = 16;

    private final TreeMap<String, int[]> decodedAndRefused = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private final List<Long> memoryMib = new ArrayList<>();
    private double longestSeconds;

    @TempDir
    Path folder;

    @Test
    void everyDamagedFileIsDecodedOrRefusedInASentence() throws Exception {
        List<Path> clean = CleanFiles.make(folder.resolve("clean"));
        cleanFilesAreWhole(clean);
        int next = 0;
        while (next < VARIANTS) {
            next = run(next, VARIANTS, 1, clean);
        }
        System.out.printf(
                Locale.ROOT,
                "%d variants: decoded %d, refused %d, broken %d; longest %.0f s; memory in MiB %s%n",
                VARIANTS,
                total(0),
                total(1),
                broken.size(),
                longestSeconds,
                memoryMib.isEmpty()
                        ? "unknown"
                        : memoryMib.get(memoryMib.size() / 3) + " at a third, at the end "
                                + memoryMib.get(memoryMib.size() - 1));
        decodedAndRefused.forEach((name, counts) ->
                System.out.printf(Locale.ROOT, "  %-16s decoded %4d, refused %4d%n", name, counts[0], counts[1]));
        assertThat(broken).isEmpty();
        assertThat(total(0) + total(1)).isEqualTo(VARIANTS);
        if (VARIANTS >= clean.size() * Damage.values().length) {
            assertThat(decodedAndRefused.values())
                    .allSatisfy(counts -> assertThat(counts[0]).isPositive());
        }
        assertThat(memoryMib).allSatisfy(mib -> assertThat(mib).isLessThan(MOST_MIB));
    }

    /** In a long run memory grows a little with the largest file so far; what a decoder forgets to free grows with every round. */
    @Test
    void readingTheSameDamagedFilesAgainTakesNoMoreMemory() throws Exception {
        List<Path> clean = CleanFiles.make(folder.resolve("clean"));

        run(0, AGAIN, ROUNDS, clean);

        assertThat(broken).isEmpty();
        if (!memoryMib.isEmpty()) {
            assertThat(memoryMib).hasSize(ROUNDS);
            assertThat(memoryMib.get(ROUNDS - 1) - memoryMib.get(1))
                    .as("growth in MiB, round by round %s", memoryMib)
                    .isLessThan(GROWTH_MIB);
        }
    }

    private static void cleanFilesAreWhole(List<Path> clean) throws Exception {
        VariantCheck check = new VariantCheck(Path.of("models"));
        for (Path file : clean) {
            VariantCheck.Verdict verdict = check.check(file);
            assertThat(verdict.refusal()).as("%s", file).isEmpty();
            assertThat(verdict.seconds()).as("%s", file).isBetween(2.5, 3.5);
        }
    }

    /** Runs a program until it ends, dies or hangs; returns the number to go on with. */
    private int run(int first, int end, int rounds, List<Path> clean) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Xshare:auto",
                        // A dump of a dead program says where; without it only the number is known.
                        "-XX:ErrorFile=" + folder.resolve("died-%p.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VariantRun.class.getName(),
                        clean.get(0).getParent().toString(),
                        Path.of("models").toAbsolutePath().toString(),
                        Integer.toString(first),
                        Integer.toString(end),
                        Integer.toString(rounds))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        boolean hung = !awaitEnd(process, said);
        process.destroyForcibly().waitFor();
        List<String> lines = Files.readAllLines(said);
        int open = take(lines, clean);
        if (open < 0) {
            assertThat(lines).as("the program said something").isNotEmpty();
            return end;
        }
        broken.add((hung ? "hung: " : "ended the program: ") + Variant.of(open, clean));
        return open + 1;
    }

    private static boolean awaitEnd(Process process, Path said) throws IOException, InterruptedException {
        long size = -1;
        long quietSince = System.nanoTime();
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            if (Files.size(said) != size) {
                size = Files.size(said);
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number that was begun and not finished; -1 when all were. */
    private int take(List<String> lines, List<Path> clean) throws IOException {
        Set<Integer> open = new HashSet<>();
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            int number = Integer.parseInt(words[1]);
            String name = clean.get(number % clean.size()).getFileName().toString();
            switch (words[0]) {
                case "begin" -> open.add(number);
                case "decoded" -> {
                    open.remove(number);
                    count(name)[0]++;
                    longestSeconds = Math.max(longestSeconds, Double.parseDouble(words[2]));
                }
                case "refused" -> {
                    open.remove(number);
                    count(name)[1]++;
                }
                case "failed" -> {
                    open.remove(number);
                    broken.add(words[2] + ": " + Variant.of(number, clean));
                }
                case "memory" -> memoryMib.add((long) number);
                default -> throw new IllegalStateException("unknown line: " + line);
            }
        }
        return open.isEmpty() ? -1 : open.iterator().next();
    }

    private int[] count(String name) {
        return decodedAndRefused.computeIfAbsent(name, unknown -> new int[2]);
    }

    private int total(int index) {
        return decodedAndRefused.values().stream()
                .mapToInt(counts -> counts[index])
                .sum();
    }
}

package org.shenava.endurance;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.shenava.view.common.ProcessMemory;

/**
 * A program of its own that reads damaged files, since a fault of a native decoder ends a whole program. Says which file it begins before
 * it reads it: {@code begin N}, then {@code decoded N SECONDS}, {@code refused N SENTENCE} or {@code failed N WHY}, with {@code memory N MIB}
 * in between.
 */
final class VariantRun {
    private static final int MEMORY_EVERY = 50;

    private VariantRun() {}

    /** @param arguments folder of clean files, folder of models, first number, number after the last, how often to go over them */
    public static void main(String[] arguments) throws Exception {
        List<Path> clean = CleanFiles.in(Path.of(arguments[0]));
        VariantCheck check = new VariantCheck(Path.of(arguments[1]));
        int first = Integer.parseInt(arguments[2]);
        int end = Integer.parseInt(arguments[3]);
        int rounds = Integer.parseInt(arguments[4]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("shenava-variant");
        for (int round = 0; round < rounds; round++) {
            for (int number = first; number < end; number++) {
                out.println("begin " + number);
                Variant variant = Variant.of(number, clean);
                Path file = Files.write(folder.resolve("damaged-" + variant.name()), variant.bytes());
                out.println(verdict(number, file, check));
                Files.delete(file);
                if (rounds == 1 && number % MEMORY_EVERY == 0) {
                    tellMemory(out);
                }
            }
            if (rounds > 1) {
                tellMemory(out);
            }
        }
        Files.delete(folder);
    }

    private static void tellMemory(PrintStream out) {
        System.gc();
        ProcessMemory.now().residentMib().ifPresent(mib -> out.println("memory " + (long) mib));
    }

    private static String verdict(int number, Path file, VariantCheck check) {
        try {
            VariantCheck.Verdict verdict = check.check(file);
            return verdict.refusal()
                    .map(sentence -> "refused " + number + " " + sentence)
                    .orElseGet(() -> String.format(Locale.ROOT, "decoded %d %.2f", number, verdict.seconds()));
        } catch (RuntimeException | Error broken) {
            broken.printStackTrace();
            return "failed " + number + " " + broken;
        }
    }
}

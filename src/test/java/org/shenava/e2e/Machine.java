package org.shenava.e2e;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the end-to-end tests need of the machine: other programs, and the jar that was built. */
final class Machine {
    private static final int SHORT_SECONDS = 20;

    private Machine() {}

    /** Whether what a test needs must be there, as in {@code .ci/run}. */
    static boolean mustHaveAll() {
        return Boolean.getBoolean("shenava.e2e.required");
    }

    /** Skips the test with a message when a program is missing; with {@code -Dshenava.e2e.required=true} fails it. */
    static void needs(String... programs) {
        List<String> missing = Arrays.stream(programs)
                .filter(program -> Arrays.stream(System.getenv("PATH").split(":"))
                        .noneMatch(folder -> Files.isExecutable(Path.of(folder, program))))
                .toList();
        if (!missing.isEmpty()) {
            lacks("These programs are missing: " + String.join(", ", missing) + "; see .ci/run for their packages.");
        }
    }

    /** Skips or fails for a reason of its own. */
    static void lacks(String reason) {
        if (mustHaveAll()) {
            fail(reason);
        }
        abort(reason);
    }

    /** The jar under test. */
    static Path jar() {
        Path jar =
                Path.of(System.getProperty("shenava.jar", "target/shenava.jar")).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            fail("There is no " + jar + "; run mvn verify.");
        }
        return jar;
    }

    /** The installed model that the tests listen with. */
    static Path defaultModel() throws IOException {
        Path models = jar().resolveSibling("models");
        try (var inside = Files.list(models)) {
            return inside.filter(folder -> folder.getFileName().toString().startsWith("dastgah-"))
                    .filter(folder -> Files.isRegularFile(folder.resolve("card.json")))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IOException("no dastgah model in " + models));
        }
    }

    /** Runs a short command and returns what it wrote. */
    static String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        return run(SHORT_SECONDS, environment, command);
    }

    /** Runs a command that may take so many seconds, and returns what it wrote. */
    static String run(int seconds, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        process.getInputStream().transferTo(said);
        if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + " failed: " + said.toString(StandardCharsets.UTF_8));
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Waits until something holds. */
    static void await(String what, double seconds, Condition condition) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                fail("Waited " + seconds + " s in vain for " + what + ".");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Ends a process that a test started. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(8, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something to wait for. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }
}

package org.shenava.app;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.shenava.job.Shutdown;

/**
 * Java 17 on Linux reads file names as the locale says: under {@code LANG=C} a Persian name arrives as question marks and cannot be
 * opened. There the program starts itself once more under a UTF-8 locale and passes everything on.
 */
final class Utf8Start {
    /** Process id of the first start, whose command line still holds the names as bytes. */
    private static final String MARK = "SHENAVA_STARTED_BY";

    /** Stands for an argument that is read from the first process, byte for byte. */
    private static final String PLACEHOLDER = "-";

    private Utf8Start() {}

    /**
     * Starts the program under a UTF-8 locale when that is needed, and waits for its end.
     *
     * @return the exit status of that run; empty when this process can go on by itself
     */
    static OptionalInt again(String[] arguments) {
        if (!isNeeded(
                System.getProperty("os.name"), System.getProperty("sun.jnu.encoding", "UTF-8"), System.getenv(MARK))) {
            return OptionalInt.empty();
        }
        List<String> command = new ArrayList<>(program());
        command.addAll(Collections.nCopies(arguments.length, PLACEHOLDER));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Map<String, String> environment = builder.environment();
        environment.put("LC_ALL", "C.UTF-8");
        environment.put(MARK, Long.toString(ProcessHandle.current().pid()));
        try {
            Process child = builder.start();
            Shutdown.Promise stop = Shutdown.onShutdown(() -> endAndWait(child));
            try {
                return OptionalInt.of(child.waitFor());
            } finally {
                stop.takeBack();
            }
        } catch (IOException noSecondStart) {
            // Names in plain letters still work here.
            return OptionalInt.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(1);
        }
    }

    /** What starts this program; an installed one has no {@code java} to start. */
    private static List<String> program() {
        Optional<String> installed = NativeSettings.installedProgram();
        if (installed.isPresent()) {
            return List.of(installed.get());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), Launcher.class.getName()));
        return command;
    }

    /** The arguments as the user typed them. */
    static String[] arguments(String[] given) {
        String mark = System.getenv(MARK);
        if (!isSecondStart(given, mark)) {
            return given;
        }
        try {
            return last(Files.readAllBytes(Path.of("/proc", mark, "cmdline")), given.length);
        } catch (IOException gone) {
            return given;
        }
    }

    /** Whatever the program starts inherits the mark, such as a file manager from which the program is then started anew. */
    static boolean isSecondStart(String[] given, String mark) {
        return mark != null
                && mark.matches("\\d+")
                && given.length > 0
                && Arrays.stream(given).allMatch(PLACEHOLDER::equals);
    }

    static boolean isNeeded(String systemName, String fileNameEncoding, String mark) {
        return systemName.toLowerCase(Locale.ROOT).startsWith("linux")
                && !fileNameEncoding.equalsIgnoreCase("UTF-8")
                && mark == null;
    }

    /** The last arguments of a command line as {@code /proc} shows it: each ends in a zero byte. */
    static String[] last(byte[] commandLine, int count) {
        String[] all = new String(commandLine, StandardCharsets.UTF_8).split("\0", -1);
        // After the last zero byte comes nothing.
        return Arrays.copyOfRange(all, all.length - 1 - count, all.length - 1);
    }

    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                Arrays.stream(classPath.split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private static void endAndWait(Process child) {
        child.destroy();
        try {
            child.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

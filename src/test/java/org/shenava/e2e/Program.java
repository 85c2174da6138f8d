package org.shenava.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program as a user starts it: {@code java -jar shenava.jar}, a process of its own. */
final class Program implements AutoCloseable {
    private static final Pattern PROGRESS = Pattern.compile(" *\\d+ %  ");

    /** Generous: the machine may be busy with other work. */
    private static final int PATIENCE_SECONDS = 180;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A line with the time it came.
     *
     * @param nanos {@link System#nanoTime()}
     */
    record Line(String text, long nanos) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException wrong) {
                throw new AssertionError("no JSON: " + text, wrong);
            }
        }
    }

    private final Process process;
    private final List<Line> out = new CopyOnWriteArrayList<>();
    private final List<Line> err = new CopyOnWriteArrayList<>();
    private final List<Thread> readers = new ArrayList<>();

    private Program(Process process) throws IOException {
        this.process = process;
        process.getOutputStream().close();
        read(process.getInputStream(), out);
        read(process.getErrorStream(), err);
    }

    /** What a program is started with besides its arguments. */
    static final class Setting {
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<String> javaOptions = new ArrayList<>(List.of("-Xmx1g"));
        private Optional<List<String>> installed = Optional.empty();
        private Path jar;
        private Path folder = Path.of("").toAbsolutePath();

        Setting home(Path home) {
            return with(Map.of("SHENAVA_HOME", home.toString()));
        }

        Setting with(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        Setting in(Path startFolder) {
            folder = startFolder;
            return this;
        }

        Setting java(String... options) {
            javaOptions.addAll(Arrays.asList(options));
            return this;
        }

        Setting jar(Path other) {
            jar = other;
            return this;
        }

        /** A program that was installed, in place of the jar. */
        Setting installed(String... command) {
            installed = Optional.of(List.of(command));
            return this;
        }

        Program start(String... arguments) throws IOException {
            List<String> command = new ArrayList<>(installed.orElseGet(this::byJava));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start());
        }

        private List<String> byJava() {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(javaOptions);
            command.addAll(List.of("-jar", (jar == null ? Machine.jar() : jar).toString()));
            return command;
        }

        /** Starts and waits for the end. */
        Program run(String... arguments) throws Exception {
            Program program = start(arguments);
            program.waitForEnd(PATIENCE_SECONDS);
            return program;
        }
    }

    List<Line> out() {
        return out;
    }

    List<String> outLines() {
        return out.stream().map(Line::text).toList();
    }

    List<String> errLines() {
        return err.stream().map(Line::text).toList();
    }

    /** The same without lines of progress, which come only where the machine takes over a second. */
    List<String> errSentences() {
        return errLines().stream()
                .filter(line -> !PROGRESS.matcher(line).lookingAt())
                .toList();
    }

    List<JsonNode> json() {
        return out.stream().map(Line::json).toList();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    int status() {
        return process.exitValue();
    }

    /** What Ctrl-C does. */
    void interrupt() throws Exception {
        Machine.run(Map.of(), "kill", "-INT", Long.toString(process.pid()));
    }

    /** What no program can notice. */
    void kill() {
        process.destroyForcibly();
    }

    int waitForEnd(int seconds) throws Exception {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("The program did not end in " + seconds + " s; it said " + errLines());
        }
        for (Thread reader : readers) {
            reader.join(5000);
        }
        return process.exitValue();
    }

    private void read(InputStream stream, List<Line> lines) {
        Thread reader = new Thread(() -> {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    lines.add(new Line(line, System.nanoTime()));
                }
            } catch (IOException closed) {
                lines.add(new Line("(the stream broke: " + closed.getMessage() + ")", System.nanoTime()));
            }
        });
        reader.setDaemon(true);
        reader.start();
        readers.add(reader);
    }

    @Override
    public void close() {
        Machine.end(process);
    }
}

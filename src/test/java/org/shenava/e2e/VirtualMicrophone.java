package org.shenava.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shenava.audio.AudioException;
import org.shenava.audio.FfmpegProgram;

/**
 * A microphone for a machine without one: a PulseAudio server of our own, whose only source is the monitor of a null sink, and
 * ALSA's default device pointed at it. What is played into the sink is what the program hears.
 */
final class VirtualMicrophone implements AutoCloseable {
    private static final String SINK = "studio";

    private final Path folder;
    private Process server;
    private final List<Process> players = new ArrayList<>();

    private VirtualMicrophone(Path folder) {
        this.folder = folder;
    }

    /** Starts the server with the microphone plugged in. */
    static VirtualMicrophone start() throws Exception {
        Machine.needs("pulseaudio", "pactl", "pacat");
        if (!hasPulsePlugin()) {
            Machine.lacks("ALSA's PulseAudio plugin is missing; see .ci/run for its package.");
        }
        // A short path: the name of a socket may have 108 letters at most.
        Path folder = Files.createTempDirectory(
                Path.of("/tmp"),
                "shenava-mic",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(folder.resolve("asound.conf"), """
            </usr/share/alsa/alsa.conf>
            pcm.!default { type pulse }
            ctl.!default { type pulse }
            """);
        VirtualMicrophone microphone = new VirtualMicrophone(folder);
        boolean started = false;
        try {
            microphone.startServer();
            started = true;
            return microphone;
        } finally {
            if (!started) {
                microphone.close();
            }
        }
    }

    /** Starts the server, again after {@link #stopServer}, with the microphone plugged in. */
    void startServer() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "pulseaudio",
                        "-n",
                        "--daemonize=no",
                        "--use-pid-file=no",
                        "--exit-idle-time=-1",
                        "--disable-shm=yes",
                        "-L",
                        "module-native-protocol-unix auth-anonymous=1 socket=" + folder.resolve("native"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pulseaudio.log").toFile());
        server = startIn(builder, folder);
        Machine.await("PulseAudio", 10, () -> {
            try {
                pactl("info");
                return true;
            } catch (IOException notYet) {
                return false;
            }
        });
        plug();
    }

    /** What a restart of the system's sound begins with: the server is gone, and so are all connections to it. */
    void stopServer() throws IOException {
        Machine.end(server);
        Files.deleteIfExists(folder.resolve("native"));
    }

    private static Process startIn(ProcessBuilder builder, Path folder) throws IOException {
        builder.environment().putAll(environment(folder));
        return builder.start();
    }

    /** Variables for a program that shall record from this microphone. */
    Map<String, String> environment() {
        return environment(folder);
    }

    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "XDG_RUNTIME_DIR", folder.toString(),
                "PULSE_RUNTIME_PATH", folder.toString(),
                "PULSE_STATE_PATH", folder.toString(),
                "PULSE_SERVER", "unix:" + folder.resolve("native"),
                "ALSA_CONFIG_PATH", folder.resolve("asound.conf").toString());
    }

    void plug() throws IOException, InterruptedException {
        pactl("load-module", "module-null-sink", "sink_name=" + SINK, "rate=44100", "channels=2");
        pactl("set-default-sink", SINK);
        pactl("set-default-source", SINK + ".monitor");
    }

    /** What pulling the cable does. */
    void unplug() throws IOException, InterruptedException {
        pactl("unload-module", "module-null-sink");
    }

    /** Starts playing a file into the microphone, at its own speed. */
    Process play(Path file) throws IOException, AudioException {
        List<ProcessBuilder> pipe = List.of(
                new ProcessBuilder(
                                FfmpegProgram.path().toString(),
                                "-nostdin",
                                "-loglevel",
                                "error",
                                "-re",
                                "-i",
                                file.toString(),
                                "-f",
                                "s16le",
                                "-ar",
                                "44100",
                                "-ac",
                                "2",
                                "-")
                        .redirectError(ProcessBuilder.Redirect.DISCARD),
                new ProcessBuilder(
                                "pacat",
                                "--playback",
                                "--raw",
                                "--rate=44100",
                                "--channels=2",
                                "--format=s16le",
                                "--latency-msec=50",
                                "--device=" + SINK)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD));
        pipe.forEach(builder -> builder.environment().putAll(environment()));
        List<Process> started = ProcessBuilder.startPipeline(pipe);
        players.addAll(started);
        return started.get(1);
    }

    private void pactl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("pactl"));
        command.addAll(List.of(arguments));
        Machine.run(environment(), command.toArray(String[]::new));
    }

    private static boolean hasPulsePlugin() throws IOException {
        Path libraries = Path.of("/usr/lib");
        try (Stream<Path> found =
                Files.find(libraries, 4, (path, attributes) -> path.endsWith("libasound_module_pcm_pulse.so"))) {
            return found.findAny().isPresent();
        } catch (UncheckedIOException unreadable) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        players.forEach(Process::destroy);
        if (server != null) {
            Machine.end(server);
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}

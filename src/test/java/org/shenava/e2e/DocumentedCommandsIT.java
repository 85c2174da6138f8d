package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenava.house.Documents;

/**
 * Every command that the README and the guide show is run, in the order in which they show it, by a shell in a folder that holds what they speak of. Long ones are
 * shortened as {@link #SHORTER} says; nothing else is changed.
 */
class DocumentedCommandsIT {
    /** What takes minutes to hours as documented, and what the test does in its place. */
    private static final Map<String, String> SHORTER = new LinkedHashMap<>();

    static {
        SHORTER.put("--synthesise 10000", "--synthesise 26");
        SHORTER.put("--arch templates-wide", "--arch templates-wide --epochs 1");
        SHORTER.put("--arch templates-melody", "--arch templates-melody --epochs 1");
        SHORTER.put("--arch templates ", "--arch templates --epochs 1 ");
        SHORTER.put("--arch cnn7,inception", "--arch cnn7,inception --epochs 1");
        SHORTER.put("--seconds 60", "--seconds 3");
        // It needs a screen and a minute: SoakIT does it.
        SHORTER.put("bench soak --minutes 10", "bench soak --help");
        SHORTER.put("shenava.jar bench$", "shenava.jar bench library");
    }

    @TempDir
    Path folder;

    private VirtualMicrophone microphone;

    static List<Path> documents() throws IOException {
        return Documents.forUsers();
    }

    @BeforeEach
    void prepareFolder() throws Exception {
        Machine.needs("bash");
        microphone = VirtualMicrophone.start();
        Files.createSymbolicLink(folder.resolve("target"), Machine.jar().getParent());
        DocumentedThings.make(folder);
    }

    @AfterEach
    void closeMicrophone() throws Exception {
        if (microphone != null) {
            microphone.close();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandWorks(Path document) throws Exception {
        int ran = 0;
        for (String command : Documents.commands(document)) {
            if (!Documents.calls(command).isEmpty()) {
                run(document, command);
                ran++;
            }
        }
        assertThat(ran + (Documents.commands(document).isEmpty() ? 1 : 0))
                .as("commands that were run of %s", document)
                .isPositive();
    }

    private void run(Path document, String command) throws Exception {
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("bash", "-ec", shortened(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(microphone.environment());
        builder.environment().put("SHENAVA_HOME", folder.resolve("home").toString());
        builder.environment().put("PATH", javaFirst());
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        Machine.end(process);
        assertThat(ended).as("%s ends: %s", document, command).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s%nsaid: %s", document, command, Files.readString(said))
                .isZero();
    }

    private static String shortened(String command) {
        String shorter = command;
        for (Map.Entry<String, String> one : SHORTER.entrySet()) {
            shorter = shorter.replaceAll(one.getKey(), one.getValue());
        }
        return shorter;
    }

    /** The Java that runs the tests, which need not be the first one of the machine. */
    private static String javaFirst() {
        List<String> places = new ArrayList<>();
        places.add(Path.of(System.getProperty("java.home"), "bin").toString());
        places.add(System.getenv("PATH"));
        return String.join(":", places);
    }
}

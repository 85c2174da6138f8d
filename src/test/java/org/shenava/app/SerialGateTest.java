package org.shenava.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gate is for the whole of a process and cannot be opened again, so it is tried in one of its own. */
class SerialGateTest {
    /** That process. */
    static final class Gated {
        private Gated() {}

        public static void main(String[] arguments) throws Exception {
            if (arguments.length > 0) {
                SerialGate.close();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(new ArrayList<>(List.of("harmless")));
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                System.out.print("read " + in.readObject());
            } catch (InvalidClassException refused) {
                System.out.print("refused");
            }
        }
    }

    @Test
    void noObjectIsReadBehindTheGate() throws Exception {
        assertThat(run()).isEqualTo("read [harmless]");
        assertThat(run("closed")).isEqualTo("refused");
    }

    @Test
    void theProgramClosesItAtItsStart() throws Exception {
        // Its first lines, before any library is loaded.
        String source = java.nio.file.Files.readString(Path.of("src/main/java/org/shenava/app/Launcher.java"));

        assertThat(source).containsSubsequence("void main(", "SerialGate.close();", "NativeSettings.apply();");
    }

    private static String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Gated.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}

package org.shenava.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code installer/Stage.java} on a made-up build, started as the scripts start it. */
class StageTest {
    private static final List<String> NATIVE_LIBRARIES =
            List.of("javacpp-1.5.7", "ffmpeg-5.0-1.5.7", "openblas-0.3.19-1.5.7", "nd4j-native-1.0.0-M2.1");

    @TempDir
    Path folder;

    private Path target;
    private Path out;

    @BeforeEach
    void build() throws IOException {
        target = folder.resolve("target");
        out = folder.resolve("out");
        Files.createDirectories(target.resolve("models/dastgah-a-1"));
        Files.writeString(target.resolve("models/dastgah-a-1/card.json"), "{}");
        Files.createDirectories(target.resolve("examples/taste/calm"));
        Files.writeString(target.resolve("examples/taste/calm/1.opus"), "sound");
        Path lib = target.resolve("lib");
        jar(lib.resolve("gson-2.8.0.jar"), Map.of("META-INF/LICENSE.txt", "gson's licence", "LICENSES.class", "x"));
        for (String system : List.of("linux-x86_64", "windows-x86_64", "macosx-arm64")) {
            for (String name : NATIVE_LIBRARIES) {
                String so = name.split("-")[0] + (name.startsWith("openblas") ? ".so.0" : ".so");
                jar(
                        lib.resolve(name + "-" + system + ".jar"),
                        Map.of("a/lib" + so, name + system, "a/keep.txt", "kept"));
            }
        }
        for (String system : List.of("linux", "win", "mac-aarch64")) {
            jar(lib.resolve("javafx-graphics-21.0.5-" + system + ".jar"), Map.of("libglass.so", system));
        }
        jar(
                lib.resolve("sqlite-jdbc-3.jar"),
                Map.of(
                        "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so", "linux",
                        "org/sqlite/native/Linux/x86/libsqlitejdbc.so", "old linux",
                        "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll", "windows",
                        "org/sqlite/JDBC.class", "code"));
        jar(lib.resolve("left-over-1.0.jar"), Map.of("META-INF/NOTICE", "of an earlier build"));
        program();
    }

    private void program() throws IOException {
        String named = String.join(
                " ",
                names(target.resolve("lib")).stream()
                        .filter(name -> !name.startsWith("left-over"))
                        .map(name -> "lib/" + name)
                        .toList());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, named);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        manifest.write(text);
        jar(
                target.resolve("shenava.jar"),
                Map.of(
                        "META-INF/MANIFEST.MF",
                        text.toString(StandardCharsets.UTF_8),
                        "org/shenava/libraries.txt",
                        "# name\nOne | 1.0 | MIT | one\nTwo |  | BSD-3-Clause |\n"));
    }

    @Test
    void takesTheVersionOfTheProgramAndNotOfADependency() throws Exception {
        Path pom = Files.writeString(
                folder.resolve("pom.xml"),
                "<project><parent><version>9</version></parent><version> 1.2.3-SNAPSHOT </version>"
                        + "<dependencies><dependency><version>7</version></dependency></dependencies></project>");

        assertThat(stage(0, "version", pom.toString()).strip()).isEqualTo("1.2.3-SNAPSHOT");
    }

    @Test
    void onlyTheNativesOfOneSystemGoIn() throws Exception {
        stage(0, "app", target.toString(), out.toString(), "linux-x86_64");

        assertThat(names(out.resolve("lib")))
                .contains(
                        "gson-2.8.0.jar", "nd4j-native-1.0.0-M2.1-linux-x86_64.jar", "javafx-graphics-21.0.5-linux.jar")
                .noneMatch(name -> name.contains("win") || name.contains("mac") || name.contains("left-over"));
        assertThat(entries(out.resolve("lib/sqlite-jdbc-3.jar")))
                .containsExactly("org/sqlite/JDBC.class", "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
        assertThat(out.resolve("models/dastgah-a-1/card.json")).exists();
        assertThat(out.resolve("examples/taste/calm/1.opus")).exists();
        assertThat(out.resolve("shenava.jar")).exists();
    }

    @Test
    void aBuildForAnotherSystemIsRefusedInWords() throws Exception {
        Files.delete(target.resolve("lib/openblas-0.3.19-1.5.7-windows-x86_64.jar"));
        program();

        assertThat(stage(1, "app", target.toString(), out.toString(), "windows-x86_64"))
                .contains("openblas")
                .contains("windows-x86_64");
        assertThat(stage(1, "app", target.toString(), out.toString(), "beos-x86_64"))
                .contains("beos-x86_64");
        Files.delete(target.resolve("shenava.jar"));
        assertThat(stage(1, "app", target.toString(), out.toString(), "linux-x86_64"))
                .contains("mvn -B package");
    }

    @Test
    void nativesAreMovedOutOfTheirJars() throws Exception {
        Path natives = folder.resolve("natives");
        stage(0, "app", target.toString(), out.toString(), "linux-x86_64");

        stage(0, "unpack", out.toString(), natives.toString(), "linux-x86_64");

        assertThat(names(natives))
                .containsExactly(
                        "libffmpeg.so",
                        "libglass.so",
                        "libjavacpp.so",
                        "libnd4j.so",
                        "libopenblas.so.0",
                        "libopenblas_nolapack.so.0",
                        "libsqlitejdbc.so");
        assertThat(Files.readString(natives.resolve("libopenblas_nolapack.so.0")))
                .isEqualTo("openblas-0.3.19-1.5.7linux-x86_64");
        assertThat(entries(out.resolve("lib/javacpp-1.5.7-linux-x86_64.jar"))).containsExactly("a/keep.txt");
    }

    @Test
    void twoDifferentNativesOfOneNameAreRefused() throws Exception {
        jar(
                target.resolve("lib/javafx-media-21.0.5-linux.jar"),
                Map.of("libglass.so", "another", "libjfxmedia.so", "media"));
        program();
        stage(0, "app", target.toString(), out.toString(), "linux-x86_64");

        assertThat(stage(1, "unpack", out.toString(), folder.resolve("natives").toString(), "linux-x86_64"))
                .contains("libglass.so");
    }

    @Test
    void noticesOfOthersAreGathered() throws Exception {
        Path notices = folder.resolve("third-party");

        stage(0, "notices", target.toString(), notices.toString());

        assertThat(Files.readString(notices.resolve("THIRD-PARTY.txt")))
                .contains("One 1.0: MIT\n", "Two: BSD-3-Clause\n");
        assertThat(notices.resolve("gson-2.8.0/LICENSE.txt")).hasContent("gson's licence");
        assertThat(notices.resolve("gson-2.8.0/LICENSES.class")).doesNotExist();
        assertThat(notices.resolve("left-over-1.0")).doesNotExist();
    }

    private static String stage(int status, String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(Stream.of(java, "installer/Stage.java"), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(status);
        return said;
    }

    private static void jar(Path file, Map<String, String> entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static TreeSet<String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            TreeSet<String> names = new TreeSet<>();
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> names.add(entry.getName()));
            return names;
        }
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            inside.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }
}

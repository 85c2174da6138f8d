package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.music.Labels;

/**
 * The Debian package on a real machine: built, installed, started by its menu entry, used, removed. It changes the machine, so it runs
 * only where {@code -Dshenava.e2e.required=true} says so, as in {@code .ci/run}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstallIT {
    private static final long LARGEST_BYTES = 350_000_000;

    private Path user;
    private List<String> before;
    private DebianPackage debian;

    @BeforeAll
    void install(@TempDir Path folder) throws Exception {
        debian = DebianPackage.build();
        user = Files.createDirectories(folder.resolve("کاربر نمونه"));
        before = DebianPackage.leftovers();
        debian.install();
    }

    @AfterAll
    void cleanUp() throws Exception {
        if (debian != null && debian.isInstalled()) {
            debian.remove();
        }
    }

    @Test
    @Order(1)
    void isOfStatedSizeWithTheNativesOfOneSystem() throws Exception {
        assertThat(Files.size(debian.file())).isBetween(50_000_000L, LARGEST_BYTES);
        assertThat(debian.contents())
                .anyMatch(path -> path.endsWith("/libnd4jcpu.so"))
                .noneMatch(path -> path.matches(".*(\\.dll|\\.dylib|windows-x86|macosx-|android-|linux-arm).*"));
    }

    @Test
    @Order(1)
    void itsDescriptionsAreValid() throws Exception {
        Machine.needs("appstreamcli", "desktop-file-validate", "update-mime-database");

        Machine.run(Map.of(), "desktop-file-validate", "/usr/share/applications/org.shenava.Shenava.desktop");
        Machine.run(
                Map.of(),
                "appstreamcli",
                "validate",
                "--no-net",
                "/usr/share/metainfo/org.shenava.Shenava.metainfo.xml");
        assertThat(Files.readString(Path.of("/usr/share/mime/globs")))
                .contains("application/x-shenava-model:*.shenava-model");
        assertThat(Path.of("/usr/share/doc/shenava/copyright")).isNotEmptyFile();
        assertThat(Path.of("/usr/share/doc/shenava/third-party/THIRD-PARTY.txt"))
                .isNotEmptyFile();
    }

    @Test
    @Order(2)
    void classifiesAFileOfAPersianNameInAnyLocale() throws Exception {
        Path song = Files.copy(Clips.EXAMPLE, user.resolve("نمونه سه‌گاه.flac"));

        for (String locale : List.of("C.UTF-8", "C")) {
            Program program = setting()
                    .with(Map.of("LC_ALL", locale))
                    .installed("/usr/bin/shenava")
                    .run("classify", "--json", song.toString());

            assertThat(program.status())
                    .as("%s: %s", locale, program.errLines())
                    .isZero();
            JsonNode answer = program.json().get(0);
            assertThat(answer.get("file").asText()).isEqualTo(song.toString());
            assertThat(answer.get("top")).hasSize(Labels.DASTGAH.size());
        }
    }

    /** Before a file is opened, which would make another page the first. */
    @Test
    @Order(3)
    void theMenuEntryOpensAWindowThatHearsTheMicrophone() throws Exception {
        try (VirtualScreen screen = VirtualScreen.start();
                VirtualMicrophone microphone = VirtualMicrophone.start()) {
            BufferedImage empty = screen.picture("installed-empty");
            try (Program program = setting()
                    .with(screen.environment())
                    .with(microphone.environment())
                    .installed(DebianPackage.menuCommand().toArray(String[]::new))
                    .start()) {
                screen.awaitWindow(empty);
                screen.awaitStillness("installed-idle");
                screen.press("ctrl+l");
                microphone.play(Clips.EXAMPLE);

                screen.awaitMovement("installed-listening");
                assertThat(program.isRunning()).isTrue();
                assertThat(program.errLines()).isEmpty();
            }
        }
    }

    @Test
    @Order(4)
    void openWithShowsTheFile() throws Exception {
        Path song = Files.copy(Clips.EXAMPLE, user.resolve("باز کن.flac"));
        try (VirtualScreen screen = VirtualScreen.start()) {
            BufferedImage empty = screen.picture("open-with-empty");
            try (Program program = setting()
                    .with(screen.environment())
                    .installed(DebianPackage.menuCommand(song.toString()).toArray(String[]::new))
                    .start()) {
                screen.awaitWindow(empty);

                // The page is remembered for the next start.
                Path settings = data().resolve("settings.json");
                Machine.await(
                        "the page of files",
                        180,
                        () -> Files.exists(settings)
                                && Files.readString(settings).contains("\"files\""));
                screen.picture("open-with");
                assertThat(program.errLines()).isEmpty();
            }
        }
    }

    @Test
    @Order(5)
    void leavesNothingInTheUsersHomeButDataAndACache() throws Exception {
        assertThat(files(data())).isNotEmpty();
        assertThat(files(user).map(file -> user.relativize(file).toString()))
                .allMatch(path -> path.startsWith(".local/share/shenava/")
                        // Graphics and desktop libraries of the system keep things there, too.
                        || path.startsWith(".cache/")
                        || path.endsWith(".flac"));
    }

    @Test
    @Order(6)
    void removalLeavesNothingButTheUsersData() throws Exception {
        debian.remove();

        assertThat(Path.of("/opt/shenava")).doesNotExist();
        assertThat(DebianPackage.leftovers()).isEqualTo(before);
        assertThat(files(data())).isNotEmpty();
    }

    /** As another user would start it: with a home of its own, and no place chosen for data. */
    private Program.Setting setting() {
        return new Program.Setting()
                .with(Map.of(
                        "JDK_JAVA_OPTIONS",
                        "",
                        "SHENAVA_HOME",
                        "",
                        "XDG_DATA_HOME",
                        user.resolve(".local/share").toString(),
                        "XDG_CACHE_HOME",
                        user.resolve(".cache").toString()));
    }

    private Path data() {
        return user.resolve(".local/share/shenava");
    }

    private static Stream<Path> files(Path where) throws IOException {
        try (Stream<Path> inside = Files.walk(where)) {
            return inside.filter(Files::isRegularFile).toList().stream();
        }
    }
}

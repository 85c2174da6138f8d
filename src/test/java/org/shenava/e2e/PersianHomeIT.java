package org.shenava.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home of a user whose name has Persian letters and spaces: native libraries are unpacked there and load. */
class PersianHomeIT {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeHome() throws Exception {
        home = Files.createDirectories(folder.resolve("کاربر نمونه ۱"));
    }

    @Test
    void aFileIsClassified() throws Exception {
        Program program = setting().run("classify", "--json", Clips.EXAMPLE.toString());

        // On a slow machine it says how far it is.
        assertThat(program.errLines()).noneMatch(line -> line.contains("Exception"));
        assertThat(program.status()).isZero();
        assertThat(program.json().get(0).get("top")).isNotEmpty();
        assertThat(home.resolve(".javacpp/cache")).isNotEmptyDirectory();
    }

    @Test
    void theWindowOpens() throws Exception {
        try (VirtualScreen screen = VirtualScreen.start()) {
            BufferedImage empty = screen.picture("persian-home-empty");
            try (Program program = setting().with(screen.environment()).start()) {
                screen.awaitWindow(empty);
                screen.awaitStillness("persian-home");
                // The history is kept in a database, whose library is unpacked too.
                screen.press("ctrl+5");

                Machine.await(
                        "the history's database",
                        180,
                        () -> Files.exists(home.resolve(".local/share/shenava/shenava.db")));
                assertThat(home.resolve(".openjfx/cache")).isNotEmptyDirectory();
                assertThat(program.isRunning()).isTrue();
                assertThat(program.errLines()).isEmpty();
            }
        }
    }

    private Program.Setting setting() {
        return new Program.Setting()
                .java("-Duser.home=" + home)
                .with(Map.of(
                        "SHENAVA_HOME", "",
                        "XDG_DATA_HOME", "",
                        "XDG_CACHE_HOME", home.resolve(".cache").toString()));
    }
}

package org.shenava.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShenavaHomeTest {
    private static final Path USER = Path.of("home", "sara").toAbsolutePath();

    @Test
    void theVariableWinsOnEverySystem() {
        Path chosen = USER.resolve("elsewhere");

        for (String system : new String[] {"Linux", "Windows 11", "Mac OS X"}) {
            assertThat(ShenavaHome.folder(Map.of("SHENAVA_HOME", chosen.toString()), system, USER))
                    .isEqualTo(chosen);
        }
    }

    @Test
    void followsTheHabitOfEachSystem() {
        assertThat(ShenavaHome.folder(Map.of(), "Linux", USER)).isEqualTo(USER.resolve(".local/share/shenava"));
        assertThat(ShenavaHome.folder(Map.of(), "Mac OS X", USER))
                .isEqualTo(USER.resolve("Library/Application Support/Shenava"));
        assertThat(ShenavaHome.folder(Map.of(), "Windows 11", USER)).isEqualTo(USER.resolve("AppData/Roaming/Shenava"));
    }

    @Test
    void readsTheSystemsOwnVariables() {
        String data = USER.resolve("data").toString();

        assertThat(ShenavaHome.folder(Map.of("XDG_DATA_HOME", data), "Linux", USER))
                .isEqualTo(USER.resolve("data/shenava"));
        assertThat(ShenavaHome.folder(Map.of("APPDATA", data), "Windows 11", USER))
                .isEqualTo(USER.resolve("data/Shenava"));
    }

    @Test
    void passesOverEmptyAndRelativeVariables() {
        assertThat(ShenavaHome.folder(Map.of("SHENAVA_HOME", " ", "XDG_DATA_HOME", "data"), "Linux", USER))
                .isEqualTo(USER.resolve(".local/share/shenava"));
    }
}

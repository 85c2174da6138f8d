package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.settings.Language;
import org.shenava.settings.LoadedSettings;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.settings.WindowPlace;
import org.testfx.api.FxRobot;

/** The window over settings in every condition. */
class MainWindowSettingsTest {
    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private MainWindow window;
    private Stage stage;

    @Test
    void damagedSettingsAreOneSentenceAndTheWindowOpens() throws Exception {
        Files.writeString(home.resolve("settings.json"), "{\"schemaVersion\": 1,");

        open(home);

        waitForNotice("The settings were damaged.");
    }

    @Test
    void settingsThatCannotBeWrittenAreOneSentenceAndTheWindowGoesOn() throws Exception {
        // A file where the folder should be refuses every user, the administrator too.
        Path blocked = Files.writeString(home.resolve("blocked"), "a file").resolve("home");
        open(blocked);

        OPENED.fire("#bars-fixed");

        waitForNotice("Settings cannot be saved in");
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void persianRunsFromRightToLeftButTimeDoesNot() {
        new SettingsStore(home).save(Settings.defaults().withLanguage(Language.PERSIAN));

        open(home);

        assertThat(stage.getScene().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(robot.lookup("#listen").queryButton().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(robot.lookup(".spectrogram").query().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(robot.lookup("#headline").queryAs(Label.class).getText()).isEqualTo("آمادهٔ شنیدن");
    }

    @Test
    void opensWhereItStoodAndRemembersWhereItStands() {
        new SettingsStore(home).save(Settings.defaults().withWindow(new WindowPlace(40, 20, 1100, 720, false)));
        open(home);

        assertThat(stage.getWidth()).isEqualTo(1100);
        robot.interact(() -> stage.setWidth(1150));
        robot.interact(window::close);

        LoadedSettings loaded = new SettingsStore(home).load();
        assertThat(loaded.settings().window()).contains(new WindowPlace(40, 20, 1150, 720, false));
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsPassedOver() {
        new SettingsStore(home).save(Settings.defaults().withWindow(new WindowPlace(-9000, -9000, 1100, 720, false)));

        open(home);

        assertThat(stage.getX()).isGreaterThan(-9000);
    }

    private void open(Path folder) {
        window = OPENED.open(new FakeServices(folder));
        stage = OPENED.stage();
    }

    private static void waitForNotice(String start) {
        waitFor("the sentence", () -> OPENED.words("#notice-text").startsWith(start));
    }
}

package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
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
import org.testfx.util.WaitForAsyncUtils;

/** The window over settings in every condition. */
class MainWindowSettingsTest {
    private static final int PATIENCE_SECONDS = 20;

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
        FakeServices services = open(blocked);
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> services.asked.contains("model"));

        robot.interact(
                () -> robot.lookup("#bars-fixed").queryAs(ToggleButton.class).fire());

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

    private FakeServices open(Path folder) {
        FakeServices services = new FakeServices(folder);
        window = OPENED.open(services);
        stage = OPENED.stage();
        return services;
    }

    private void waitForNotice(String start) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
            Label notice = robot.lookup("#notice-text").queryAs(Label.class);
            return notice.getText().startsWith(start);
        });
    }
}

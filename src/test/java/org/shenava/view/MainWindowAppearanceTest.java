package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.recognition.ListeningState;
import org.shenava.settings.Language;
import org.shenava.settings.Theme;
import org.shenava.view.common.Palette;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Language and theme change while something is heard. */
class MainWindowAppearanceTest {
    private static final int PATIENCE_SECONDS = 20;

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        window = OPENED.open(services);
        stage = OPENED.stage();
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> services.asked.contains("model"));
        robot.interact(() -> robot.lookup("#example").queryButton().fire());
        services.example.say(
                FakeFeed.running(12, Optional.of(FakeFeed.answer(ListeningState.LISTENING, "dashti", 0.62, false))));
        waitForHeadline("Dashti");
    }

    @Test
    void theLanguageChangesAndListeningGoesOn() throws Exception {
        robot.interact(() -> window.preferences().change(settings -> settings.withLanguage(Language.PERSIAN)));

        waitForHeadline("دشتی");
        assertThat(robot.lookup("#listen").queryButton().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(robot.lookup(".spectrogram").query().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(services.example.closes).hasValue(0);
        assertThat(stage.getTitle()).isEqualTo("شنوا");

        robot.interact(() -> window.preferences().change(settings -> settings.withLanguage(Language.ENGLISH)));

        waitForHeadline("Dashti");
        assertThat(robot.lookup("#listen").queryButton().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void theThemeChangesAndListeningGoesOn() throws Exception {
        Color dark = Palette.of(Theme.DARK).colour("ground");
        assertThat(stage.getScene().getFill()).isEqualTo(dark);

        robot.interact(() -> window.preferences().change(settings -> settings.withTheme(Theme.LIGHT)));

        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> stage.getScene()
                .getFill()
                .equals(Palette.of(Theme.LIGHT).colour("ground")));
        waitForHeadline("Dashti");
        assertThat(services.example.closes).hasValue(0);
    }

    private void waitForHeadline(String part) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> robot.lookup("#headline")
                .<Label>tryQuery()
                .filter(label -> label.getText().contains(part))
                .isPresent());
    }
}

package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.recognition.ListeningState;
import org.shenava.settings.Language;
import org.shenava.settings.Theme;
import org.shenava.view.common.Palette;
import org.testfx.api.FxRobot;

/** Language and theme change while something is heard. */
class MainWindowAppearanceTest {
    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;

    @BeforeEach
    void open() {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        OPENED.open(services);
        OPENED.fire("#example");
        services.example.say(
                FakeFeed.running(12, Optional.of(FakeFeed.answer(ListeningState.LISTENING, "dashti", 0.62, false))));
        waitForHeadline("Dashti");
    }

    @Test
    void theLanguageChangesAndListeningGoesOn() {
        OPENED.language(Language.PERSIAN);

        waitForHeadline("دشتی");
        assertThat(robot.lookup("#listen").queryButton().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(robot.lookup(".spectrogram").query().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(services.example.closes).hasValue(0);
        assertThat(OPENED.stage().getTitle()).isEqualTo("شنوا");

        OPENED.language(Language.ENGLISH);

        waitForHeadline("Dashti");
        assertThat(robot.lookup("#listen").queryButton().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void theThemeChangesAndListeningGoesOn() {
        Color dark = Palette.of(Theme.DARK).colour("ground");
        assertThat(OPENED.stage().getScene().getFill()).isEqualTo(dark);

        OPENED.change(settings -> settings.withTheme(Theme.LIGHT));

        Color light = Palette.of(Theme.LIGHT).colour("ground");
        waitFor("light", () -> OPENED.stage().getScene().getFill().equals(light));
        waitForHeadline("Dashti");
        assertThat(services.example.closes).hasValue(0);
    }

    private static void waitForHeadline(String part) {
        waitFor("the headline", () -> OPENED.words("#headline").contains(part));
    }
}

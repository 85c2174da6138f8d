package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.Theme;
import org.shenava.settings.WindowPlace;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Texts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OpeningTest {
    /** Generous: the machine may be busy with other tests. */
    private static final int PATIENCE_SECONDS = 20;

    private final Palette light = Palette.of(Theme.LIGHT);
    private final CountDownLatch painted = new CountDownLatch(1);
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        Settings settings = Settings.defaults().withWindow(new WindowPlace(10, 20, 1100, 720, false));
        robot.interact(() -> Opening.show(stage, settings, light, Texts.of(Language.PERSIAN), painted::countDown));
        assertThat(painted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void standsInItsPlaceOnTheGroundOfItsTheme() {
        assertThat(stage.getX()).isEqualTo(10);
        assertThat(stage.getWidth()).isEqualTo(1100);
        assertThat(stage.getTitle()).isEqualTo("شنوا");
        assertThat(stage.getScene().getFill()).isEqualTo(light.colour("ground"));
        assertThat(stage.getScene().getStylesheets()).isEmpty();
    }

    @Test
    void thePagesTakeItsPlaceInTheSameWindow(FxRobot robot) throws Exception {
        Path home = Files.createTempDirectory("shenava-opening");
        CountDownLatch filled = new CountDownLatch(1);
        robot.interact(() -> new MainWindow(new FakeServices(home)).show(stage, filled::countDown));

        assertThat(filled.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(stage.getX()).isEqualTo(10);
        assertThat(stage.getWidth()).isEqualTo(1100);
        assertThat(Optional.ofNullable(stage.getScene().lookup("#listen"))).isPresent();
    }
}

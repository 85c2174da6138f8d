package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
    @TempDir
    Path home;

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
        assertThat(painted.await(WindowOpener.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
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
        CountDownLatch filled = new CountDownLatch(1);
        AtomicReference<MainWindow> window = new AtomicReference<>();
        robot.interact(() -> {
            window.set(new MainWindow(new FakeServices(home)));
            window.get().show(stage, filled::countDown);
        });
        try {
            assertThat(filled.await(WindowOpener.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(stage.getX()).isEqualTo(10);
            assertThat(stage.getWidth()).isEqualTo(1100);
            assertThat(Optional.ofNullable(stage.getScene().lookup("#listen"))).isPresent();
        } finally {
            // Else it would go on with every pulse of the tests that follow.
            robot.interact(window.get()::close);
        }
    }
}

package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over services that are made up, drawn into memory. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private FakeServices services;
    private MainWindow window;
    private Stage stage;
    private final AtomicReference<List<String>> askedBeforePaint = new AtomicReference<>();

    @Start
    void start(Stage shown) throws Exception {
        services = new FakeServices(Files.createTempDirectory("shenava-test"));
        window = new MainWindow(services);
        stage = shown;
        window.show(shown, () -> askedBeforePaint.set(List.copyOf(services.asked)));
    }

    @Test
    void paintsBeforeItAsksForAnything(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> services.asked.contains("model"));

        assertThat(askedBeforePaint.get()).isEmpty();
        assertThat(stage.isShowing()).isTrue();
        assertThat(text(robot, "#model-name")).isEqualTo("The model is loading…");
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}

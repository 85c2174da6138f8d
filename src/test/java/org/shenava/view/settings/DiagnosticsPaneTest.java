package org.shenava.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.Level;
import org.shenava.live.LiveSnapshot;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.Theme;
import org.shenava.view.FakeFeed;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.Kept;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class DiagnosticsPaneTest {
    private final FxRobot robot = new FxRobot();
    private final NoticeBoard notices = new NoticeBoard();
    private Stage stage;

    @TempDir
    Path home;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        robot.interact(() -> stage.close());
    }

    @Test
    void copiesWhatIsCountedAndCountsFromNothing() {
        show(Language.ENGLISH);
        assertThat(value("#diagnostics-lost")).isEqualTo("7");

        press("#diagnostics-copy");
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).contains("Blocks lost: 7\n"));
        assertThat(notices.newest().get().words(Texts.of(Language.ENGLISH))).isEqualTo("Copied.");

        press("#diagnostics-reset");
        assertThat(value("#diagnostics-lost")).isEqualTo("0");
    }

    @Test
    void whoCannotSeeOrPointIsServedToo() {
        show(Language.PERSIAN);

        for (String id : List.of("#diagnostics-copy", "#diagnostics-reset")) {
            Button button = robot.lookup(id).queryButton();
            assertThat(button.isFocusTraversable()).isTrue();
            assertThat(button.getAccessibleText()).isNotBlank();
            assertThat(button.getTooltip()).isNotNull();
        }
        assertThat(value("#diagnostics-lost")).isEqualTo("۷");
        List<Node> names =
                List.copyOf(robot.lookup(".diagnostics-grid > .muted").queryAll());
        assertThat(names).hasSize(12).allSatisfy(name -> assertThat(((Label) name).getLabelFor())
                .isNotNull());
    }

    private void show(Language language) {
        FakeServices services = new FakeServices(home);
        Kept kept = new Kept();
        FakeFeed feed = new FakeFeed("Studio", -1);
        feed.say(new LiveSnapshot(Phase.RUNNING, 1, Level.NOTHING, Optional.empty(), 7, 2, Optional.empty()));
        kept.the(Diagnostics.class, Diagnostics::new).pulse(1, true, feed);
        Preferences preferences = new Preferences(
                services.settings(), Settings.defaults(), services.jobs(), Platform::runLater, refused -> {});
        robot.interact(() -> {
            DiagnosticsPane pane = new DiagnosticsPane(new PageContext(
                    services,
                    preferences,
                    Texts.of(language),
                    Palette.of(Theme.DARK),
                    notices,
                    Platform::runLater,
                    kept,
                    null));
            pane.tick(10_000_000_000L);
            stage = new Stage();
            stage.setScene(new Scene(pane));
            stage.show();
        });
    }

    private void press(String id) {
        Button button = robot.lookup(id).queryButton();
        robot.interact(button::fire);
    }

    private String value(String id) {
        return robot.lookup(id).<Label>query().getText();
    }
}

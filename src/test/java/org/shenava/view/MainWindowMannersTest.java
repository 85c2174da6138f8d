package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Path;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.settings.Language;
import org.shenava.settings.LoadedSettings;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.settings.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The guide, the settings page and the keys of the window, as a user meets them. */
class MainWindowMannersTest {
    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void open() {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        window = OPENED.open(services);
        stage = OPENED.stage();
    }

    @Test
    void theGuideComesWithTheFirstRunAndLeavesTheKeysAlone() {
        assertThat(isSeen("#guide")).isTrue();
        assertThat(focusedId()).isEqualTo("listen");

        robot.push(KeyCode.CONTROL, KeyCode.E);

        waitFor("the example", () -> services.asked.contains("example"));
        assertThat(isSeen("#guide")).isTrue();

        robot.push(KeyCode.ESCAPE);

        waitFor("the guide to go", () -> !isSeen("#guide"));
        assertThat(saved().guideSeen()).isTrue();
    }

    @Test
    void theGuideIsReadByKeyboardAndPlaysTheExampleAtItsEnd() {
        robot.push(KeyCode.F6);
        robot.push(KeyCode.F6);
        assertThat(focusedId()).isEqualTo("guide-next");
        String first = OPENED.words("#guide-title");

        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.SPACE);
        }

        assertThat(OPENED.words("#guide-title")).isNotEqualTo(first);
        assertThat(services.asked).doesNotContain("example", "microphone Built-in");
        assertThat(focusedId()).isEqualTo("guide-play");
        robot.push(KeyCode.SPACE);
        waitFor("the example", () -> services.asked.contains("example"));
        assertThat(isSeen("#guide")).isFalse();
        assertThat(focusedId()).isEqualTo("listen");
    }

    /** Lists use the key themselves. */
    @Test
    void escapePutsTheGuideAwayFromAListToo() {
        robot.interact(() -> window.shell().show("settings"));
        robot.interact(() -> robot.lookup("#sections").query().requestFocus());

        robot.push(KeyCode.ESCAPE);

        waitFor("the guide to go", () -> !isSeen("#guide"));
        assertThat(focusedId()).isEqualTo("sections");
    }

    @Test
    void theListOfKeysBringsTheGuideBack() {
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F1);
        waitFor("the list", () -> isSeen("#shortcuts"));

        robot.clickOn("#shortcuts-guide");

        waitFor("the guide", () -> isSeen("#guide") && !isSeen("#shortcuts"));
        assertThat(focusedId()).isEqualTo("guide-next");
    }

    @Test
    void theGuideStaysWhereItIsInAnotherLanguage() {
        OPENED.fire("#guide-next");
        OPENED.language(Language.PERSIAN);

        waitFor("the second card in Persian", () -> OPENED.words("#guide-title").equals("نامطمئن هم یک پاسخ است"));
        assertThat(isSeen("#guide")).isTrue();
    }

    @Test
    void languageAndThemeChangeUnderTheHandsAndTheKeyboardStays() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        showSection(0);
        robot.interact(() -> robot.lookup("#language-english").query().requestFocus());
        robot.push(KeyCode.SPACE);
        waitFor("English", () -> window.preferences().current().language() == Language.ENGLISH);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.RIGHT);

        waitFor(
                "Persian",
                () -> robot.lookup("#listen").query().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(focusedId()).isEqualTo("language-persian");
        assertThat(isSeen("#theme-light")).isTrue();

        robot.interact(() -> robot.lookup("#theme-light").query().requestFocus());
        robot.push(KeyCode.SPACE);

        waitFor("light", () -> window.preferences().current().theme() == Theme.LIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(focusedId()).isEqualTo("theme-light");
        assertThat(saved().language()).isEqualTo(Language.PERSIAN);
        assertThat(saved().theme()).isEqualTo(Theme.LIGHT);
        assertThat(services.asked).doesNotContain("microphone Built-in");
    }

    @Test
    void aThresholdIsSetByKeyboardAndResetAgain() {
        showSection(1);
        Slider slider = robot.lookup("#threshold-dashti").query();
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.RIGHT);

        waitFor("a threshold", () -> saved().thresholds().perLabel().containsKey("dashti"));
        assertThat(saved().thresholds().perLabel().get("dashti")).isGreaterThan(0.3);

        OPENED.fire("#reset-dashti");

        waitFor("its end", () -> saved().thresholds().perLabel().isEmpty());
        assertThat(slider.getValue()).isEqualTo(30);
    }

    @Test
    void anotherModelIsChosenFromTheList() {
        services.other.complete(FakeServices.genreCard());
        showSection(1);

        robot.interact(() -> robot.lookup("#model-genre-test-1").query().requestFocus());
        robot.push(KeyCode.SPACE);

        waitFor("the model", () -> services.asked.contains("model of genre-test-1"));
        assertThat(saved().modelId()).contains("genre-test-1");
        assertThat(window.shell().live().model().name().get()).isEqualTo("genre-test-1");
    }

    @Test
    void theFocusIsScrolledIntoSight() {
        showSection(1);
        Node last = robot.lookup("#threshold-rast-panjgah").query();

        robot.interact(last::requestFocus);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(Look.inScene(last).getMaxY())
                .isLessThan(Look.inScene(place()).getMaxY());
        Node first = robot.lookup("#settings-inputs").query();
        robot.interact(first::requestFocus);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Look.inScene(first).getMinY())
                .isGreaterThanOrEqualTo(Look.inScene(place()).getMinY());
    }

    @Test
    void spaceOnAButtonDoesNothingElse() {
        robot.interact(() -> robot.lookup("#page-settings").query().requestFocus());

        robot.push(KeyCode.SPACE);

        waitFor("the page", () -> robot.lookup("#sections").tryQuery().isPresent());
        assertThat(services.asked).doesNotContain("microphone Built-in");
    }

    @Test
    void keysFillTheScreenAndQuit() {
        robot.push(KeyCode.F11);
        waitFor("the full screen", stage::isFullScreen);
        robot.push(KeyCode.F11);
        waitFor("the window", () -> !stage.isFullScreen());

        robot.push(KeyCode.CONTROL, KeyCode.Q);

        waitFor("the end", () -> !stage.isShowing());
    }

    private Node place() {
        return robot.lookup("#section-place").query();
    }

    private void showSection(int index) {
        robot.interact(() -> {
            window.shell().putAway();
            window.shell().show("settings");
        });
        ListView<?> sections = robot.lookup("#sections").queryListView();
        robot.interact(() -> sections.getSelectionModel().select(index));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isSeen(String id) {
        return robot.lookup(id)
                .tryQuery()
                .filter(node -> !Look.isInside(node, one -> !one.isVisible()))
                .isPresent();
    }

    private String focusedId() {
        WaitForAsyncUtils.waitForFxEvents();
        return stage.getScene().getFocusOwner().getId();
    }

    private Settings saved() {
        LoadedSettings loaded = new SettingsStore(home).load();
        return loaded.settings();
    }
}

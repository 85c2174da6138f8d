package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.settings.TextSize;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The switch between dastgah and genre in the whole window. */
class MainWindowTaskTest {
    /** Less than the words need, since rows stand on whole pixels. */
    private static final double ROOM = 15;

    private static final Answer DASHTI = FakeFeed.answer(ListeningState.LISTENING, "dashti", 0.62, false);

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private Stage stage;

    @Test
    void aClickAndAKeySwitch() {
        open(Set.of("dastgah", "genre"));
        assertThat(stage.getTitle()).isEqualTo("Shenava");

        robot.interact(() -> button("#task-genre").fire());

        waitFor("eleven bars", () -> robot.lookup(".bar-name").queryAll().size() == 11);
        assertThat(button("#task-genre").isSelected()).isTrue();
        assertThat(button("#task-dastgah").isSelected()).isFalse();
        assertThat(stage.getTitle()).isEqualTo("Shenava · genre");
        assertThat(robot.lookup(".hint").queryAs(Label.class).getText()).startsWith("Play or drop any music");

        robot.push(KeyCode.G);

        waitFor("thirteen bars", () -> robot.lookup(".bar-name").queryAll().size() == 13);
        assertThat(button("#task-dastgah").isSelected()).isTrue();
    }

    @Test
    void theChosenOneStaysChosenWhenItIsClickedAgain() {
        open(Set.of("dastgah", "genre"));

        robot.interact(() -> button("#task-dastgah").fire());

        assertThat(button("#task-dastgah").isSelected()).isTrue();
        assertThat(services.asked).noneMatch(asked -> asked.startsWith("model of"));
    }

    @Test
    void withoutAGenreModelTheSwitchIsOffAndSaysWhy() {
        open(Set.of("dastgah"));

        assertThat(button("#task-genre").isDisabled()).isTrue();
        assertThat(button("#task-dastgah").isDisabled()).isFalse();
        robot.push(KeyCode.G);
        waitFor("the reason", () -> robot.lookup("#notice-text")
                .queryAs(Label.class)
                .getText()
                .startsWith("There is no model for this yet."));
    }

    @Test
    void ownClassesAreAMenuBesideThem() {
        services = new FakeServices(home);
        services.install(
                FakeServices.ownCard("own-players-1", "My teachers and their styles", "Sara", "هما"),
                FakeServices.ownCard("own-taste-1", "Taste", "calm", "lively"));
        services.other.complete(services.models.get(2).card().orElseThrow());
        show();
        waitFor("the menu", () -> menu().isVisible());
        assertThat(menu().getText()).isEqualTo("Own classes");

        robot.interact(() -> menu().getItems().get(0).fire());

        waitFor("two bars", () -> robot.lookup(".bar-name").queryAll().size() == 2);
        assertThat(menu().getText()).isEqualTo("My teachers a…");
        assertThat(menu().getTooltip().getText()).contains("My teachers and their styles");
        assertThat(((RadioMenuItem) menu().getItems().get(0)).isSelected()).isTrue();
        assertThat(menu().getItems().get(1).getText())
                .isEqualTo("Taste · 90 % right on recordings it never heard (n = 30)");
        assertThat(button("#task-dastgah").isSelected()).isFalse();
        assertThat(button("#task-genre").isSelected()).isFalse();
        assertThat(stage.getTitle()).isEqualTo("Shenava · My teachers and their styles");
        assertThat(robot.lookup(".bar-other-name").queryAllAs(Label.class))
                .allMatch(label -> label.getText().isEmpty());
        services.other = CompletableFuture.completedFuture(FakeServices.card());

        robot.interact(() -> button("#task-dastgah").fire());

        assertThat(menu().getText()).isEqualTo("Own classes");
        assertThat(stage.getTitle()).isEqualTo("Shenava");
    }

    @Test
    void withoutOwnModelsThereIsNoMenu() {
        open(Set.of("dastgah", "genre"));

        assertThat(menu().isVisible()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "PERSIAN"})
    void theControlsHaveRoomForItInTheSmallestWindow(Language language) {
        new SettingsStore(home)
                .save(Settings.defaults().withLanguage(language).withModelId(Optional.of("own-players-1")));
        services = new FakeServices(home);
        services.install(FakeServices.ownCard("own-players-1", "My teachers and their styles", "Sara", "هما"));
        services.model.complete(services.models.get(2).card().orElseThrow());
        show();
        OPENED.size(1024, 700);
        waitFor("the menu", () -> menu().getText().endsWith("…"));
        WaitForAsyncUtils.waitForFxEvents();

        for (Node node : robot.lookup(".top-bar > *").queryAll()) {
            Bounds place = node.localToScene(node.getBoundsInLocal());
            assertThat(place.getMaxX()).as(node.toString()).isLessThanOrEqualTo(1024);
            assertThat(place.getMinX()).as(node.toString()).isGreaterThanOrEqualTo(0);
        }
        assertThat(((Text) menu().lookup(".text")).getText()).isEqualTo("My teachers a…");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "PERSIAN"})
    void theDastgahStandsBelowIranianAndCoversNoOtherBar(Language language) {
        new SettingsStore(home).save(Settings.defaults().withLanguage(language).withModelId(Optional.of("genre")));
        open(Set.of("dastgah", "genre"));
        robot.interact(() -> services.model.complete(FakeServices.genreCard()));
        OPENED.size(1024, 700);
        OPENED.fire("#example");
        services.example.say(FakeFeed.running(22, Optional.of(FakeFeed.genre("iranian", 0.8, Optional.of(DASHTI)))));

        waitFor("the dastgah", () -> !note().getText().isEmpty());
        waitFor(
                "the rows to come to rest",
                () -> note().getParent() == rows().get(0) && top(1) - top(0) >= top(2) - top(1) + ROOM);

        assertThat(note().getText()).contains(language == Language.ENGLISH ? "Dashti 62 %" : "دشتی");
        assertThat(((Text) note().lookup(".text")).getText()).as("not cut off").isEqualTo(note().getText());
        Bounds words = note().localToScene(note().getBoundsInLocal());
        assertThat(words.getMaxY()).as("above the next row").isLessThanOrEqualTo(top(1) + 1);
        assertThat(rows().get(10).localToScene(0, 0).getY() + 20)
                .as("the last row is seen")
                .isLessThan(700);
    }

    @Test
    void theDastgahBelowIranianIsSeenWholeInLargeLetters() {
        new SettingsStore(home)
                .save(Settings.defaults()
                        .withLanguage(Language.PERSIAN)
                        .withModelId(Optional.of("genre"))
                        .withTextSize(TextSize.LARGEST));
        open(Set.of("dastgah", "genre"));
        robot.interact(() -> services.model.complete(FakeServices.genreCard()));
        OPENED.fire("#example");
        services.example.say(FakeFeed.running(22, Optional.of(FakeFeed.genre("iranian", 0.8, Optional.of(DASHTI)))));
        waitFor("the dastgah", () -> !note().getText().isEmpty());

        OPENED.settle();

        assertThat(note().getHeight()).isGreaterThanOrEqualTo(note().prefHeight(Region.USE_COMPUTED_SIZE));
    }

    private void open(Set<String> tasks) {
        services = new FakeServices(home);
        services.tasks = tasks;
        show();
    }

    private void show() {
        OPENED.open(services);
        stage = OPENED.stage();
    }

    private MenuButton menu() {
        return robot.lookup("#own-models").queryAs(MenuButton.class);
    }

    private Label note() {
        return robot.lookup(".bar-note").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseGet(Label::new);
    }

    /** Rows from the top. */
    private List<Node> rows() {
        return robot.lookup(".bars > .bar").queryAll().stream()
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .toList();
    }

    private double top(int row) {
        return rows().get(row).localToScene(0, 0).getY();
    }

    private ToggleButton button(String id) {
        return robot.lookup(id).queryAs(ToggleButton.class);
    }
}

package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobContext;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.teaching.project.Project;
import org.shenava.teaching.project.Sounds;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The Teach page in the whole window, drawn into memory. */
class TeachPageTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 700;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private MainWindow window;
    private Stage stage;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        new SettingsStore(home)
                .save(Settings.defaults().withLanguage(Language.ENGLISH).withGuideSeen(true));
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        robot.interact(() -> {
            window = new MainWindow(services);
            stage = new Stage();
            window.show(stage, () -> {});
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        waitFor(() -> services.asked.contains("model"));
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            window.close();
            stage.close();
        });
    }

    @Test
    void theTutorialIsAProjectLikeAnyOther() throws Exception {
        show("teach");
        MenuButton tryIt = robot.lookup("#teach-try").queryAs(MenuButton.class);
        waitFor(tryIt::isVisible);
        assertManners();
        assertThat(tryIt.getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Gushehs of Chahargah", "Calm and lively");

        robot.interact(() -> tryIt.getItems().get(1).fire());

        waitFor(() -> robot.lookup("#teach-classes")
                .<ListView<String>>query()
                .getItems()
                .contains("TASTE two"));
        assertThat(tryIt.isVisible()).isFalse();
    }

    @Test
    void aPersonIsLedFromNothingToAModelThatIsUsed() throws Exception {
        show("teach");
        assertThat(words("#teach-next-words")).startsWith("Teach Shenava to tell sounds apart");
        assertManners();

        fire("#teach-next-act");
        assertManners();
        answer("Mine");
        fire("#teach-next-act");
        answer("Tar");
        fire("#teach-next-act");
        answer("Oud");
        assertThat(robot.lookup("#teach-classes").<ListView<String>>query().getItems())
                .containsExactly("Tar", "Oud", "background");
        assertThat(words("#teach-next-words")).contains("At least two classes need recordings");

        add("Tar", "t1.wav", 200);
        add("Tar", "t2-wrong.wav", 230);
        add("Oud", "o1.wav", 300);
        add("Oud", "o2.wav", 330);
        again();
        assertManners();
        inPersian();

        fire("#teach-step-2");
        assertManners();
        fire("#teach-advanced");
        assertManners();
        fire("#teach-train");
        waitFor(() -> words("#teach-next-words").startsWith("Your model is ready"));
        assertManners();
        inPersian();

        fire("#teach-next-act");
        assertThat(words("#teach-score")).startsWith("75 % right of 4 recordings");
        assertThat(words("#teach-verdict")).startsWith("That is better than guessing (40 %)");
        assertManners();
        inPersian();
        assertThat(words("#teach-cell-title")).isEqualTo("Tar, called Oud");
        assertThat(robot.lookup("#teach-mistakes").<ListView<?>>query().getItems())
                .hasSize(1);

        services.model.obtrudeValue(FakeServices.card().withId("own-mine-1"));
        fire("#teach-use");
        assertThat(services.asked).contains("model of own-mine-1");
        waitFor(() -> words("#teach-next-words").startsWith("Your model answers now"));
        assertThat(window.preferences().current().modelId()).contains("own-mine-1");
    }

    @Test
    void everyCellOfTheMatrixIsAButtonThatSaysWhatItHolds() throws Exception {
        trained();

        List<Button> cells = robot.lookup("#teach-matrix .teach-cell").queryAllAs(Button.class).stream()
                .toList();
        assertThat(cells)
                .extracting(Button::getAccessibleText)
                .containsExactly(
                        "Tar, rightly called so: 1",
                        "Tar, called Oud: 1",
                        "Oud, called Tar: 0",
                        "Oud, rightly called so: 2");
        robot.interact(() -> cells.get(3).fire());
        assertThat(words("#teach-cell-title")).isEqualTo("Oud, rightly called so");
        assertThat(robot.lookup("#teach-mistakes").<ListView<?>>query().getItems())
                .hasSize(2);
        assertThat(cells).allMatch(Button::isFocusTraversable);
    }

    @Test
    void aMistakeThatIsTakenOutIsWorthTrainingAgain() throws Exception {
        trained();
        assertThat(robot.lookup("#teach-again").queryButton().isVisible()).isFalse();

        fire("#teach-mistake-remove");

        assertThat(robot.lookup("#teach-again").queryButton().isVisible()).isTrue();
        assertThat(words("#teach-mistake-trouble")).contains("not in the chosen project any more");
        assertManners();
        fire("#teach-again");
        waitFor(() -> services.teaching.requests.size() == 2);
        assertThat(services.teaching.requests.get(1).examples()).hasSize(3);
    }

    @Test
    void aTakeIsCountedInRecordedAndKept() throws Exception {
        show("teach");
        fire("#teach-next-act");
        answer("Mine");
        services.teaching.take = new org.shenava.view.common.TeachingDesk.Take(Sounds.tone(300, 12), Sounds.RATE_HZ);
        assertThat(robot.lookup("#teach-record").queryButton().getText()).isEqualTo("Record the room");

        fire("#teach-record");
        assertThat(words("#teach-take-big")).isEqualTo("3");
        assertManners();
        waitFor(() -> robot.lookup("#teach-take-keep").queryButton().isVisible());
        assertManners();
        assertThat(words("#teach-take-big")).isEqualTo("0:12");
        fire("#teach-take-keep");

        assertThat(robot.lookup("#teach-recordings").<TableView<?>>query().getItems())
                .hasSize(1);
        assertThat(robot.lookup("#teach-take").query().isVisible()).isFalse();
    }

    @Test
    void aModelIsRenamedAndBackToTheShippedOneIsOneClick() throws Exception {
        trained();
        @SuppressWarnings("unchecked")
        ComboBox<Object> chooser = robot.lookup("#teach-model").queryComboBox();
        assertThat(chooser.getConverter().toString(chooser.getValue())).isEqualTo("Mine");
        assertThat(robot.lookup("#teach-back").queryButton().isDisabled()).isTrue();

        // The fake program goes on answering with its own model, so the button is asked through its action.
        robot.interact(
                () -> robot.lookup("#teach-back").queryButton().getOnAction().handle(null));

        assertThat(window.preferences().current().modelId()).contains("dastgah");
    }

    private void trained() throws Exception {
        Project project = services.teaching.create("Mine");
        project.addClass("Tar");
        project.addClass("Oud");
        add("Tar", "t1.wav", 200);
        add("Tar", "t2-wrong.wav", 230);
        add("Oud", "o1.wav", 300);
        add("Oud", "o2.wav", 330);
        show("teach");
        fire("#teach-step-2");
        fire("#teach-train");
        waitFor(() -> words("#teach-next-words").startsWith("Your model is ready"));
        fire("#teach-next-act");
    }

    /** As dropped from outside. */
    private void add(String label, String name, double hz) throws Exception {
        Path file = Sounds.tone(home.resolve("outside").resolve(name), hz, 1);
        services.teaching.projects().get(0).add(List.of(file), label, java.util.Optional.empty(), JobContext.QUIET);
    }

    private void again() {
        show("live");
        show("teach");
    }

    private void answer(String name) {
        robot.interact(() -> robot.lookup("#teach-ask-field").<TextField>query().setText(name));
        fire("#teach-ask-take");
    }

    private void inPersian() throws Exception {
        language(Language.PERSIAN);
        assertManners();
        language(Language.ENGLISH);
    }

    private void language(Language language) throws Exception {
        Object before = window.shell();
        robot.interact(() -> window.preferences().change(settings -> settings.withLanguage(language)));
        waitFor(() -> window.shell() != before
                && robot.lookup("#teach-page").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show(String id) {
        robot.interact(() -> window.shell().show(id));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fire(String id) {
        robot.interact(() -> {
            if (robot.lookup(id).query() instanceof Button button) {
                button.fire();
            } else {
                robot.lookup(id).<ToggleButton>query().fire();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String words(String id) {
        return robot.lookup(id).<Label>query().getText();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }

    /** As {@link WindowMannersTest} asks of the part that is shown first. */
    private void assertManners() {
        robot.interact(() -> {
            window.shell().applyCss();
            window.shell().layout();
        });
        Parent page = robot.lookup("#teach-page").queryParent();
        assertThat(Look.reachable(page)).hasSizeGreaterThan(3).allSatisfy(node -> {
            assertThat(Look.spokenName(node, page)).as(node.toString()).isNotBlank();
        });
        assertThat(Look.visible(page)).allSatisfy(node -> {
            if (node instanceof ButtonBase button && button.isFocusTraversable()) {
                assertThat(button.getTooltip()).as(node.toString()).isNotNull();
            }
            if (node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !Look.isMarked(node, "verbatim")
                    && !Look.isMarked(node, "time-axis")) {
                Look.shown(labeled).ifPresent(shown -> assertThat(shown).isEqualTo(Look.squeezed(labeled.getText())));
            }
            if (node instanceof Control && !Look.isMarked(node, "time-axis") && !Look.scrolls(node)) {
                assertThat(Look.inScene(node).getMaxX()).as(node.toString()).isLessThan(WIDTH + 1);
                assertThat(Look.inScene(node).getMaxY()).as(node.toString()).isLessThan(HEIGHT + 1);
                assertThat(Look.inScene(node).getMinX()).as(node.toString()).isGreaterThan(-1);
            }
        });
    }
}

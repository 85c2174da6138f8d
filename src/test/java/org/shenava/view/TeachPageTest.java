package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobContext;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.teaching.project.Project;
import org.shenava.teaching.project.Sounds;
import org.shenava.view.common.TeachingDesk;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The Teach page in the whole window, drawn into memory. */
class TeachPageTest {
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 700;

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private MainWindow window;

    @BeforeEach
    void open() {
        new SettingsStore(home)
                .save(Settings.defaults().withLanguage(Language.ENGLISH).withGuideSeen(true));
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        window = OPENED.open(services, WIDTH, HEIGHT);
    }

    @Test
    void theTutorialIsAProjectLikeAnyOther() throws Exception {
        OPENED.show("teach");
        MenuButton tryIt = robot.lookup("#teach-try").queryAs(MenuButton.class);
        waitFor("the tutorials", tryIt::isVisible);
        assertManners();
        assertThat(tryIt.getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Gushehs of Chahargah", "Calm and lively");

        robot.interact(() -> tryIt.getItems().get(1).fire());

        waitFor("the classes", () -> robot.lookup("#teach-classes")
                .<ListView<String>>query()
                .getItems()
                .contains("TASTE two"));
        assertThat(tryIt.isVisible()).isFalse();
    }

    @Test
    void aPersonIsLedFromNothingToAModelThatIsUsed() throws Exception {
        OPENED.show("teach");
        assertThat(OPENED.words("#teach-next-words")).startsWith("Teach Shenava to tell sounds apart");
        assertManners();

        OPENED.fire("#teach-next-act");
        assertManners();
        answer("Mine");
        OPENED.fire("#teach-next-act");
        answer("Tar");
        OPENED.fire("#teach-next-act");
        answer("Oud");
        assertThat(robot.lookup("#teach-classes").<ListView<String>>query().getItems())
                .containsExactly("Tar", "Oud", "background");
        assertThat(OPENED.words("#teach-next-words")).contains("At least two classes need recordings");

        add("Tar", "t1.wav", 200);
        add("Tar", "t2-wrong.wav", 230);
        add("Oud", "o1.wav", 300);
        add("Oud", "o2.wav", 330);
        again();
        assertManners();
        inPersian();

        OPENED.fire("#teach-step-2");
        assertManners();
        OPENED.fire("#teach-advanced");
        assertManners();
        OPENED.fire("#teach-train");
        waitFor("the model", () -> OPENED.words("#teach-next-words").startsWith("Your model is ready"));
        assertManners();
        inPersian();

        OPENED.fire("#teach-next-act");
        assertThat(OPENED.words("#teach-score")).startsWith("75 % right of 4 recordings");
        assertThat(OPENED.words("#teach-verdict")).startsWith("That is better than guessing (40 %)");
        assertManners();
        inPersian();
        assertThat(OPENED.words("#teach-cell-title")).isEqualTo("Tar, called Oud");
        assertThat(robot.lookup("#teach-mistakes").<ListView<?>>query().getItems())
                .hasSize(1);

        services.model.obtrudeValue(FakeServices.card().withId("own-mine-1"));
        OPENED.fire("#teach-use");
        assertThat(services.asked).contains("model of own-mine-1");
        waitFor("the words of the next step", () -> OPENED.words("#teach-next-words")
                .startsWith("Your model answers now"));
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
        assertThat(OPENED.words("#teach-cell-title")).isEqualTo("Oud, rightly called so");
        assertThat(robot.lookup("#teach-mistakes").<ListView<?>>query().getItems())
                .hasSize(2);
        assertThat(cells).allMatch(Button::isFocusTraversable);
    }

    @Test
    void aMistakeThatIsTakenOutIsWorthTrainingAgain() throws Exception {
        trained();
        assertThat(robot.lookup("#teach-again").queryButton().isVisible()).isFalse();

        OPENED.fire("#teach-mistake-remove");

        assertThat(robot.lookup("#teach-again").queryButton().isVisible()).isTrue();
        assertThat(OPENED.words("#teach-mistake-trouble")).contains("not in the chosen project any more");
        assertManners();
        OPENED.fire("#teach-again");
        waitFor("another training", () -> services.teaching.requests.size() == 2);
        assertThat(services.teaching.requests.get(1).examples()).hasSize(3);
    }

    @Test
    void aTakeIsCountedInRecordedAndKept() throws Exception {
        OPENED.show("teach");
        OPENED.fire("#teach-next-act");
        answer("Mine");
        services.teaching.take = new TeachingDesk.Take(
                Sounds.tone(300, 12),
                Sounds.RATE_HZ,
                Optional.of("The microphone was disconnected; connect it again or choose another one."));
        assertThat(robot.lookup("#teach-record").queryButton().getText()).isEqualTo("Record the room");

        OPENED.fire("#teach-record");
        assertThat(OPENED.words("#teach-take-big"))
                .as("counted down by the clock")
                .isIn("3", "2", "1");
        assertManners();
        waitFor("the take", () -> robot.lookup("#teach-take-keep").queryButton().isVisible());
        assertManners();
        assertThat(OPENED.words("#teach-take-big")).isEqualTo("0:12");
        assertThat(OPENED.words("#teach-take-words"))
                .startsWith("The microphone was disconnected;")
                .contains("is not lost")
                .endsWith("Keep it as the background?");
        OPENED.fire("#teach-take-keep");

        assertThat(robot.lookup("#teach-recordings").<TableView<?>>query().getItems())
                .hasSize(1);
        assertThat(robot.lookup("#teach-take").query().isVisible()).isFalse();
        assertThat(OPENED.words("#teach-work-words")).isEqualTo("The take is kept.");

        OPENED.fire("#teach-record");

        assertThat(robot.lookup("#teach-work").query().isVisible())
                .as("of the take before")
                .isFalse();
    }

    @Test
    void whereNothingWasRecordedNothingIsThrownAway() throws Exception {
        OPENED.show("teach");
        OPENED.fire("#teach-next-act");
        answer("Mine");
        services.teaching.refusal = Optional.of("No microphone was found; connect one and choose it again.");

        OPENED.fire("#teach-record");
        waitFor("the reason", () -> OPENED.words("#teach-take-words").startsWith("No microphone was found"));

        assertThat(robot.lookup("#teach-take-discard").queryButton().isVisible())
                .isFalse();
        assertManners();
        OPENED.fire("#teach-take-leave");
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

    @Test
    void theKeyThatAsksForAClassIsNotPartOfItsName() {
        named("Mine");

        robot.push(KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(name().isFocused()).isTrue();
        assertThat(name().getText()).isEmpty();
        robot.push(KeyCode.O);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(name().getText()).as("what is written after it").isEqualTo("o");
    }

    @Test
    void aClassMayKeepItsOwnNameButTakesNoOther() {
        named("Mine");
        OPENED.fire("#teach-next-act");
        answer("Tar");
        OPENED.fire("#teach-next-act");
        answer("Oud");

        choose("#teach-class-more", 1);
        assertThat(name().getText()).isEqualTo("Oud");
        assertThat(OPENED.words("#teach-ask-objection")).isEmpty();
        robot.interact(() -> name().setText("tar"));
        assertThat(OPENED.words("#teach-ask-objection")).isEqualTo("There is a class of this name already.");
        robot.interact(() -> name().setText("oud"));
        OPENED.fire("#teach-ask-take");

        assertThat(robot.lookup("#teach-classes").<ListView<String>>query().getItems())
                .containsExactly("Tar", "oud", "background");
    }

    @Test
    void twoProjectsAreNotCalledTheSame() {
        named("Mine");
        OPENED.fire("#teach-project-new");
        answer("Other");

        choose("#teach-project-more", 0);
        assertThat(OPENED.words("#teach-ask-objection")).isEmpty();
        robot.interact(() -> name().setText("Mine"));

        assertThat(OPENED.words("#teach-ask-objection")).isEqualTo("There is a project of this name already.");
    }

    @Test
    void afterRecordingsAreTakenOutTheKeyboardIsAtTheirTable() throws Exception {
        Project project = services.teaching.create("Mine");
        project.addClass("Tar");
        add("Tar", "t1.wav", 200);
        OPENED.show("teach");
        TableView<?> table = robot.lookup("#teach-recordings").query();
        robot.interact(() -> {
            table.getSelectionModel().select(0);
            robot.lookup("#teach-remove").query().requestFocus();
        });

        OPENED.fire("#teach-remove");
        OPENED.settle();
        assertThat(table.getItems()).isEmpty();
        assertThat(table.isFocused()).isTrue();

        robot.interact(() -> robot.lookup("#teach-undo").query().requestFocus());
        OPENED.fire("#teach-undo");
        OPENED.settle();
        assertThat(table.getItems()).hasSize(1);
        assertThat(table.isFocused()).isTrue();
    }

    @Test
    void whyAFileWasLeftOutStandsBeforeWhatElseIsToBeSaid() throws Exception {
        named("Mine");
        OPENED.fire("#teach-next-act");
        answer("Tar");
        String missing = home.resolve("missing.wav").toString();
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, missing)));

        robot.push(KeyCode.CONTROL, KeyCode.V);
        OPENED.settle();

        List<Label> sentences =
                robot.lookup("#teach-remarks .teach-remark-list .verbatim").queryAllAs(Label.class).stream()
                        .toList();
        assertThat(sentences).hasSizeGreaterThan(1);
        assertThat(sentences.get(0).getText()).contains("missing.wav");
    }

    @Test
    void whereTheLastModelIsGoneTheChooserSaysSo() throws Exception {
        trained();
        assertThat(OPENED.words("#teach-model > .list-cell")).isEqualTo("Mine");

        choose("#teach-model-more", 3);

        waitFor("no model", () -> OPENED.words("#teach-model > .list-cell").equals("No model yet"));
    }

    private void named(String project) {
        OPENED.show("teach");
        OPENED.fire("#teach-project-new");
        answer(project);
    }

    private TextField name() {
        return robot.lookup("#teach-ask-field").query();
    }

    private void choose(String menu, int item) {
        robot.interact(() -> robot.lookup(menu)
                .queryAs(MenuButton.class)
                .getItems()
                .get(item)
                .fire());
        OPENED.settle();
    }

    private void trained() throws Exception {
        Project project = services.teaching.create("Mine");
        project.addClass("Tar");
        project.addClass("Oud");
        add("Tar", "t1.wav", 200);
        add("Tar", "t2-wrong.wav", 230);
        add("Oud", "o1.wav", 300);
        add("Oud", "o2.wav", 330);
        OPENED.show("teach");
        OPENED.fire("#teach-step-2");
        OPENED.fire("#teach-train");
        waitFor("the model", () -> OPENED.words("#teach-next-words").startsWith("Your model is ready"));
        OPENED.fire("#teach-next-act");
    }

    /** As dropped from outside. */
    private void add(String label, String name, double hz) throws Exception {
        Path file = Sounds.tone(home.resolve("outside").resolve(name), hz, 1);
        services.teaching.projects().get(0).add(List.of(file), label, Optional.empty(), JobContext.QUIET);
    }

    private void again() {
        OPENED.show("live");
        OPENED.show("teach");
    }

    private void answer(String name) {
        robot.interact(() -> robot.lookup("#teach-ask-field").<TextField>query().setText(name));
        OPENED.fire("#teach-ask-take");
    }

    private void inPersian() throws Exception {
        OPENED.language(Language.PERSIAN);
        assertManners();
        OPENED.language(Language.ENGLISH);
    }

    private static void assertManners() {
        PageManners.check(OPENED, "#teach-page", WIDTH, HEIGHT);
    }
}

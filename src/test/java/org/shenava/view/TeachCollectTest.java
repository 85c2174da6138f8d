package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shenava.teaching.Example;
import org.shenava.teaching.project.Project;
import org.shenava.teaching.project.Sounds;
import org.shenava.view.common.TeachingDesk;
import org.testfx.util.WaitForAsyncUtils;

/** Projects, classes and recordings on the Teach page. */
class TeachCollectTest extends TeachPageFixture {
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
    void aPlayersNameIsTakenBack() throws Exception {
        services.teaching.create("Mine").addClass("Tar");
        add("Tar", "t1.wav", 200);
        OPENED.show("teach");
        TableView<Example> table = robot.lookup("#teach-recordings").query();
        robot.interact(() -> table.getSelectionModel().select(0));
        OPENED.fire("#teach-player");
        robot.interact(() -> name().setText(" "));
        assertThat(robot.lookup("#teach-ask-take").queryButton().isDisabled())
                .as("there is no name to take back")
                .isTrue();
        answer("Sara");
        assertThat(table.getItems().get(0).player()).hasValue("Sara");

        robot.interact(() -> table.getSelectionModel().select(0));
        OPENED.fire("#teach-player");
        assertThat(name().getText()).isEqualTo("Sara");
        robot.interact(() -> name().clear());
        assertThat(OPENED.words("#teach-ask-objection"))
                .isEqualTo("Without a name: what was said of the player is taken back.");
        OPENED.fire("#teach-ask-take");

        assertThat(table.getItems().get(0).player()).isEmpty();
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
}

package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;

/** What can be done with a trained model on the Teach page. */
class TeachJudgeTest extends TeachPageFixture {
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
    void whereTheLastModelIsGoneTheChooserSaysSo() throws Exception {
        trained();
        assertThat(OPENED.words("#teach-model > .list-cell")).isEqualTo("Mine");

        choose("#teach-model-more", 3);

        waitFor("no model", () -> OPENED.words("#teach-model > .list-cell").equals("No model yet"));
    }
}

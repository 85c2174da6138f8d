package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shenava.settings.Language;

/** The way through the Teach page, from nothing to a model that is used. */
class TeachPageTest extends TeachPageFixture {
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
    void thePageHasTheKeyboardAtOnceAlsoWhileProjectsAreRead() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        OPENED.settle();

        assertThat(OPENED.stage().getScene().getFocusOwner().getId()).isEqualTo("teach-step-1");
    }

    private void again() {
        OPENED.show("live");
        OPENED.show("teach");
    }

    private void inPersian() throws Exception {
        OPENED.language(Language.PERSIAN);
        assertManners();
        OPENED.language(Language.ENGLISH);
    }
}

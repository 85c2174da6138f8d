package org.shenava.view.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.view.FakeServices;
import org.shenava.view.MainWindow;
import org.shenava.view.WindowOpener;
import org.testfx.api.FxRobot;

/** The page in the window, by the keyboard, in both languages. */
class EarPageTest {
    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private MainWindow window;
    private Stage stage;

    private void open(Language language) {
        new SettingsStore(home).save(Settings.defaults().withLanguage(language).withPage(EarPage.ID));
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        window = OPENED.open(services, 1024, 700);
        stage = OPENED.stage();
        focus("#ear-slow");
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, Which family is it?, Shur family", "PERSIAN, کدام خانواده است؟, خانوادهٔ شور"})
    void aQuestionIsAskedAnsweredAndExplained(Language language, String prompt, String family) {
        open(language);

        robot.push(KeyCode.N);

        assertThat(text("#ear-prompt")).isEqualTo(prompt);
        assertThat(text("#ear-answer-1")).contains(family);
        assertThat(services.asked).contains("play");

        robot.push(KeyCode.DIGIT1);

        assertThat(text("#ear-verdict")).isNotBlank();
        assertThat(text("#ear-score-last")).isNotBlank();
        assertThat(node("#ear-picture").getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(node("#ear-answers").getEffectiveNodeOrientation())
                .isEqualTo(
                        language == Language.PERSIAN ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        int played = services.played.size();
        robot.push(KeyCode.T);
        robot.push(KeyCode.Y);
        assertThat(services.played).hasSize(played + 2);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, Print…, Gushehs in the order of the radif", "PERSIAN, چاپ…, گوشه‌ها به ترتیب ردیف"})
    void theSheetsAreSeenAndTurned(Language language, String print, String heading) {
        open(language);

        robot.push(KeyCode.E);

        assertThat(text("#ear-print")).isEqualTo(print);
        assertThat(robot.lookup(".paper .paper-heading").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .contains(heading);
        String first = text(".paper .paper-title");
        robot.push(KeyCode.N);
        assertThat(text(".paper .paper-title")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH", "PERSIAN"})
    void everyButtonSaysWhatItDoes(Language language) {
        open(language);
        robot.push(KeyCode.N);
        robot.push(KeyCode.DIGIT1);

        assertThat(robot.lookup("#ear-page .button").<Button>queryAll())
                .hasSizeGreaterThan(8)
                .allSatisfy(button -> {
                    assertThat(button.getAccessibleText()).as(button.getId()).isNotBlank();
                    assertThat(button.getTooltip()).as(button.getId()).isNotNull();
                });
    }

    private void focus(String query) {
        robot.interact(() -> node(query).requestFocus());
    }

    private Node node(String query) {
        return robot.lookup(query).query();
    }

    private String text(String query) {
        return ((Labeled) node(query)).getText();
    }
}

package org.shenava.view.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.view.FakeServices;
import org.shenava.view.MainWindow;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The page in the window, by the keyboard, in both languages. */
class EarPageTest {
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

    private void open(Language language) {
        new SettingsStore(home).save(Settings.defaults().withLanguage(language).withPage(EarPage.ID));
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        robot.interact(() -> {
            window = new MainWindow(services);
            stage = new Stage();
            window.show(stage, () -> {});
            stage.setWidth(1024);
            stage.setHeight(700);
        });
        focus("#ear-slow");
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            window.close();
            stage.close();
        });
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

package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.music.Cents;
import org.shenava.recognition.ListeningState;
import org.shenava.settings.Language;
import org.shenava.view.scale.ScalePage;
import org.testfx.api.FxRobot;

/** The scale page on a screen in memory. */
class ScalePageTest {
    private static final int PATIENCE_SECONDS = 20;
    /** As the fake answer has it. */
    private static final double TONIC_HZ = 233.1;

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private MainWindow window;

    @BeforeEach
    void open() {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        window = OPENED.open(services, 1024, 700);
        OPENED.fire("#example");
        OPENED.show(ScalePage.ID);
    }

    @Test
    void whatIsPlayedStandsBesideTheRadif() {
        play("segah", 0, 157, 350);

        waitFor("what was played", () -> OPENED.words("#off-Bb").equals("+7"));
        assertThat(OPENED.words("#off-AK")).isEqualTo("0");
        assertThat(OPENED.words("#off-C")).isEqualTo("0");
        assertThat(robot.lookup("#off-Bb").query().getAccessibleText())
                .contains("B flat")
                .contains("157");
        assertThat(robot.lookup("#histogram").query().getAccessibleText()).contains("157");
        // The pitches come in order: the scale of them may be drawn before the last one is the newest.
        waitFor(
                "the last note",
                () -> robot.lookup("#current-note").query().getAccessibleText().equals("C"));
        assertThat(OPENED.words("#current-cents")).isEqualTo("0 cents");
    }

    @Test
    void inPersianDigitsArePersianAndTheCentsStillRunToTheRight() {
        play("segah", 0, 157);

        OPENED.language(Language.PERSIAN);

        waitFor("what was played", () -> OPENED.words("#off-Bb").endsWith("+۷"));
        Node histogram = robot.lookup("#histogram").query();
        assertThat(histogram.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(robot.lookup("#tonic").query().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(robot.lookup("#tonic").queryAs(TextField.class).getText()).isEqualTo("۲۳۳٫۱");
        assertThat(histogram.getAccessibleText()).contains("۱۵۷");
    }

    @Test
    void theTonicIsSetWithTheKeyboardAlone() {
        play("segah", 0, 157);
        waitFor("the tonic", () -> OPENED.words("#off-AK").equals("0"));

        robot.interact(() -> robot.lookup("#histogram").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);

        waitFor(
                "the choice",
                () -> window.preferences().current().scale().tonicHz().isPresent());
        assertThat(window.preferences().current().scale().tonicHz().getAsDouble())
                .isBetween(TONIC_HZ, Cents.above(TONIC_HZ, 11));
        OPENED.fire("#automatic");
        assertThat(window.preferences().current().scale().tonicHz()).isEmpty();
    }

    @Test
    void nothingPlayedIsNotSaved() {
        List<String> ofPlayed = List.of("savePlayed", "saveTable");
        assertThat(disabled()).containsAll(ofPlayed);

        play("segah", 0, 157, 350);
        waitFor("what was played", () -> OPENED.words("#off-Bb").equals("+7"));

        assertThat(disabled()).doesNotContainAnyElementsOf(ofPlayed);
    }

    private List<String> disabled() {
        return robot.lookup("#scale-files").queryAs(MenuButton.class).getItems().stream()
                .filter(MenuItem::isDisable)
                .map(MenuItem::getId)
                .toList();
    }

    @Test
    void aTonicThatIsNoneIsMarkedAsWrong() {
        TextField field = robot.lookup("#tonic").queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText("five");
            field.getOnAction().handle(new ActionEvent());
        });

        assertThat(field.getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("wrong"));
        assertThat(window.preferences().current().scale().tonicHz()).isEmpty();
    }

    @Test
    void aDroppedScalaFileIsLaidOver() throws Exception {
        Path file = Files.writeString(home.resolve("third.SCL"), "A third\n2\n5/4\n2/1\n");
        robot.interact(() -> window.shell().open(List.of(file)));

        waitFor(
                "the scale of the file",
                () -> robot.lookup("#laid-over").<Label>tryQuery().isPresent());
        assertThat(OPENED.words("#laid-over")).isEqualTo("A third");
        assertThat(robot.lookup(".histogram-laid-over").queryAll()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void linesHaveTheirColoursAtOnce() {
        play("segah", 0, 157, 350);
        waitFor("the degrees of Segah", () -> robot.lookup("#off-AK").tryQuery().isPresent());

        robot.interact(() -> {
            Region histogram = robot.lookup("#histogram").queryAs(Region.class);
            histogram.resize(histogram.getWidth() - 40, histogram.getHeight());
            // As in the pulse that changes the size, in which styles come before the layout.
            histogram.layout();

            assertThat(histogram.lookupAll(".histogram-grid"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(((Line) line).getStroke()).isNotEqualTo(Color.BLACK));
            assertThat(histogram.lookupAll(".histogram-tonic"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(((Line) line).getStroke()).isNotEqualTo(Color.BLACK));
            assertThat(histogram.lookupAll(".axis-label"))
                    .isNotEmpty()
                    .allSatisfy(label -> assertThat(((Text) label).getFill()).isNotEqualTo(Color.BLACK));
        });
    }

    @Test
    void itCollectsWhileAnotherPageIsShown() throws Exception {
        OPENED.show("live");
        play("segah", 0, 157);
        WindowOpener.pulses(3);
        // More than a session remembers: what was not collected by now is gone.
        for (int point = 0; point < 5000; point++) {
            services.example.pitches().write(Float.NaN);
        }

        OPENED.show(ScalePage.ID);

        waitFor("what was played", () -> OPENED.words("#off-Bb").equals("+7"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void modesAreChosenByHandAndOctavesUnfolded() {
        play("segah", 0, 157, 350);
        waitFor("the degrees of Segah", () -> robot.lookup("#off-AK").tryQuery().isPresent());

        robot.interact(() -> {
            robot.lookup("#mode").queryAs(ComboBox.class).setValue(Optional.of("mahur"));
            robot.lookup("#unfolded").queryAs(ToggleButton.class).fire();
        });

        waitFor("those of Mahur", () -> robot.lookup("#off-AK").tryQuery().isEmpty());
        assertThat(robot.lookup("#off-E").tryQuery()).isPresent();
        assertThat(robot.lookup("#unfolded").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    private void play(String label, double... cents) {
        for (double one : cents) {
            for (int point = 0; point < 40; point++) {
                services.example.pitches().write((float) Cents.above(TONIC_HZ, one));
            }
        }
        services.example.say(
                FakeFeed.running(12, Optional.of(FakeFeed.answer(ListeningState.LISTENING, label, 0.62, false))));
    }
}

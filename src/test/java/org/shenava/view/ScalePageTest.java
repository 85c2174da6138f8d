package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.music.Cents;
import org.shenava.recognition.ListeningState;
import org.shenava.settings.Language;
import org.shenava.view.scale.ScalePage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

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
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        window = OPENED.open(services, 1024, 700);
        stage = OPENED.stage();
        waitUntil(() -> services.asked.contains("model"));
        robot.interact(() -> {
            robot.lookup("#example").queryButton().fire();
            shell().show(ScalePage.ID);
        });
    }

    @Test
    void whatIsPlayedStandsBesideTheRadif() throws Exception {
        play("segah", 0, 157, 350);

        waitUntil(() -> text("#off-Bb").equals("+7"));
        assertThat(text("#off-AK")).isEqualTo("0");
        assertThat(text("#off-C")).isEqualTo("0");
        assertThat(robot.lookup("#off-Bb").query().getAccessibleText())
                .contains("B flat")
                .contains("157");
        assertThat(robot.lookup("#histogram").query().getAccessibleText()).contains("157");
        assertThat(text("#current-cents")).isEqualTo("0 cents");
        assertThat(robot.lookup("#current-note").query().getAccessibleText()).isEqualTo("C");
    }

    @Test
    void inPersianDigitsArePersianAndTheCentsStillRunToTheRight() throws Exception {
        play("segah", 0, 157);

        robot.interact(() -> window.preferences().change(settings -> settings.withLanguage(Language.PERSIAN)));

        waitUntil(() -> text("#off-Bb").endsWith("+۷"));
        Node histogram = robot.lookup("#histogram").query();
        assertThat(histogram.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(robot.lookup("#tonic").query().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(robot.lookup("#tonic").queryAs(TextField.class).getText()).isEqualTo("۲۳۳٫۱");
        assertThat(histogram.getAccessibleText()).contains("۱۵۷");
    }

    @Test
    void theTonicIsSetWithTheKeyboardAlone() throws Exception {
        play("segah", 0, 157);
        waitUntil(() -> text("#off-AK").equals("0"));

        robot.interact(() -> robot.lookup("#histogram").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);

        waitUntil(() -> window.preferences().current().scale().tonicHz().isPresent());
        assertThat(window.preferences().current().scale().tonicHz().getAsDouble())
                .isBetween(TONIC_HZ, Cents.above(TONIC_HZ, 11));
        robot.interact(() -> robot.lookup("#automatic").queryButton().fire());
        assertThat(window.preferences().current().scale().tonicHz()).isEmpty();
    }

    @Test
    void aTonicThatIsNoneIsMarkedAsWrong() throws Exception {
        TextField field = robot.lookup("#tonic").queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText("five");
            field.getOnAction().handle(new javafx.event.ActionEvent());
        });

        assertThat(field.getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("wrong"));
        assertThat(window.preferences().current().scale().tonicHz()).isEmpty();
    }

    @Test
    void aDroppedScalaFileIsLaidOver() throws Exception {
        Path file = Files.writeString(home.resolve("third.SCL"), "A third\n2\n5/4\n2/1\n");
        robot.interact(() -> shell().open(List.of(file)));

        waitUntil(() -> robot.lookup("#laid-over").<Label>tryQuery().isPresent());
        assertThat(text("#laid-over")).isEqualTo("A third");
        assertThat(robot.lookup(".histogram-laid-over").queryAll()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void itCollectsWhileAnotherPageIsShown() throws Exception {
        robot.interact(() -> shell().show("live"));
        play("segah", 0, 157);
        Thread.sleep(200);

        robot.interact(() -> shell().show(ScalePage.ID));

        waitUntil(() -> text("#off-Bb").equals("+7"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void modesAreChosenByHandAndOctavesUnfolded() throws Exception {
        play("segah", 0, 157, 350);
        waitUntil(() -> robot.lookup("#off-AK").tryQuery().isPresent());

        robot.interact(() -> {
            robot.lookup("#mode").queryAs(ComboBox.class).setValue(Optional.of("mahur"));
            robot.lookup("#unfolded").queryAs(ToggleButton.class).fire();
        });

        waitUntil(() -> robot.lookup("#off-AK").tryQuery().isEmpty());
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

    private Shell shell() {
        return (Shell) stage.getScene().getRoot();
    }

    private String text(String id) {
        return robot.lookup(id).<Label>tryQuery().map(Label::getText).orElse("");
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }
}

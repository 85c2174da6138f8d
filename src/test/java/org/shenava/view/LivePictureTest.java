package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.feature.FrequencyScale;
import org.shenava.live.LivePicture;
import org.shenava.recognition.Listened;
import org.shenava.settings.Language;
import org.shenava.settings.PictureSettings.Scale;
import org.shenava.settings.Settings;
import org.testfx.api.FxRobot;

/** The live spectrogram and its controls, over a session that is made up. */
class LivePictureTest {
    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void open() {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        // Escape would put the guide away first.
        services.settings().save(Settings.defaults().withGuideSeen(true));
        window = OPENED.open(services);
        stage = OPENED.stage();
        write(600, -100);
        OPENED.fire("#example");
        waitFor("the example", () -> services.asked.contains("example"));
    }

    @Test
    void settingsActWhileItListens() throws Exception {
        robot.interact(() -> robot.lookup("#source").query().requestFocus());
        robot.push(KeyCode.T);
        waitFor("the settings", () -> robot.lookup(".picture-panel").query().isVisible());

        choose("#picture-scale", Scale.LINEAR);

        waitFor("another picture", () -> services.example.spectrogramSpec().scale() == FrequencyScale.LINEAR);
        choose("#picture-window", 1024);
        waitFor("a shorter window", () -> services.example.spectrogramSpec().windowSamples() == 1024);
        write(600, -12);
        waitFor("the new columns", () -> brightness(0.5) > 0.8);
        assertThat(window.preferences().current().picture().scale()).isEqualTo(Scale.LINEAR);
        robot.push(KeyCode.ESCAPE);
        waitFor(
                "the settings to go",
                () -> !robot.lookup(".picture-panel").query().isVisible());
    }

    @Test
    void theCursorReadsWhatIsUnderIt() {
        Node picture = robot.lookup("#live-picture").query();
        robot.interact(picture::requestFocus);
        robot.push(KeyCode.RIGHT);
        waitFor(
                "the reading",
                () -> robot.lookup("#reading").query().isVisible() && !reading().isEmpty());
        String first = reading();
        // The middle of an axis of octaves from 80 Hz to 8 kHz, give or take a row.
        assertThat(first).containsPattern("0:\\d\\d\\.\\d\\d {2}· {2}(79|80)\\d\\.\\d Hz {2}· {2}G");

        robot.push(KeyCode.UP);
        waitFor("a higher pitch", () -> !reading().equals(first));
        robot.push(KeyCode.ESCAPE);
        waitFor("it to go", () -> !robot.lookup("#reading").query().getParent().isVisible());
    }

    @Test
    void heldItStandsStill() throws Exception {
        robot.push(KeyCode.P);
        waitFor(
                "the button",
                () -> robot.lookup("#picture-pause").queryAs(ToggleButton.class).isSelected());

        write(100, -12);
        WindowOpener.pulses(20);
        assertThat(brightness(0.97)).as("new sound is not seen").isLessThan(0.3);

        robot.push(KeyCode.P);
        waitFor("the new sound", () -> brightness(0.97) > 0.8);
    }

    @Test
    void zoomsOutInTimeByKeys() {
        write(400, -12);
        waitFor("half of it bright", () -> brightness(0.6) > 0.8);
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        // 400 columns are now 100 pixels at the right.
        waitFor("less of it bright", () -> brightness(0.6) < 0.3 && brightness(0.97) > 0.8);
    }

    @Test
    void showsWhatTheNetworkListensTo() {
        float[] support = new float[60];
        Arrays.fill(support, 1);
        services.example.listened = Optional.of(
                new Listened(Optional.of(new Listened.Pitches("dashti", 80, 160, 900, support)), Optional.empty()));
        assertThat(colour(0.5, 0.5).getGreen()).isLessThan(0.05);

        robot.push(KeyCode.W);

        waitFor("the bands", () -> colour(0.5, 0.6).getGreen() > 0.3);
        assertThat(colour(0.5, 0.05).getGreen())
                .as("above 900 Hz it hears nothing")
                .isLessThan(0.1);
        robot.push(KeyCode.W);
        waitFor("them to go", () -> colour(0.5, 0.6).getGreen() < 0.05);
    }

    @Test
    void theMelodyLineIsDrawnAndRemembered() {
        for (int i = 0; i < 700; i++) {
            services.example.pitches().write(800);
        }
        robot.push(KeyCode.C);

        waitFor("the line", () -> {
            double brightest = 0;
            for (double y = 0.45; y < 0.55; y += 0.002) {
                brightest = Math.max(brightest, colour(0.7, y).getGreen());
            }
            return brightest > 0.8;
        });
        assertThat(window.preferences().current().picture().contour()).isTrue();
    }

    @Test
    void goesOnInAnotherLanguage() {
        write(400, -12);
        waitFor("sound", () -> brightness(0.9) > 0.8);

        OPENED.language(Language.PERSIAN);

        waitFor(
                "Persian",
                () -> robot.lookup("#picture-save").query().getAccessibleText().contains("طیف"));
        waitFor("the same sound", () -> brightness(0.9) > 0.8);
        for (String tool : new String[] {"#picture-save", "#picture-explain", "#picture-pause", "#picture-settings"}) {
            assertThat(robot.lookup(tool).query().getAccessibleText()).isNotBlank();
        }
    }

    private String reading() {
        return robot.lookup("#reading").queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        robot.interact(() -> robot.lookup(id).queryAs(ComboBox.class).setValue(value));
    }

    private double brightness(double share) {
        return colour(share, 0.3).getRed();
    }

    /** Colour of a place in the picture, by shares of its width and height. */
    private Color colour(double right, double down) {
        Node plot = robot.lookup(".plot").query();
        return WindowOpener.onFx(() -> {
            WritableImage shot = stage.getScene().snapshot(null);
            var place = plot.localToScene(
                    right * plot.getLayoutBounds().getWidth(),
                    down * plot.getLayoutBounds().getHeight());
            return shot.getPixelReader().getColor((int) place.getX(), (int) place.getY());
        });
    }

    private void write(int count, float levelDb) {
        LivePicture picture = services.example.picture();
        float[] column = new float[picture.spec().rowCount()];
        Arrays.fill(column, levelDb);
        for (int i = 0; i < count; i++) {
            picture.columns().write(column);
        }
    }
}

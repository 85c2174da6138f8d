package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over services that are made up, drawn into memory. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private FakeServices services;
    private MainWindow window;
    private Stage stage;

    @TempDir
    Path home;

    private final AtomicReference<List<String>> askedBeforePaint = new AtomicReference<>();

    @Start
    void start(Stage shown) throws Exception {
        services = new FakeServices(home);
        window = new MainWindow(services);
        stage = shown;
        window.show(shown, () -> askedBeforePaint.set(List.copyOf(services.asked)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void paintsBeforeItAsksForAnything(FxRobot robot) {
        waitFor("the model to be asked for", () -> services.asked.contains("model"));

        assertThat(askedBeforePaint.get()).isEmpty();
        assertThat(stage.isShowing()).isTrue();
        assertThat(text(robot, "#model-name")).isEqualTo("The model is loading…");
    }

    @Test
    void theWindowHasThePicturesOfTheProgram() {
        waitFor("the pictures", () -> !stage.getIcons().isEmpty());

        assertThat(stage.getIcons())
                .allSatisfy(picture -> assertThat(picture.isError()).isFalse())
                .extracting(Image::getWidth)
                .contains(16.0, 48.0);
    }

    @Test
    void filesThatTheProgramIsStartedWithAreOpened(FxRobot robot) throws Exception {
        Path song = Files.createFile(home.resolve("song.flac"));

        robot.interact(() -> window.open(List.of(song)));

        waitFor("the page of files", () -> robot.lookup("#files").tryQuery().isPresent());
        waitFor("its name", () -> robot.lookup("song.flac").tryQuery().isPresent());
    }

    @Test
    void theExampleMovesSpectrogramAndBars(FxRobot robot) {
        started();
        float[] loud = new float[SpectrogramSpec.standard().rowCount()];
        Arrays.fill(loud, -20);
        for (int i = 0; i < 200; i++) {
            services.example.columns().write(loud);
        }
        services.example.say(
                FakeFeed.running(12, Optional.of(FakeFeed.answer(ListeningState.LISTENING, "dashti", 0.62, false))));

        robot.clickOn("#example");

        waitFor("the headline", () -> text(robot, "#headline").equals("Shur family, most likely Dashti 62 %"));
        waitFor("a bright column at the right edge", () -> brightAtTheRightEdge(robot));
        assertThat(text(robot, "#position")).isEqualTo("0:12 / 0:30");
        assertThat(robot.lookup(".bar-percent").queryAllAs(Label.class).stream().map(Label::getText))
                .contains("62 %");
        assertThat(robot.lookup("#listen").queryAs(Button.class).getText()).isEqualTo("Stop");
    }

    @Test
    void aChangeIsSaidQuietlyAndStartingAgainForgetsIt(FxRobot robot) {
        started();
        robot.clickOn("#example");
        waitFor("the example to play", () -> status(robot).startsWith("Playing Example"));
        services.example.say(FakeFeed.running(40, Optional.of(FakeFeed.movedOn(40, "dashti", "segah"))));
        waitFor("the whole", () -> text(robot, "#headline").startsWith("Shur family, most likely Dashti"));
        double barsBefore = top(robot, ".bars");

        services.example.say(FakeFeed.running(44, Optional.of(FakeFeed.movedOn(44, "dashti", "segah"))));

        waitFor("the change", () -> text(robot, "#present").equals("Now sounds like Segah"));
        assertThat(text(robot, "#headline")).isEqualTo("Shur family, most likely Dashti 62 %");
        assertThat(text(robot, "#notes")).isEqualTo("Tonic G (233 Hz) · shahed D (700) · ist A koron (-10)");
        assertThat(robot.lookup("#notes").queryAs(Label.class).getTooltip().getText())
                .contains("cents above the tonic");
        assertThat(top(robot, ".bars")).as("no bar jumps").isEqualTo(barsBefore);
        services.example.say(FakeFeed.running(45, Optional.empty()));
        robot.clickOn("#again");
        waitFor("it to be forgotten", () -> text(robot, "#present").isEmpty());
        assertThat(services.example.resets).hasValue(1);
    }

    @Test
    void longNamesOfNotesAreNotCutOff(FxRobot robot) {
        started();
        robot.clickOn("#example");
        waitFor("the example to play", () -> status(robot).startsWith("Playing Example"));

        services.example.say(FakeFeed.running(40, Optional.of(FakeFeed.movedOn(40, "segah", "segah"))));

        String longest = "Tonic A koron (233 Hz) · shahed D (700) · ist A koron (-10)";
        waitFor("the notes", () -> text(robot, "#notes").equals(longest));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown(robot, "#notes")).isEqualTo(longest);
    }

    @Test
    void stopEndsWhatPlays(FxRobot robot) {
        started();
        robot.clickOn("#example");
        waitFor("the example to play", () -> status(robot).startsWith("Playing Example"));

        robot.clickOn("#listen");

        waitFor("it to stop", () -> status(robot).equals("Stopped"));
        assertThat(services.example.closes).hasValue(1);
    }

    @Test
    void keysDoWhatButtonsDo(FxRobot robot) {
        started();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        waitFor("the example", () -> services.asked.contains("example"));
        robot.push(KeyCode.R);
        waitFor("the evidence to be forgotten", () -> services.example.resets.get() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        waitFor("the example to stop", () -> services.example.closes.get() == 1);
        robot.push(KeyCode.SPACE);
        waitFor("the microphone", () -> services.asked.contains("microphone Built-in"));
        robot.push(KeyCode.F1);
        waitFor("the list of keys", () -> robot.lookup("#shortcuts").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        waitFor("the list to go", () -> !robot.lookup("#shortcuts").query().isVisible());
    }

    @Test
    void aLostDeviceIsSaidInTheWindow(FxRobot robot) {
        started();
        robot.clickOn("#listen");
        waitFor("the microphone", () -> services.asked.contains("microphone Built-in"));

        services.microphone.say(FakeFeed.over(Phase.FAILED, "The input is gone. Choose another one."));

        waitFor("the sentence", () -> notice(robot).equals("The input is gone. Choose another one."));
        robot.clickOn("#notice-close");
        waitFor("the sentence to go", () -> !robot.lookup("#notice").query().isVisible());
    }

    @Test
    void aPastedFolderGetsASentenceAndAPastedFileIsAnalysed(FxRobot robot) throws Exception {
        started();
        File folder = Files.createDirectory(home.resolve("music")).toFile();
        File file = Files.writeString(home.resolve("tune.flac"), "x").toFile();

        paste(robot, folder);
        waitFor("the sentence", () -> notice(robot).startsWith("There is no recording"));
        paste(robot, file);
        waitFor("the file", () -> services.asked.contains("analyse tune.flac"));
    }

    @Test
    void everyControlHasANameForScreenReaders(FxRobot robot) {
        started();
        for (String id : new String[] {"#inputs", "#refresh", "#listen", "#open", "#example", "#again"}) {
            assertThat(robot.lookup(id).query().getAccessibleText()).as(id).isNotBlank();
        }
    }

    @Test
    void fitsIntoTheSmallestWindow(FxRobot robot) {
        started();

        assertThatItFits(robot);
    }

    @Test
    void fitsWithTheLongestAnswer(FxRobot robot) {
        started();
        robot.clickOn("#example");
        waitFor("the example to play", () -> status(robot).startsWith("Playing Example"));

        services.example.say(FakeFeed.running(40, Optional.of(FakeFeed.movedOn(340, "dashti", "bayat-e-esfahan"))));
        waitFor("the first answer", () -> text(robot, "#headline").startsWith("Shur family"));
        services.example.say(FakeFeed.running(44, Optional.of(FakeFeed.movedOn(344, "dashti", "bayat-e-esfahan"))));
        waitFor("the change", () -> text(robot, "#present").equals("Now sounds like Bayat-e Esfahan"));
        assertThatItFits(robot);
        assertThat(shown(robot, "#present")).isEqualTo("Now sounds like Bayat-e Esfahan");
        assertThat(shown(robot, "#detail")).isEqualTo("5:44 heard");

        Answer unsure = FakeFeed.answer(ListeningState.LISTENING, "bayat-e-kord", 0.34, true);
        services.example.say(FakeFeed.running(45, Optional.of(unsure)));
        waitFor("the longest", () -> text(robot, "#headline").endsWith("perhaps Bayat-e Kord 34 %"));
        assertThatItFits(robot);
    }

    private void assertThatItFits(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(700);
        });
        WaitForAsyncUtils.waitForFxEvents();

        for (Node node : robot.lookup(".label").queryAll()) {
            Point2D corner = node.localToScene(
                    node.getLayoutBounds().getMaxX(), node.getLayoutBounds().getMaxY());
            if (isShown(node)) {
                assertThat(corner.getX()).as(node.toString()).isLessThanOrEqualTo(1024);
                assertThat(corner.getY()).as(node.toString()).isBetween(0.0, 700.0);
            }
        }
        for (Node button : robot.lookup(".top-bar .button").queryAll()) {
            String shown = button.lookup(".text") == null ? "" : ((Text) button.lookup(".text")).getText();
            assertThat(shown).isEqualTo(((Button) button).getText());
        }
    }

    private void started() {}

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void paste(FxRobot robot, File file) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(file))));
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    private boolean brightAtTheRightEdge(FxRobot robot) throws Exception {
        Node plot = robot.lookup(".plot").query();
        return WindowOpener.onFx(() -> {
            Point2D inside = plot.localToScene(
                    plot.getLayoutBounds().getMaxX() - 3, plot.getLayoutBounds().getMaxY() / 3);
            WritableImage picture = stage.getScene().snapshot(null);
            Color colour = picture.getPixelReader().getColor((int) inside.getX(), (int) inside.getY());
            return colour.getRed() > 0.8;
        });
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static double top(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(0, 0).getY();
    }

    /** What is to be read of a label: less than its text where it is cut off. */
    private static String shown(FxRobot robot, String id) {
        return ((Text) robot.lookup(id).query().lookup(".text")).getText();
    }

    private static String notice(FxRobot robot) {
        return text(robot, "#notice-text");
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#status").queryAs(StatusBar.class).getText();
    }
}

package org.shenava.view.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shenava.view.WindowOpener.waitFor;

import java.awt.image.BufferedImage;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.WavFile;
import org.shenava.feature.Signals;
import org.shenava.settings.Language;
import org.shenava.settings.Theme;
import org.shenava.view.FakeContext;
import org.shenava.view.FakeServices;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Palette;
import org.shenava.view.common.TimeRange;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The picture of a recording under mouse and keyboard. */
class FilePictureTest {
    private static final double SECONDS = 10;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private final TimeRange range = new TimeRange();
    private final AtomicReference<Double> sought = new AtomicReference<>();
    private FakeContext contexts;
    private PageContext context;
    private FilePicture picture;
    private Stage stage;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        Path file = home.resolve("tone.wav");
        WavFile.write(file, Signals.sine(330, 0.5, SECONDS), Signals.RATE_HZ);
        contexts = new FakeContext(new FakeServices(home));
        contexts.ui = Platform::runLater;
        robot.interact(() -> {
            context = contexts.in(Language.ENGLISH);
            picture = new FilePicture(context, range);
            picture.setOnSeek(sought::set);
            range.reset(SECONDS);
            stage = new Stage();
            Scene scene = new Scene(picture, 800, 400);
            // The colours that the picture's own sheet goes by.
            for (String sheet : Palette.sheets(Theme.DARK)) {
                URL address = Palette.class.getResource(sheet);
                scene.getStylesheets().add(address.toExternalForm());
            }
            stage.setScene(scene);
            stage.show();
            picture.show(file);
        });
        waitFor("the picture", () -> picture.model().overview().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            picture.close();
            stage.close();
        });
    }

    @Test
    void withoutARecordingThereAreNoTimes() {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(picture::layout);
        assertThat(times()).isPositive();

        robot.interact(() -> range.reset(0));
        waitFor("the times to go", () -> times() == 0);
    }

    private long times() {
        return picture.lookupAll(".axis-label").stream()
                .filter(node -> node.isVisible()
                        && node instanceof Text label
                        && label.getText().contains(":"))
                .count();
    }

    @Test
    void aClickSeeksAndADragSelects() {
        robot.clickOn(at(0.25, 0.5));
        assertThat(sought.get()).isCloseTo(2.5, within(0.05));
        assertThat(range.hasSelection()).isFalse();

        robot.drag(at(0.6, 0.5), MouseButton.PRIMARY).dropTo(at(0.4, 0.6));

        assertThat(range.selectionStart().get()).isCloseTo(4, within(0.1));
        assertThat(range.selectionEnd().get()).isCloseTo(6, within(0.1));
        assertThat(sought.get()).as("a drag is no click").isCloseTo(2.5, within(0.05));
    }

    @Test
    void whatTellsHowFarItIsHasItsLook() {
        ProgressBar bar = robot.lookup("#picture-progress").queryAs(ProgressBar.class);
        Region card = (Region) bar.getParent();

        robot.interact(() -> {
            card.visibleProperty().unbind();
            card.setVisible(true);
            picture.applyCss();
        });

        assertThat(card.getPadding().getLeft()).isEqualTo(20);
        assertThat(bar.getPrefWidth()).isEqualTo(220);
    }

    @Test
    void zoomsAndSeesAllAgain() {
        robot.interact(() -> picture.shortcuts().get(1).action().run());
        assertThat(range.end().get() - range.start().get()).isLessThan(SECONDS);

        robot.interact(() -> robot.lookup("#picture-all").queryButton().fire());

        assertThat(range.end().get() - range.start().get()).isEqualTo(SECONDS);
    }

    @Test
    void theKeyboardReadsAndSeeks() {
        robot.interact(() -> robot.lookup("#file-picture").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);

        assertThat(sought.get()).isCloseTo(SECONDS / 2, within(0.1));
    }

    @Test
    void thePictureIsKeptWhenThePageIsBuiltAnew() {
        FileSpectrum drawn = picture.model().overview().get();

        robot.interact(() -> {
            picture.close();
            picture = new FilePicture(contexts.in(Language.PERSIAN), range);
            picture.show(home.resolve("tone.wav"));
        });

        assertThat(picture.model().overview().get()).isSameAs(drawn);
        assertThat(picture.model().progress().get()).as("nothing is computed").isNegative();
    }

    @Test
    void savesWhatIsSeenAsAPicture() throws Exception {
        Path target = home.resolve("picture.png");
        robot.interact(() -> new PictureSaver(context, owner -> Optional.of(target)).save(picture));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(Files.size(target)).isGreaterThan(5000);
        BufferedImage png = ImageIO.read(target.toFile());
        assertThat(png.getWidth()).isEqualTo(1600);
        assertThat(contexts.said()).contains("picture.png");
        assertThat(PictureSaver.withSuffix(Path.of("a"))).isEqualTo(Path.of("a.png"));

        Path nowhere = home.resolve("tone.wav").resolve("picture.png");
        robot.interact(() -> new PictureSaver(context, owner -> Optional.of(nowhere)).save(picture));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(contexts.said()).contains("could not be written");
    }

    private Point2D at(double right, double down) {
        Node plot = robot.lookup(".plot").query();
        var bounds = plot.localToScreen(plot.getLayoutBounds());
        return new Point2D(bounds.getMinX() + right * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
    }
}

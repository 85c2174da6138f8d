package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.audio.WavFile;
import org.shenava.feature.Signals;
import org.shenava.job.JobRunner;
import org.shenava.job.ThreadJobRunner;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The page of recordings in the whole window: real files, real playing, made-up answers. */
class FilesPageTest {
    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private JobRunner jobs;
    private FakeServices services;

    @BeforeEach
    void open() {
        jobs = new ThreadJobRunner();
        services = new FakeServices(home, jobs);
        services.model.complete(FakeServices.card());
        // Its card would lie over the player.
        services.settings().save(Settings.defaults().withGuideSeen(true));
        OPENED.open(services);
    }

    @AfterEach
    void close() {
        OPENED.close();
        jobs.close();
    }

    @Test
    void severalFilesQueueAndAreAnswered() throws Exception {
        paste(recording("a.wav"), recording("b.wav"), recording("c.wav"));

        waitFor("three rows", () -> queue().getItems().size() == 3);
        waitFor("the answer", () -> OPENED.words("#files-whole-headline")
                .startsWith("Shur family, most likely Dashti"));
        waitFor("the strip", () -> spoken("#files-strip").contains("0:30 Segah"));
        waitFor(
                "all answers",
                () -> states().stream().filter("Dashti 62 %"::equals).count() == 3);
        waitFor("them in the history", () -> services.history().sessions().size() == 3);
        assertThat(OPENED.words("#files-title")).isEqualTo("a.wav");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        waitFor("the next file", () -> OPENED.words("#files-title").equals("b.wav"));
        robot.push(KeyCode.DELETE);
        waitFor(
                "it to go",
                () -> queue().getItems().size() == 2
                        && OPENED.words("#files-title").equals("c.wav"));
    }

    @Test
    void playsStopsLoopsAndGoesOnInTheOtherLanguage() throws Exception {
        paste(recording("a.wav"));
        waitFor("the outline", () -> OPENED.words("#files-clock").endsWith("/ 1:00"));

        robot.push(KeyCode.SPACE);
        waitFor("the sound to move", () -> OPENED.words("#files-clock").startsWith("0:01"));
        robot.push(KeyCode.RIGHT);
        waitFor("the skip", () -> OPENED.words("#files-clock").compareTo("0:06") >= 0);
        OPENED.language(Language.PERSIAN);

        waitFor("Persian digits", () -> OPENED.words("#files-clock").startsWith("۰:"));
        String before = OPENED.words("#files-clock");
        waitFor("the sound to go on", () -> !OPENED.words("#files-clock").equals(before));
        assertThat(robot.lookup("#files-strip").query().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(queue().getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(services.asked.stream().filter("analyse a.wav"::equals)).hasSize(1);
    }

    @Test
    void aSelectionIsAnsweredBesideTheWhole() throws Exception {
        paste(recording("a.wav"));
        waitFor("the outline", () -> OPENED.words("#files-clock").endsWith("/ 1:00"));
        Bounds strip = bounds("#files-strip");

        robot.drag(strip.getMinX() + strip.getWidth() / 4, strip.getCenterY())
                .dropTo(strip.getMinX() + strip.getWidth() / 2, strip.getCenterY());
        waitFor("the selection", () -> OPENED.words("#files-selection").matches("0:1[45] to 0:(29|30)"));
        robot.push(KeyCode.S);

        waitFor("its answer", () -> OPENED.words("#files-selected-headline").contains("Dashti"));
        assertThat(services.asked).anyMatch(asked -> asked.startsWith("analyse a.wav from 1"));
        robot.push(KeyCode.ESCAPE);
        waitFor("nothing selected", () -> OPENED.words("#files-selection").isEmpty());
    }

    @Test
    void aDamagedFileSaysSoAndTheNextOneIsAnswered() throws Exception {
        Path broken = Files.writeString(home.resolve("broken.ogg"), "only words");
        paste(broken, recording("a.wav"));

        waitFor("the words", () -> OPENED.words("#files-outline-words").equals("The waveform cannot be drawn."));
        robot.push(KeyCode.ALT, KeyCode.DOWN);

        waitFor("the outline of the next", () -> OPENED.words("#files-clock").endsWith("/ 1:00"));
    }

    @Test
    void whyThereIsNoAnswerOverTimeStandsInItsPlace() throws Exception {
        services.refusal = Optional.of("“broken.ogg” is not an audio file.");
        paste(Files.writeString(home.resolve("broken.ogg"), "only words"));
        waitFor("the end", () -> OPENED.words("#files-whole-headline").equals("No answer"));

        assertThat(OPENED.words("#files-strip-words"))
                .isEqualTo("No answer over time: “broken.ogg” is not an audio file.");
        assertThat(spoken("#files-strip")).contains("“broken.ogg” is not an audio file.");
        services.refusal = Optional.empty();
        paste(recording("a.wav"));

        waitFor("the strip", () -> spoken("#files-strip").contains("0:30 Segah"));
        assertThat(OPENED.words("#files-strip-words")).isEmpty();
    }

    @Test
    void whyThereIsNoPictureIsReadFromTheRightInPersian() throws Exception {
        OPENED.language(Language.PERSIAN);
        paste(Files.writeString(home.resolve("broken.ogg"), "only words"));

        waitFor("the words", () -> OPENED.words("#picture-trouble").contains("broken.ogg"));

        assertThat(robot.lookup("#picture-trouble").query().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    }

    @Test
    void watchesLive() throws Exception {
        paste(recording("a.wav"));
        waitFor("the file", () -> OPENED.words("#files-title").equals("a.wav"));

        OPENED.fire("#files-live");

        waitFor("the other page", () -> robot.lookup(".spectrogram").tryQuery().isPresent());
        waitFor("the file to be heard", () -> services.asked.contains("file a.wav"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "PERSIAN"})
    void fitsIntoTheSmallestWindow(Language language) throws Exception {
        OPENED.language(language);
        OPENED.size(1024, 700);
        paste(recording("a recording with a rather long name, as they are.wav"));
        waitFor(
                "the outline",
                () -> OPENED.words("#files-clock").endsWith("1:00")
                        || OPENED.words("#files-clock").endsWith("۱:۰۰"));
        robot.interact(() -> robot.lookup("#files-strip").query().requestFocus());
        Bounds strip = bounds("#files-strip");
        assertThat(bounds("#picture-all").getCenterX())
                .as("the tools stand off the axis of the frequencies, which is at the left in every language")
                .isGreaterThan(strip.getCenterX());
        robot.drag(strip.getMinX() + 20, strip.getCenterY()).dropTo(strip.getMaxX() - 20, strip.getCenterY());
        robot.push(KeyCode.S);
        waitFor("the answer beside", () -> !OPENED.words("#files-selected-headline")
                .isEmpty());
        WaitForAsyncUtils.waitForFxEvents();

        for (String id : new String[] {
            "#files-strip",
            "#files-clock",
            "#files-part",
            "#files-volume",
            "#files-export",
            "#files-queue-clear",
            "#files-unselect",
            "#files-whole",
            "#files-selected",
            ".waveform",
            ".files .plot"
        }) {
            Bounds inside = robot.lookup(id)
                    .query()
                    .localToScene(robot.lookup(id).query().getLayoutBounds());
            assertThat(inside.getMinX()).as(id).isGreaterThanOrEqualTo(0);
            assertThat(inside.getMaxX()).as(id).isLessThanOrEqualTo(1024);
            assertThat(inside.getMaxY()).as(id).isLessThanOrEqualTo(672);
            assertThat(inside.getHeight()).as(id).isGreaterThan(10);
        }
    }

    @Test
    void everyControlHasANameForScreenReaders() throws Exception {
        paste(recording("a.wav"));
        waitFor("the file", () -> OPENED.words("#files-title").equals("a.wav"));

        Stream.of("button", "toggle-button", "slider", "menu-button", "timed-picture")
                .flatMap(style -> robot.lookup("#files ." + style).queryAll().stream())
                .filter(node -> !node.isMouseTransparent() && node.getAccessibleText() == null)
                .filter(node ->
                        !(node instanceof Labeled named) || named.getText().isEmpty())
                .forEach(node ->
                        assertThat(node.getAccessibleText()).as(node.toString()).isNotBlank());
        assertThat(queue().getAccessibleText()).isNotBlank();
        assertThat(robot.lookup("#files .button").queryAll()).hasSizeGreaterThan(5);
    }

    /** A minute: plucked notes, then silence. */
    private Path recording(String name) throws Exception {
        Path file = home.resolve(name);
        WavFile.write(file, Signals.joined(Signals.melody(0.5, 220, 247, 262), Signals.silence(59)), Signals.RATE_HZ);
        return file;
    }

    private void paste(Path... files) {
        List<File> given = Stream.of(files).map(Path::toFile).toList();
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, given)));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitFor("the page", () -> robot.lookup("#files-queue").tryQuery().isPresent());
    }

    private List<String> states() {
        return robot.lookup("#files-queue .muted").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private ListView<?> queue() {
        return robot.lookup("#files-queue").queryAs(ListView.class);
    }

    private Bounds bounds(String id) {
        Node node = robot.lookup(id).query();
        return node.localToScreen(node.getLayoutBounds());
    }

    private String spoken(String id) {
        return robot.lookup(id).query().getAccessibleText();
    }
}

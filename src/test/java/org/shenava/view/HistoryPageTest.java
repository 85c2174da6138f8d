package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.history.Course;
import org.shenava.history.KeptSound;
import org.shenava.history.Session;
import org.shenava.history.Sessions;
import org.shenava.live.Recorder;
import org.shenava.recognition.ListeningState;
import org.shenava.settings.KeepRecordings;
import org.shenava.settings.Language;
import org.shenava.view.history.HistoryRow;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The history page in the whole window, drawn into memory. */
class HistoryPageTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private MainWindow window;

    @BeforeEach
    void open() throws Exception {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        fill();
        window = OPENED.open(services, 1024, 700);
    }

    private void fill() throws Exception {
        Path sound = Files.write(services.history().newRecording(NOON, "flac"), new byte[1000]);
        add(Sessions.microphone(NOON, "mahur", 0.8), Course.EMPTY);
        add(
                Sessions.microphone(NOON.plusSeconds(60), "dashti", 0.62)
                        .withSound(Optional.of(new KeptSound(sound, 0))),
                Sessions.course("dashti", "dashti", "shur"));
    }

    private void add(Session session, Course course) throws Exception {
        services.history().add(session, course);
    }

    @AfterEach
    void close() {
        OPENED.close();
        services.history().close();
    }

    @Test
    void listsSessionsAndShowsTheSelectedOne() {
        show();
        assertThat(answers()).containsExactly("Dashti", "Mahur");
        assertThat(robot.lookup("#history-session").query().isVisible()).isFalse();

        select(0);

        assertThat(OPENED.words("#history-top")).isEqualTo("Dashti 62 % · Mahur 27 % · Segah 11 % · tonic 233 Hz");
        assertThat(robot.lookup("#history-play").queryAs(ButtonBase.class).isDisabled())
                .isFalse();
        select(1);
        assertThat(robot.lookup("#history-play").queryAs(ButtonBase.class).isDisabled())
                .isTrue();
    }

    @Test
    void searchNarrowsTheList() {
        show();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("mah");

        assertThat(answers()).containsExactly("Mahur");
        assertThat(robot.lookup("#history-search").queryAs(TextField.class).getText())
                .isEqualTo("mah");
    }

    @Test
    void keysDeleteAndBringBack() {
        show();
        select(0);
        robot.push(KeyCode.DELETE);
        waitFor("the row to go", () -> answers().equals(List.of("Mahur")));

        robot.push(KeyCode.CONTROL, KeyCode.Z);

        waitFor("the row to come back", () -> answers().equals(List.of("Dashti", "Mahur")));
    }

    @Test
    void anAnswerIsCorrected() {
        show();
        select(0);
        @SuppressWarnings("unchecked")
        ComboBox<Optional<String>> correction = robot.lookup("#history-correct").queryAs(ComboBox.class);
        assertThat(correction.getItems()).hasSize(14);

        robot.interact(() -> correction.setValue(Optional.of("abuata")));

        waitFor("the correction", () -> table().getItems().get(0).corrected().equals("Abuata"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table().getSelectionModel().getSelectedIndices()).containsExactly(0);
        OPENED.fire("#history-undo");
        waitFor(
                "the answer of before",
                () -> table().getItems().get(0).corrected().isEmpty());
        assertThat(correction.getValue()).isEmpty();
    }

    @Test
    void whatIsPassedInTheOpenListIsNoCorrection() {
        show();
        select(0);
        @SuppressWarnings("unchecked")
        ComboBox<Optional<String>> correction = robot.lookup("#history-correct").queryAs(ComboBox.class);

        robot.interact(() -> {
            correction.show();
            correction.setValue(Optional.of("shur"));
            correction.setValue(Optional.of("abuata"));
            correction.hide();
        });

        waitFor("the correction", () -> table().getItems().get(0).corrected().equals("Abuata"));
        OPENED.fire("#history-undo");
        waitFor(
                "the answer of before",
                () -> table().getItems().get(0).corrected().isEmpty());
        assertThat(robot.lookup("#history-undo").query().isDisabled()).isTrue();
    }

    @Test
    void escapeInTheOpenListKeepsTheCorrectionOfBefore() {
        show();
        select(0);
        @SuppressWarnings("unchecked")
        ComboBox<Optional<String>> correction = robot.lookup("#history-correct").queryAs(ComboBox.class);
        robot.interact(() -> correction.setValue(Optional.of("abuata")));
        waitFor("the correction", () -> table().getItems().get(0).corrected().equals("Abuata"));
        robot.interact(() -> {
            correction.requestFocus();
            correction.show();
        });

        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        assertThat(correction.getValue()).contains("afshari");
        robot.push(KeyCode.ESCAPE);

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(correction.isShowing()).isFalse();
        assertThat(correction.getValue()).contains("abuata");
        assertThat(table().getItems().get(0).corrected()).isEqualTo("Abuata");
    }

    @Test
    void whatIsHeardNowAppearsByItselfAndTheQuestionIsAsked() {
        Recorder recorder = new Recorder();
        services.recorder = Optional.of(recorder);
        show();
        services.microphone.say(
                FakeFeed.running(12, Optional.of(FakeFeed.answer(ListeningState.LISTENING, "segah", 0.9, false))));

        OPENED.fire("#listen");

        waitFor("the new session", () -> answers().contains("Segah"));
        waitFor("the question", () -> robot.lookup("#history-keep").tryQuery().isPresent());
        OPENED.fire("#history-keep");
        assertThat(window.preferences().current().recordings()).isEqualTo(KeepRecordings.KEEP);
        assertThat(recorder.state()).isEqualTo(Recorder.State.RECORDING);
        assertThat(robot.lookup("#notice").query().isVisible()).isFalse();
        assertThat(robot.lookup("#history-record").queryAs(CheckBox.class).isSelected())
                .isTrue();
    }

    @Test
    void isPersianAndMirroredButForItsTimeAxis() {
        OPENED.language(Language.PERSIAN);
        assertThat(OPENED.stage().getTitle()).isEqualTo("شنوا");
        show();
        select(0);

        assertThat(answers()).containsExactly("دشتی", "ماهور");
        assertThat(table().getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(robot.lookup("#history-course").query().getEffectiveNodeOrientation())
                .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(OPENED.words("#history-summary")).contains("۲");
        assertThatItFits();
    }

    @Test
    void fitsIntoTheSmallestWindowAndEverythingHasAName() {
        show();
        select(0);

        assertThatItFits();
        for (String id : new String[] {
            "#history-search", "#history-undo", "#history-export", "#history-play", "#history-reveal",
            "#history-delete", "#history-correct", "#history-course", "#history-table", "#history-record"
        }) {
            assertThat(robot.lookup(id).query().getAccessibleText()).as(id).isNotBlank();
            assertThat(robot.lookup(id).query().isFocusTraversable()).as(id).isTrue();
        }
    }

    private void assertThatItFits() {
        WaitForAsyncUtils.waitForFxEvents();
        Node page = robot.lookup(".history").query();
        Point2D corner = page.localToScene(
                page.getLayoutBounds().getMaxX(), page.getLayoutBounds().getMaxY());
        Point2D origin = page.localToScene(0, 0);
        assertThat(Math.max(corner.getX(), origin.getX())).isLessThanOrEqualTo(1024);
        assertThat(corner.getY()).isLessThanOrEqualTo(700);
        for (Node node : robot.from(page).lookup(".button").queryAll()) {
            if (node instanceof ButtonBase button
                    && button.getText() != null
                    && !button.getText().isEmpty()) {
                Text shown = (Text) button.lookup(".text");
                assertThat(shown.getText()).isEqualTo(button.getText());
            }
        }
    }

    private void show() {
        OPENED.fire("#page-history");
        waitFor("the list", () -> !table().getItems().isEmpty());
    }

    private void select(int index) {
        robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(index);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private TableView<HistoryRow> table() {
        return robot.lookup("#history-table").queryAs(TableView.class);
    }

    private List<String> answers() {
        return table().getItems().stream().map(HistoryRow::answer).collect(Collectors.toList());
    }
}

package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.library.scan.ScanOutcome.Why;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.view.library.HoldsOne;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The library page in the whole window, drawn into memory. */
class LibraryPageTest {
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 700;

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private final HoldsOne jobs = new HoldsOne("");
    private FakeServices services;

    @BeforeEach
    void open() {
        new SettingsStore(home)
                .save(Settings.defaults().withLanguage(Language.ENGLISH).withGuideSeen(true));
        services = new FakeServices(home, jobs);
        services.model.complete(FakeServices.card());
        Path music = home.resolve("music");
        services.library.add(music.resolve("a.mp3"), "Morgh-e Sahar", "iranian", 0.91);
        services.library.add(music.resolve("b.mp3"), "Blue in Green", "jazz", 0.82);
        services.library.add(music.resolve("دیلمان.mp3"), "دیلمان", "iranian", 0.77);
        services.library.add(music.resolve("c.mp3"), "Haze", "rock", 0.41);
        services.library.addRefused(music.resolve("d.mp3"), Why.EMPTY);
        OPENED.open(services, WIDTH, HEIGHT);
    }

    @Test
    void aFolderIsScannedPlannedSortedAndPutBackInBothLanguages() throws Exception {
        OPENED.show("library");
        write("#library-folder", home.resolve("music").toString());
        OPENED.fire("#library-scan");
        waitFor("the recordings", () -> rows("#library-tracks") == 5);
        assertManners();

        OPENED.language(Language.PERSIAN);
        assertThat(rows("#library-tracks")).isEqualTo(5);
        assertThat(OPENED.words("#library-summary")).contains("۴ ضبط");
        assertManners();

        OPENED.fire("#library-part-totals");
        waitFor(
                "the totals",
                () -> robot.lookup("#library-total-jazz").tryQuery().isPresent());
        assertThat(OPENED.words("#library-totals-summary")).isEqualTo("۴ ضبط، ۱۲ دقیقه");
        assertThat(robot.lookup("#library-total-mode-mahur").<Button>query().getAccessibleText())
                .isEqualTo("ماهور: ۱۰۰٪، ۲ ضبط، ۶ دقیقه");
        assertManners();
        OPENED.fire("#library-total-unsure");
        assertThat(rows("#library-tracks")).isEqualTo(1);
        OPENED.fire("#library-part-totals");
        OPENED.fire("#library-total-iranian");
        assertThat(rows("#library-tracks")).isEqualTo(2);
        assertManners();

        OPENED.fire("#library-part-plan");
        write("#library-target", home.resolve("sorted").toString());
        OPENED.fire("#library-plan-make");
        waitFor("the plan", () -> rows("#library-plan") == 4);
        waitFor(
                "the plan to be checked",
                () -> !robot.lookup("#library-apply").queryButton().isDisabled());
        assertManners();

        OPENED.language(Language.ENGLISH);
        assertThat(rows("#library-plan")).isEqualTo(4);
        assertThat(OPENED.words("#library-plan-summary")).startsWith("4 of 4");
        assertManners();
        OPENED.fire("#library-part-totals");
        assertThat(robot.lookup("#library-total-jazz").<Button>query().getAccessibleText())
                .contains(" 1 recording,");
        OPENED.fire("#library-part-plan");

        OPENED.fire("#library-apply");
        waitFor("the run", () -> rows("#library-runs") == 1);
        assertThat(OPENED.words("#library-applying-words")).isEqualTo("Done: 4 files. Left as they are: 0.");
        assertThat(home.resolve("sorted").resolve("جاز").resolve("Sara - Blue in Green.mp3"))
                .exists();
        assertManners();

        OPENED.fire("#library-run-undo");
        waitFor("the undoing", () -> OPENED.words("#library-applying-words").startsWith("Undone"));
        assertThat(home.resolve("sorted").resolve("جاز")).doesNotExist();
        OPENED.language(Language.PERSIAN);
        assertManners();
    }

    private void plan() {
        OPENED.show("library");
        write("#library-folder", home.resolve("music").toString());
        OPENED.fire("#library-scan");
        waitFor("the recordings", () -> rows("#library-tracks") == 5);
        OPENED.fire("#library-part-plan");
        write("#library-target", home.resolve("sorted").toString());
        OPENED.fire("#library-plan-make");
        waitFor("the plan", () -> rows("#library-plan") == 4);
    }

    private TableView<?> planTable() {
        return robot.lookup("#library-plan").query();
    }

    /** Opens the field of a new place and gives it some words. */
    private TextField writeNewPlace(int row, String place) {
        return WindowOpener.onFx(() -> {
            TableView<?> table = planTable();
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
            edit(table, row);
            TextField field = (TextField) table.getScene().getFocusOwner();
            field.setText(place);
            return field;
        });
    }

    private static <T> void edit(TableView<T> table, int row) {
        table.edit(row, table.getColumns().get(1));
    }

    private String newPlace(int row) {
        return String.valueOf(planTable().getColumns().get(1).getCellData(row));
    }

    @Test
    void afterANewPlaceIsWrittenTheKeyboardStaysAtItsRow() {
        plan();
        TextField field = writeNewPlace(1, "Best/one.mp3");

        robot.interact(() -> field.fireEvent(new ActionEvent()));

        assertThat(newPlace(1)).isEqualTo("Best/one.mp3");
        assertThat(planTable().isFocused()).isTrue();
        assertThat(planTable().getSelectionModel().getSelectedIndices()).containsExactly(1);
    }

    @Test
    void aNewPlaceCountsWhenOneGoesOnWithoutEnter() {
        plan();
        writeNewPlace(1, "Best/one.mp3");

        robot.interact(() -> robot.lookup("#library-pattern").query().requestFocus());

        assertThat(newPlace(1)).isEqualTo("Best/one.mp3");
        assertThat(robot.lookup("#library-pattern").query().isFocused()).isTrue();
    }

    @Test
    void applyPressedOutOfANewPlaceKeepsItAndIsPressedOnce() {
        plan();
        jobs.hold("check plan");
        writeNewPlace(1, "Best/one.mp3");
        Button apply = robot.lookup("#library-apply").queryButton();

        // As a click does it: the button takes the keyboard first.
        robot.interact(apply::requestFocus);
        robot.interact(apply::fire);
        robot.interact(jobs::release);

        waitFor("the run", () -> robot.lookup("#library-runs").tryQuery().isPresent() && rows("#library-runs") == 1);
        assertThat(home.resolve("sorted/Best/one.mp3")).exists();
    }

    @Test
    void rowsOfAPlanThatWasAppliedSayWhatBecameOfThem() throws Exception {
        plan();
        Files.writeString(home.resolve("music/b.mp3"), "another sound");
        robot.interact(() -> planTable().getSelectionModel().clearAndSelect(3));
        OPENED.fire("#library-leave-out");
        jobs.hold("sort library");
        OPENED.fire("#library-apply");
        OPENED.fire("#library-part-plan");
        assertThat(states()).containsExactly("Not yet done", "Not yet done", "Not yet done (unsure)", "Left out");
        assertThat(OPENED.words("#library-plan-summary")).isEqualTo("This plan is being carried out.");

        robot.interact(jobs::release);

        OPENED.fire("#library-part-runs");
        assertThat(robot.lookup("#library-reasons").<ListView<String>>query().getItems())
                .as("of the newest run, without a click")
                .hasSize(1)
                .first()
                .asString()
                .contains("b.mp3");
        OPENED.fire("#library-part-plan");
        assertThat(states()).containsExactly("Done", "Left as it is", "Done (unsure)", "Left out");
        assertThat(OPENED.words("#library-plan-summary")).isEqualTo("This plan was applied.");
        OPENED.language(Language.PERSIAN);
        assertThat(states()).startsWith("انجام شد", "دست‌نخورده");
        assertManners();
    }

    /** As the cells show them. */
    private List<String> states() {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> planTable().layout());
        return robot.from(planTable()).lookup(".table-row-cell").<TableRow<?>>queryAll().stream()
                .filter(row -> !row.isEmpty())
                .sorted(Comparator.comparing(TableRow::getIndex))
                .map(row -> ((TableCell<?, ?>) row.getChildrenUnmodifiable().get(3)).getText())
                .toList();
    }

    @Test
    void whileTheFirstRunGoesOnTheListDoesNotSayThatNothingWasSorted() {
        plan();
        jobs.hold("sort library");

        OPENED.fire("#library-apply");

        assertThat(nothingListed()).startsWith("The run goes on.");
        robot.interact(jobs::release);
        assertThat(rows("#library-runs")).isEqualTo(1);
    }

    @Test
    void whereNothingWasSortedTheListSaysSo() {
        OPENED.show("library");
        OPENED.fire("#library-part-runs");

        assertThat(nothingListed()).startsWith("Nothing was sorted yet.");
    }

    private String nothingListed() {
        return ((Label) robot.lookup("#library-runs").<TableView<?>>query().getPlaceholder()).getText();
    }

    @Test
    void theThirdOfThreeClicksLeavesTheKeyboardInTheField() {
        plan();
        TextField field = writeNewPlace(1, "Best/one.mp3");

        robot.interact(() -> Event.fireEvent(field.getParent(), press()));

        assertThat(field.isFocused()).isTrue();
    }

    private static MouseEvent press() {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                3,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void rowsThatAreLeftOutStayChosenAndCanBeTakenBackAtOnce() {
        plan();
        robot.interact(() -> {
            planTable().getSelectionModel().clearAndSelect(1);
            planTable().getSelectionModel().select(2);
        });

        OPENED.fire("#library-leave-out");
        assertThat(planTable().getSelectionModel().getSelectedIndices()).containsExactly(1, 2);
        OPENED.fire("#library-leave-out");

        assertThat(OPENED.words("#library-plan-summary")).startsWith("4 of 4");
    }

    private void write(String id, String text) {
        robot.interact(() -> robot.lookup(id).<TextField>query().setText(text));
    }

    private int rows(String id) {
        return robot.lookup(id).<TableView<?>>query().getItems().size();
    }

    private static void assertManners() {
        PageManners.check(OPENED, "#library-page", WIDTH, HEIGHT);
    }
}

package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.library.scan.ScanOutcome.Why;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The library page in the whole window, drawn into memory. */
class LibraryPageTest {
    private static final int PATIENCE_SECONDS = 20;

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
        new SettingsStore(home)
                .save(Settings.defaults().withLanguage(Language.ENGLISH).withGuideSeen(true));
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
        Path music = home.resolve("music");
        services.library.add(music.resolve("a.mp3"), "Morgh-e Sahar", "iranian", 0.91);
        services.library.add(music.resolve("b.mp3"), "Blue in Green", "jazz", 0.82);
        services.library.add(music.resolve("دیلمان.mp3"), "دیلمان", "iranian", 0.77);
        services.library.add(music.resolve("c.mp3"), "Haze", "rock", 0.41);
        services.library.addRefused(music.resolve("d.mp3"), Why.EMPTY);
        window = OPENED.open(services, 1024, 700);
        stage = OPENED.stage();
        waitFor(() -> services.asked.contains("model"));
    }

    @Test
    void aFolderIsScannedPlannedSortedAndPutBackInBothLanguages() throws Exception {
        show("library");
        write("#library-folder", home.resolve("music").toString());
        fire("#library-scan");
        waitFor(() -> rows("#library-tracks") == 5);
        assertManners();

        language(Language.PERSIAN);
        assertThat(rows("#library-tracks")).isEqualTo(5);
        assertThat(robot.lookup("#library-summary").<Label>query().getText()).contains("۴ ضبط");
        assertManners();

        fire("#library-part-totals");
        waitFor(() -> robot.lookup("#library-total-jazz").tryQuery().isPresent());
        assertThat(robot.lookup("#library-totals-summary").<Label>query().getText())
                .isEqualTo("۴ ضبط، ۱۲ دقیقه");
        assertThat(robot.lookup("#library-total-mode-mahur").<Button>query().getAccessibleText())
                .isEqualTo("ماهور: ۱۰۰٪، ۲ ضبط، ۶ دقیقه");
        assertManners();
        fire("#library-total-unsure");
        assertThat(rows("#library-tracks")).isEqualTo(1);
        fire("#library-part-totals");
        fire("#library-total-iranian");
        assertThat(rows("#library-tracks")).isEqualTo(2);
        assertManners();

        fire("#library-part-plan");
        write("#library-target", home.resolve("sorted").toString());
        fire("#library-plan-make");
        waitFor(() -> rows("#library-plan") == 4);
        waitFor(() -> !robot.lookup("#library-apply").queryButton().isDisabled());
        assertManners();

        language(Language.ENGLISH);
        assertThat(rows("#library-plan")).isEqualTo(4);
        assertThat(robot.lookup("#library-plan-summary").<Label>query().getText())
                .startsWith("4 of 4");
        assertManners();
        fire("#library-part-totals");
        assertThat(robot.lookup("#library-total-jazz").<Button>query().getAccessibleText())
                .contains(" 1 recording,");
        fire("#library-part-plan");

        fire("#library-apply");
        waitFor(() -> rows("#library-runs") == 1);
        assertThat(robot.lookup("#library-applying-words").<Label>query().getText())
                .isEqualTo("Done: 4 files. Left as they are: 0.");
        assertThat(home.resolve("sorted").resolve("جاز").resolve("Sara - Blue in Green.mp3"))
                .exists();
        assertManners();

        fire("#library-run-undo");
        waitFor(() ->
                robot.lookup("#library-applying-words").<Label>query().getText().startsWith("Undone"));
        assertThat(home.resolve("sorted").resolve("جاز")).doesNotExist();
        language(Language.PERSIAN);
        assertManners();
    }

    private void language(Language language) throws Exception {
        Object before = window.shell();
        robot.interact(() -> window.preferences().change(settings -> settings.withLanguage(language)));
        waitFor(() -> window.shell() != before
                && robot.lookup("#library-page").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show(String id) {
        robot.interact(() -> window.shell().show(id));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(String id, String text) {
        robot.interact(() -> robot.lookup(id).<TextField>query().setText(text));
    }

    private void fire(String id) {
        robot.interact(() -> {
            if (robot.lookup(id).query() instanceof Button button) {
                button.fire();
            } else {
                robot.lookup(id).<javafx.scene.control.ToggleButton>query().fire();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int rows(String id) {
        return robot.lookup(id).<TableView<?>>query().getItems().size();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }

    /** As {@link WindowMannersTest} asks of the part that is shown first. */
    private void assertManners() {
        robot.interact(() -> {
            window.shell().applyCss();
            window.shell().layout();
        });
        Parent page = robot.lookup("#library-page").queryParent();
        assertThat(Look.reachable(page)).hasSizeGreaterThan(3).allSatisfy(node -> {
            assertThat(Look.spokenName(node, page)).as(node.toString()).isNotBlank();
        });
        assertThat(Look.visible(page)).allSatisfy(node -> {
            if (node instanceof ButtonBase button && button.isFocusTraversable()) {
                assertThat(button.getTooltip()).as(node.toString()).isNotNull();
            }
            if (node instanceof Labeled labeled && !Look.isMarked(node, "verbatim")) {
                Look.shown(labeled).ifPresent(shown -> assertThat(shown).isEqualTo(Look.squeezed(labeled.getText())));
            }
        });
    }
}

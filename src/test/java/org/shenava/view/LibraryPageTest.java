package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.library.scan.ScanOutcome.Why;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.testfx.api.FxRobot;

/** The library page in the whole window, drawn into memory. */
class LibraryPageTest {
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 700;

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;

    @BeforeEach
    void open() {
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

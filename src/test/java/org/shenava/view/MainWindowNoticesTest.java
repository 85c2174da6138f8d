package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.settings.Language;
import org.shenava.settings.Theme;
import org.shenava.view.common.Message;
import org.shenava.view.common.Texts;
import org.testfx.api.FxRobot;

/** Notices outlive the shell in which they were posted, and let it go. */
class MainWindowNoticesTest {
    private static final int MOST_COLLECTIONS = 40;

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;

    @BeforeEach
    void services() {
        services = new FakeServices(home);
        services.model.complete(FakeServices.card());
    }

    @Test
    void saysInTheListThatNoInputIsThereAnyMore() {
        OPENED.open(services);
        waitFor("the input", () -> "Built-in".equals(chosenInput()));
        services.inputs = List.of();

        OPENED.fire("#refresh");

        assertThat(chosenInput()).isEqualTo("No input found");
    }

    private String chosenInput() {
        return robot.lookup("#inputs").queryAs(ComboBox.class).getButtonCell().getText();
    }

    @Test
    void anAnswerLeadsToThePageThatIsSeenAlsoAfterTheLanguageChanged() throws Exception {
        Path journal = home.resolve("runs/20260321-120000/journal.jsonl");
        Files.createDirectories(journal.getParent());
        Files.writeString(
                journal,
                "{\"type\":\"begun\",\"schemaVersion\":1,\"id\":\"20260321-120000\",\"time\":\"2026-03-21T12:00:00Z\","
                        + "\"target\":\"/sorted\",\"rowCount\":0}\n");
        MainWindow window = OPENED.open(services);
        WindowOpener.waitFor(
                "the notice", () -> robot.lookup("#library-undo").tryQuery().isPresent());
        assertThat(OPENED.words("#notice-text")).contains("/sorted").contains("files");

        robot.interact(() -> window.preferences().change(settings -> settings.withLanguage(Language.PERSIAN)));
        WindowOpener.waitFor(
                "the other language", () -> OPENED.stage().getTitle().equals("شنوا"));
        OPENED.settle();
        assertThat(OPENED.words("#notice-text"))
                .as("follows the language")
                .isEqualTo(Message.of("library.cutOff", 0, 0, "/sorted").words(Texts.of(Language.PERSIAN)));
        assertThat(OPENED.words("#library-undo"))
                .isEqualTo(Texts.of(Language.PERSIAN).text("library.runs.undo"));
        robot.interact(() -> robot.lookup("#library-undo").queryButton().fire());

        WindowOpener.waitFor(
                "the page", () -> robot.lookup("#library-page").tryQuery().isPresent());
    }

    @Test
    void aShellThatIsReplacedIsLetGo() {
        MainWindow window = OPENED.open(services);
        WeakReference<Shell> first = new WeakReference<>(window.shell());

        robot.interact(() -> window.preferences().change(settings -> settings.withTheme(Theme.LIGHT)));
        WindowOpener.waitFor("another shell", () -> !first.refersTo(window.shell()));

        for (int i = 0; i < MOST_COLLECTIONS && !first.refersTo(null); i++) {
            System.gc();
            robot.interact(() -> OPENED.stage().getScene().getRoot().requestLayout());
        }
        assertThat(first.refersTo(null)).as("nobody holds on to it").isTrue();
    }
}

package org.shenava.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenava.view.WindowOpener.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.TextSize;
import org.shenava.view.common.Nodes;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Keys that hold on every page, and where the keyboard goes. */
class WindowKeysTest {
    private static final double USUAL_LETTERS = 13;

    @RegisterExtension
    static final WindowOpener OPENED = new WindowOpener();

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private FakeServices services;
    private MainWindow window;

    @Test
    void aPageThatIsCalledByItsKeyGetsTheKeyboard() {
        open(Language.ENGLISH);
        List<PageSource> pages = Pages.all(window.shell().live());
        assertThat(pages).hasSizeGreaterThan(5);

        for (int i = pages.size() - 1; i >= 0; i--) {
            robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(String.valueOf(i + 1)));
            WaitForAsyncUtils.waitForFxEvents();
            String id = pages.get(i).id();
            robot.interact(() -> {
                Page page = window.shell().show(id);
                assertThat(page.view().getScene()).as(id + " is shown").isNotNull();
                assertThat(owner()).as(id).isSameAs(page.firstFocus());
            });
        }
    }

    @Test
    void aPageThatTakesThePlaceOfOneWithTheKeyboardGetsItToo() {
        open(Language.ENGLISH);
        robot.interact(() -> {
            window.shell().visit("library");
            Page page = window.shell().show("history");

            assertThat(Nodes.isInside(owner(), page.view())).isTrue();
        });
    }

    @Test
    void theSpaceKeyListensWhileAListHasTheKeyboard() {
        open(Language.ENGLISH);
        robot.interact(() -> {
            window.shell().show("settings");
            robot.lookup("#sections").query().requestFocus();
        });

        robot.push(KeyCode.SPACE);

        waitFor("the microphone", () -> services.asked.contains("microphone Built-in"));
    }

    @Test
    void textGrowsAndShrinksUnderTheUsersHands() {
        open(Language.ENGLISH);
        Label headline = robot.lookup("#headline").query();
        double usual = headline.getFont().getSize();

        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        waitFor("larger letters", () -> Math.abs(headline.getFont().getSize() - 1.3 * usual) < 0.1);
        assertThat(textSize()).isEqualTo(TextSize.LARGER);
        assertThat(headline.getScene()).as("nothing was built anew").isNotNull();

        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        waitFor("smaller letters", () -> textSize() == TextSize.LARGE);
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.ADD);
        }
        waitFor("the largest", () -> textSize() == TextSize.LARGEST);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        waitFor("the usual", () -> headline.getFont().getSize() == usual);
        assertThat(LetterSize.sheet(TextSize.NORMAL)).isEmpty();
    }

    @Test
    void theSizeIsRememberedAndChosenInTheSettings() {
        services = new FakeServices(home);
        services.settings()
                .save(Settings.defaults().withTextSize(TextSize.LARGEST).withGuideSeen(true));
        window = OPENED.open(services);
        robot.interact(() -> window.shell().show("settings"));
        WaitForAsyncUtils.waitForFxEvents();

        Label title = robot.lookup(".card-title").query();
        assertThat(title.getFont().getSize()).isEqualTo(1.5 * USUAL_LETTERS);
        robot.interact(() -> robot.lookup("#text-size-100")
                .<javafx.scene.control.RadioButton>query()
                .fire());
        waitFor("the usual", () -> title.getFont().getSize() == USUAL_LETTERS);
        assertThat(services.settings().load().settings().textSize()).isEqualTo(TextSize.NORMAL);
    }

    @Test
    void whatLayersBelowSayIsPersianInThePersianWindow() {
        open(Language.PERSIAN);
        robot.clickOn("#listen");
        waitFor("the microphone", () -> services.asked.contains("microphone Built-in"));

        services.microphone.say(FakeFeed.over(
                Phase.FAILED, "The microphone was disconnected; connect it again or choose another one."));

        waitFor("the sentence", () -> robot.lookup("#notice-text")
                .<Label>query()
                .getText()
                .equals("میکروفون قطع شد؛ دوباره وصلش کنید یا میکروفون دیگری برگزینید."));
    }

    private TextSize textSize() {
        return window.preferences().current().textSize();
    }

    private Node owner() {
        return Optional.ofNullable(OPENED.stage().getScene().getFocusOwner()).orElseThrow();
    }

    private void open(Language language) {
        services = new FakeServices(home);
        services.settings().save(Settings.defaults().withLanguage(language).withGuideSeen(true));
        services.model.complete(FakeServices.card());
        window = OPENED.open(services);
    }
}

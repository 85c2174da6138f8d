package org.shenava.view;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Opens the program's window over made-up services, drawn into memory, and closes it after the test; what every test of a page does with
 * it is here too. Registered as a static field with {@code @RegisterExtension}.
 */
public final class WindowOpener implements BeforeAllCallback, AfterEachCallback {
    /** Costs nothing while all is well: a machine that is slow, or busy with other tests, must not fail. */
    static final int PATIENCE_SECONDS = 60;

    private final FxRobot robot = new FxRobot();
    private MainWindow window;
    private Stage stage;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** At the size that the window chooses itself. Its first paint is over, and what it asks for then is asked for. */
    public MainWindow open(FakeServices services) {
        robot.interact(() -> {
            window = new MainWindow(services);
            stage = new Stage();
            window.show(stage, () -> {});
        });
        waitFor("the first paint", () -> services.asked.contains("model"));
        settle();
        return window;
    }

    public MainWindow open(FakeServices services, double width, double height) {
        open(services);
        size(width, height);
        return window;
    }

    /** The window that was opened last. */
    MainWindow window() {
        return window;
    }

    public Stage stage() {
        return stage;
    }

    public void size(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        settle();
    }

    /** Changes the settings as a page would. */
    void change(UnaryOperator<Settings> change) {
        robot.interact(() -> window.preferences().change(change));
    }

    /** Another language than now: the window is built anew when this is over. */
    void language(Language language) {
        Shell before = window.shell();
        change(settings -> settings.withLanguage(language));
        waitFor("the window in " + language, () -> window.shell() != before);
        settle();
    }

    void show(String page) {
        robot.interact(() -> window.shell().show(page));
        settle();
    }

    /** Presses a button of any kind. */
    void fire(String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
        settle();
    }

    /** What is written on a label or a button; empty where there is none. */
    String words(String id) {
        return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    /** What was asked of the JavaFX thread up to now is done, and laid out. */
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            Parent root = window.shell().getScene().getRoot();
            root.applyCss();
            root.layout();
        });
    }

    /** Lets the window go on for some pulses: for what must not happen meanwhile. */
    static void pulses(int count) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(count);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                left.countDown();
            }
        };
        timer.start();
        boolean passed = left.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        timer.stop();
        if (!passed) {
            throw new AssertionError("waited in vain for " + count + " pulses");
        }
    }

    /** @param what is waited for, for the message */
    public static void waitFor(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain for " + what, late);
        }
    }

    /** What something comes to on the JavaFX thread. */
    public static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    /** For tests that close more after it; does nothing the second time. */
    public void close() {
        if (window != null) {
            robot.interact(() -> {
                window.close();
                stage.close();
            });
            window = null;
        }
    }
}

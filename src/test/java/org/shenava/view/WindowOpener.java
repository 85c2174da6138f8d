package org.shenava.view;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Opens the program's window over made-up services, drawn into memory, and closes it after the test. Registered as a static field with
 * {@code @RegisterExtension}.
 */
public final class WindowOpener implements BeforeAllCallback, AfterEachCallback {
    /** Generous: the machine may be busy with other tests. */
    static final int PATIENCE_SECONDS = 20;

    private final FxRobot robot = new FxRobot();
    private MainWindow window;
    private Stage stage;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** At the size that the window chooses itself. */
    public MainWindow open(FakeServices services) {
        robot.interact(() -> {
            window = new MainWindow(services);
            stage = new Stage();
            window.show(stage, () -> {});
        });
        return window;
    }

    public MainWindow open(FakeServices services, double width, double height) {
        open(services);
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        return window;
    }

    /** The window that was opened last. */
    MainWindow window() {
        return window;
    }

    public Stage stage() {
        return stage;
    }

    /** @param what is waited for, for the message */
    public static void waitFor(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain for " + what, late);
        }
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

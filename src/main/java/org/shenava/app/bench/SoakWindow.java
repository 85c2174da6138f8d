package org.shenava.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.shenava.app.Microphones;
import org.shenava.app.ModelFolders;
import org.shenava.app.ProgramServices;
import org.shenava.audio.AudioException;
import org.shenava.classifier.ModelCatalog;
import org.shenava.history.History;
import org.shenava.job.JobRunner;
import org.shenava.live.LiveFeed;
import org.shenava.settings.SettingsStore;
import org.shenava.view.MainWindow;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.Kept;
import org.shenava.view.live.Listening;

/** The program's own window, opened in this process and handled as a restless user would: by keys, and by dragging its edge. */
final class SoakWindow implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final int REST_SECONDS = 4;
    /** As a dragged edge gives them. */
    private static final Duration RESIZE_EVERY = Duration.millis(40);

    private static final Duration TURN_EVERY = Duration.seconds(4);
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;
    private static final double SWING = 200;
    /** The two edges swing at rates that have no common beat. */
    private static final double SWINGS_A_STEP = 0.02;

    private static final double SWINGS_A_STEP_DOWN = 0.031;
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private final Kept kept = new Kept();
    private final History history;

    // JavaFX thread.
    private MainWindow window;
    private Stage stage;
    private Timeline resizing;
    private Timeline turning;
    private long resizes;
    private long pageTurns;

    private SoakWindow(Path home) {
        history = new History(home);
    }

    /**
     * Opens the window and waits for its first picture.
     *
     * @param home folder for settings of its own
     * @throws AudioException in a sentence, when there is no display
     */
    static SoakWindow open(Path home, JobRunner jobs, Microphones microphones) throws Exception {
        CountDownLatch painted = new CountDownLatch(1);
        SoakWindow opened = new SoakWindow(home);
        try {
            Platform.startup(() -> {});
        } catch (UnsupportedOperationException noDisplay) {
            throw new AudioException("The window cannot be opened: no display was found.", noDisplay);
        }
        Platform.setImplicitExit(false);
        onScreen(() -> {
            opened.window = new MainWindow(
                    new ProgramServices(
                            new SettingsStore(home),
                            opened.history,
                            new ModelCatalog(ModelFolders.list()),
                            jobs,
                            microphones),
                    opened.kept);
            opened.stage = new Stage();
            opened.window.show(opened.stage, painted::countDown);
            return opened;
        });
        if (!painted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AudioException("The window was not painted in " + PATIENCE_SECONDS + " s.");
        }
        return opened;
    }

    /** Presses the key that listens, and waits for the session. */
    LiveFeed listen() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        // The devices are listed by a job; until then there is nothing to listen to.
        TimeUnit.SECONDS.sleep(1);
        onScreen(() -> press(KeyCode.L));
        LiveFeed feed = onScreen(this::feed);
        while (feed == null && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            feed = onScreen(this::feed);
        }
        if (feed == null) {
            throw new AudioException("The input could not be opened.");
        }
        return feed;
    }

    /** Drags the edge to and fro and turns the pages from now on. */
    void beRestless() throws Exception {
        onScreen(() -> {
            resizing = new Timeline(new KeyFrame(RESIZE_EVERY, event -> resize()));
            resizing.setCycleCount(Timeline.INDEFINITE);
            turning = new Timeline(new KeyFrame(TURN_EVERY, event -> turn()));
            turning.setCycleCount(Timeline.INDEFINITE);
            resizing.play();
            turning.play();
            return true;
        });
    }

    /**
     * Stands still on the first page at the least size, so that what is held can be compared: pictures of pages and of all sizes that the
     * window had a moment ago are held for a while.
     */
    void rest() throws Exception {
        onScreen(() -> {
            resizing.pause();
            turning.pause();
            stage.setWidth(LEAST_WIDTH);
            stage.setHeight(LEAST_HEIGHT);
            return press(DIGITS.get(0));
        });
        TimeUnit.SECONDS.sleep(REST_SECONDS);
    }

    /** Is restless again. */
    void goOn() throws Exception {
        onScreen(() -> {
            resizing.play();
            turning.play();
            return true;
        });
    }

    /** Counts from nothing. */
    void reset() throws Exception {
        onScreen(() -> {
            diagnostics().reset();
            resizes = 0;
            pageTurns = 0;
            return true;
        });
    }

    /** What was counted since {@link #reset()}. */
    Diagnostics.Counts counts() throws Exception {
        return onScreen(() -> diagnostics().counts());
    }

    long resizes() throws Exception {
        return onScreen(() -> resizes);
    }

    long pageTurns() throws Exception {
        return onScreen(() -> pageTurns);
    }

    /** Closes the window and stops listening. Waits a moment. */
    @Override
    public void close() throws IOException {
        try {
            onScreen(this::shut);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (Exception stuck) {
            throw new IOException("the window could not be closed", stuck);
        } finally {
            history.close();
        }
    }

    private boolean shut() {
        if (resizing != null) {
            resizing.stop();
            turning.stop();
        }
        window.close();
        stage.close();
        return true;
    }

    private void resize() {
        resizes++;
        stage.setWidth(LEAST_WIDTH + SWING * (1 - Math.cos(SWINGS_A_STEP * resizes * 2 * Math.PI)) / 2);
        stage.setHeight(LEAST_HEIGHT + SWING * (1 - Math.cos(SWINGS_A_STEP_DOWN * resizes * 2 * Math.PI)) / 2);
    }

    private void turn() {
        // Keys of pages that are not there do nothing.
        press(DIGITS.get((int) (pageTurns++ % DIGITS.size())));
    }

    private boolean press(KeyCode code) {
        boolean mac = KeyCombination.keyCombination("Shortcut+A")
                .match(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, true));
        Event.fireEvent(stage.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, !mac, false, mac));
        return true;
    }

    private LiveFeed feed() {
        return kept.the(Listening.class, Listening::new).feed().get();
    }

    private Diagnostics diagnostics() {
        return kept.the(Diagnostics.class, Diagnostics::new);
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}

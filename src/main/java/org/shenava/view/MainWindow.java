package org.shenava.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.shenava.settings.LoadedSettings;
import org.shenava.settings.Settings;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.FirstPaint;
import org.shenava.view.common.Fonts;
import org.shenava.view.common.Kept;
import org.shenava.view.common.KeyDispatch;
import org.shenava.view.common.Navigator;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Page;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Services;
import org.shenava.view.common.StagePlace;
import org.shenava.view.common.StyleSheets;
import org.shenava.view.common.Texts;
import org.shenava.view.live.Task;
import org.shenava.view.live.TaskViewModel;

/**
 * The program's window. What it holds, its {@link Shell}, is built anew when language or theme change, so that nothing of the old ones
 * can be left behind; what is listened to goes on meanwhile. JavaFX thread only.
 */
public final class MainWindow {
    private final Services services;
    private final LoadedSettings loaded;
    private final NoticeBoard notices = new NoticeBoard();
    private final Kept kept;
    private final Diagnostics diagnostics;
    private final Preferences preferences;
    private final Scene scene;
    private final AnimationTimer pulse;
    private final BiConsumer<Settings, Settings> changes = this::changed;

    /** A notice may be answered after the shell that posted it is gone. */
    private final Navigator navigator = new Navigator() {
        @Override
        public Page show(String id) {
            return shell.show(id);
        }

        @Override
        public void open(List<Path> files) {
            shell.open(files);
        }

        @Override
        public void openAt(Path file, double seconds) {
            shell.openAt(file, seconds);
        }
    };

    private Texts texts;
    private Shell shell;
    private Stage stage;

    /** Builds the window without showing it. Reads the settings; what else is asked is the business of the page of the last time. */
    public MainWindow(Services services) {
        this(services, new Kept());
    }

    /** @param kept what outlives pages; given by whoever wants to look into it */
    public MainWindow(Services services, Kept kept) {
        this(services, services.settings().load(), kept);
    }

    /** @param loaded the settings, where they have been read before; what was found damaged then is said now */
    public MainWindow(Services services, LoadedSettings loaded, Kept kept) {
        this.services = services;
        this.loaded = loaded;
        this.kept = kept;
        this.diagnostics = kept.the(Diagnostics.class, Diagnostics::new);
        Fonts.load();
        texts = Texts.of(loaded.settings().language());
        preferences = new Preferences(
                services.settings(),
                loaded.settings(),
                services.jobs(),
                Platform::runLater,
                refused -> post("settings.notWritten", refused.file().toString()));
        shell = newShell();
        // The sheets first and the whole shell at once: what is in a scene is styled anew by every change.
        scene = new Scene(new Group(), StagePlace.DEFAULT_WIDTH, StagePlace.DEFAULT_HEIGHT);
        dress();
        shell.begin();
        scene.setRoot(new Fitted(shell));
        new KeyDispatch(() -> shell.shortcuts()).watch(scene);
        preferences.listen(changes);
        pulse = new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                // Of a window that is put away no frames are drawn, and none are missed.
                diagnostics.pulse(
                        System.nanoTime(),
                        stage.isShowing() && !stage.isIconified(),
                        shell.live().feed().get());
                shell.tick(nowNanos);
            }
        };
    }

    /**
     * Shows the window, in the place of what the stage shows by now. Devices are listed and the model starts loading only after the first
     * paint.
     *
     * @param afterFirstPaint runs once, on the JavaFX thread, when the first picture is out
     */
    public void show(Stage newStage, Runnable afterFirstPaint) {
        stage = newStage;
        showTitle();
        stage.setScene(scene);
        if (!stage.isShowing()) {
            StagePlace.restore(stage, preferences.current().window());
            stage.show();
        }
        shell.firstFocus().requestFocus();
        FirstPaint.then(scene, () -> {
            afterFirstPaint.run();
            WindowIcon.dress(stage);
            pulse.start();
            sayWhatWasFound();
            shell.start();
        });
    }

    /** Opens files as if they were dropped, after the first paint. To be called after {@link #show}. */
    public void open(List<Path> files) {
        FirstPaint.then(scene, () -> shell.open(files));
    }

    /** Remembers where the window stood, stops listening and releases the device. Waits a moment. */
    public void close() {
        pulse.stop();
        preferences.forget(changes);
        shell.close();
        Optional.ofNullable(stage)
                .ifPresent(shown -> preferences.changeAtTheEnd(
                        settings -> settings.withWindow(StagePlace.of(shown, settings.window()))));
    }

    /** For tests, which change what a page would. */
    Preferences preferences() {
        return preferences;
    }

    /** For tests, which walk through all pages. */
    Shell shell() {
        return shell;
    }

    private void changed(Settings before, Settings after) {
        if (before.language() != after.language() || before.theme() != after.theme()) {
            // Not inside the control that asked for it.
            Platform.runLater(this::buildAnew);
        } else if (before.textSize() != after.textSize()) {
            dress();
        }
    }

    private void buildAnew() {
        Optional<String> focused = Optional.ofNullable(scene.getFocusOwner()).map(Node::getId);
        shell.release();
        texts = Texts.of(preferences.current().language());
        shell = newShell();
        // The sheets first, as at the start: labels that get another skin by a sheet that comes later get a new one at
        // every pulse from then on.
        scene.setRoot(new Group());
        dress();
        shell.begin();
        scene.setRoot(new Fitted(shell));
        showTitle();
        shell.start();
        // The control that asked for the change keeps the keyboard, if there is one like it again. What scrolls has no
        // children before its skin.
        shell.applyCss();
        focused.map(id -> shell.lookup("#" + id)).orElseGet(shell::firstFocus).requestFocus();
    }

    private Shell newShell() {
        return new Shell(services, preferences, texts, notices, kept, navigator);
    }

    private void dress() {
        NodeOrientation wanted = texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        if (scene.getEffectiveNodeOrientation() != wanted) {
            // Left to right is so without being said, and saying it would lay out everything once more before the first
            // paint.
            scene.setNodeOrientation(wanted);
        }
        Palette palette = Palette.of(preferences.current().theme());
        // What is seen before the first picture: not white, which would flash.
        scene.setFill(palette.colour("ground"));
        List<String> sheets = new ArrayList<>(Palette.sheets(palette.theme()));
        if (texts.rightToLeft()) {
            sheets.add("/org/shenava/view/right-to-left.css");
        }
        sheets.add(StyleSheets.OF_TOOLTIPS);
        List<String> addresses = new ArrayList<>(sheets.stream()
                .map(sheet -> MainWindow.class.getResource(sheet).toExternalForm())
                .toList());
        LetterSize.sheet(preferences.current().textSize()).ifPresent(addresses::add);
        scene.getStylesheets().setAll(addresses);
    }

    private void showTitle() {
        if (stage != null) {
            stage.setFullScreenExitHint(texts.text("window.fullScreen"));
            TaskViewModel tasks = shell.live().tasks();
            stage.titleProperty()
                    .bind(Bindings.createStringBinding(() -> title(tasks), tasks.chosen(), tasks.ownTitle()));
        }
    }

    private String title(TaskViewModel tasks) {
        if (!tasks.ownTitle().get().isEmpty()) {
            return texts.text("title.own", tasks.ownTitle().get());
        }
        return texts.text(tasks.chosen().get() == Task.GENRE ? "title.genre" : "app.name");
    }

    private void sayWhatWasFound() {
        if (loaded instanceof LoadedSettings.SetAside aside) {
            post("settings.setAside", aside.keptAs().toString());
        } else if (loaded instanceof LoadedSettings.Unreadable unreadable) {
            post("settings.unreadable", unreadable.file().toString());
        }
    }

    private void post(String key, Object... arguments) {
        notices.post(Notice.of(key, arguments));
    }
}

package org.shenava.view;

import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.shenava.settings.LoadedSettings;
import org.shenava.view.common.FileDrop;
import org.shenava.view.common.FirstPaint;
import org.shenava.view.common.Fonts;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Services;
import org.shenava.view.common.ShortcutsCard;
import org.shenava.view.common.StagePlace;
import org.shenava.view.common.Texts;
import org.shenava.view.live.LiveView;
import org.shenava.view.live.LiveViewModel;
import org.shenava.view.live.Task;

/** The program's window. JavaFX thread only. */
public final class MainWindow {
    private static final String STYLE = "/org/shenava/view/shenava.css";

    private final LoadedSettings loaded;
    private final Texts texts;
    private final NoticeBoard notices = new NoticeBoard();
    private final Preferences preferences;
    private final LiveViewModel model;
    private final LiveView live;
    private final ShortcutsCard shortcuts;
    private final FileDrop drop;
    private final Scene scene;
    private final AnimationTimer pulse;
    private Stage stage;

    /** Builds the window without showing it. Reads the settings, and asks the services for nothing else. */
    public MainWindow(Services services) {
        Fonts.load();
        loaded = services.settings().load();
        texts = Texts.of(loaded.settings().language());
        preferences = new Preferences(
                services.settings(),
                loaded.settings(),
                services.jobs(),
                Platform::runLater,
                refused -> post("settings.notWritten", refused.file().toString()));
        model = new LiveViewModel(services, preferences, texts, Platform::runLater, notices);
        live = new LiveView(model, notices, texts);
        shortcuts = new ShortcutsCard(texts);
        drop = new FileDrop(texts, model::open);
        scene = scene();
        pulse = new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                live.tick(nowNanos);
            }
        };
    }

    /**
     * Shows the window. Devices are listed and the model starts loading only after the first paint.
     *
     * @param afterFirstPaint runs once, on the JavaFX thread, when the first picture is out
     */
    public void show(Stage newStage, Runnable afterFirstPaint) {
        stage = newStage;
        stage.titleProperty()
                .bind(Bindings.when(model.tasks().chosen().isEqualTo(Task.GENRE))
                        .then(texts.text("title.genre"))
                        .otherwise(texts.text("app.name")));
        stage.setScene(scene);
        StagePlace.restore(stage, preferences.current().window());
        stage.show();
        live.firstFocus().requestFocus();
        FirstPaint.then(() -> {
            afterFirstPaint.run();
            pulse.start();
            sayWhatWasFound();
            model.start();
        });
    }

    /** Remembers where the window stood, stops listening and releases the device. Waits a moment. */
    public void close() {
        pulse.stop();
        model.close();
        Optional.ofNullable(stage)
                .ifPresent(shown -> preferences.changeAtTheEnd(
                        settings -> settings.withWindow(StagePlace.of(shown, settings.window()))));
    }

    private Scene scene() {
        StackPane root = new StackPane(live, shortcuts, drop.veil());
        root.getStyleClass().add("shenava");
        Scene built = new Scene(root, StagePlace.DEFAULT_WIDTH, StagePlace.DEFAULT_HEIGHT);
        // What is seen before the first picture: not white, which would flash.
        built.setFill(Color.web("#13151a"));
        built.getStylesheets().add(MainWindow.class.getResource(STYLE).toExternalForm());
        if (texts.rightToLeft()) {
            // Left to right is so without being said, and saying it would lay out everything once more before the first
            // paint.
            built.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        built.getAccelerators().putAll(keys());
        drop.watch(built);
        return built;
    }

    private Map<KeyCombination, Runnable> keys() {
        return Map.of(
                new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN), live::chooseFile,
                new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN), live::paste,
                new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN), model::toggle,
                new KeyCodeCombination(KeyCode.SPACE), model::toggle,
                new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN), model::example,
                new KeyCodeCombination(KeyCode.R), model::startAgain,
                new KeyCodeCombination(KeyCode.G), model.tasks()::chooseOther,
                new KeyCodeCombination(KeyCode.F1), shortcuts::toggle);
    }

    private void sayWhatWasFound() {
        if (loaded instanceof LoadedSettings.SetAside aside) {
            post("settings.setAside", aside.keptAs().toString());
        } else if (loaded instanceof LoadedSettings.Unreadable unreadable) {
            post("settings.unreadable", unreadable.file().toString());
        }
    }

    private void post(String key, Object... arguments) {
        notices.post(new Notice(texts.text(key, arguments)));
    }
}

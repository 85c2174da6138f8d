package org.shenava.view;

import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.shenava.settings.Settings;
import org.shenava.view.common.FirstPaint;
import org.shenava.view.common.Palette;
import org.shenava.view.common.StagePlace;
import org.shenava.view.common.Texts;

/**
 * The window before it is filled: in its place, on its ground, with the program's name. It is on the screen before the pages and their
 * style sheets are loaded. JavaFX thread only.
 */
public final class Opening {
    private Opening() {}

    /**
     * Shows it.
     *
     * @param afterFirstPaint runs once, on the JavaFX thread, when it is on the screen
     */
    public static void show(Stage stage, Settings settings, Palette palette, Texts texts, Runnable afterFirstPaint) {
        Label name = new Label(texts.text("app.name"));
        // Without a style sheet: reading those is what it is shown before.
        name.setTextFill(palette.colour("muted"));
        StackPane root = new StackPane(name);
        root.setBackground(null);
        Scene scene = new Scene(root, StagePlace.DEFAULT_WIDTH, StagePlace.DEFAULT_HEIGHT, palette.colour("ground"));
        if (texts.rightToLeft()) {
            scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        stage.setTitle(texts.text("app.name"));
        stage.setScene(scene);
        StagePlace.restore(stage, settings.window());
        stage.show();
        FirstPaint.then(scene, afterFirstPaint);
    }
}

package org.shenava.view;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.shenava.settings.Settings;
import org.shenava.view.common.FirstPaint;
import org.shenava.view.common.Palette;
import org.shenava.view.common.StagePlace;
import org.shenava.view.common.Texts;

/**
 * The window before it is filled: in its place, on its ground, with its title. It is on the screen before the pages and their style
 * sheets are loaded. JavaFX thread only.
 */
public final class Opening {
    private Opening() {}

    /**
     * Shows it.
     *
     * @param afterFirstPaint runs once, on the JavaFX thread, when it is on the screen
     */
    public static void show(Stage stage, Settings settings, Palette palette, Texts texts, Runnable afterFirstPaint) {
        Color ground = palette.colour("ground");
        // No words: letters drawn before our own are loaded spoil the widths of Persian ones afterwards.
        Group root = new Group(new Rectangle(StagePlace.DEFAULT_WIDTH, StagePlace.DEFAULT_HEIGHT, ground));
        Scene scene = new Scene(root, StagePlace.DEFAULT_WIDTH, StagePlace.DEFAULT_HEIGHT, ground);
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

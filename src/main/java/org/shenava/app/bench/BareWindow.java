package org.shenava.app.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.shenava.view.common.FirstPaint;

/** The least that JavaFX can show: the reference for the start of the program. */
public final class BareWindow extends Application {
    /** Started as a process of its own, not extending Application itself because JavaFX is on the class path. */
    public static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            launch(BareWindow.class);
        }
    }

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new StackPane(new Label("bare")), 800, 600);
        stage.setScene(scene);
        stage.show();
        FirstPaint.then(scene, StartReport.PAINTED::print);
    }
}

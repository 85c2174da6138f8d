package org.shenava.view.common;

import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.shenava.settings.WindowPlace;

/** Puts a window where it stood the last time, if that place is still on a screen. */
public final class StagePlace {
    public static final double DEFAULT_WIDTH = 1280;
    public static final double DEFAULT_HEIGHT = 800;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;

    private StagePlace() {}

    public static void restore(Stage stage, Optional<WindowPlace> place) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        place.filter(StagePlace::isOnAScreen).ifPresent(known -> {
            stage.setX(known.x());
            stage.setY(known.y());
            stage.setWidth(known.width());
            stage.setHeight(known.height());
            stage.setMaximized(known.maximized());
        });
    }

    /** Where the window stands; while it fills the screen, the place to go back to is the one known before. */
    public static WindowPlace of(Stage stage, Optional<WindowPlace> before) {
        if ((stage.isMaximized() || stage.isFullScreen()) && before.isPresent()) {
            WindowPlace known = before.get();
            return new WindowPlace(known.x(), known.y(), known.width(), known.height(), stage.isMaximized());
        }
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    private static boolean isOnAScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                .isEmpty();
    }
}

package org.shenava.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's picture in title bars and lists of windows. */
final class WindowIcon {
    /** Pixels; systems choose the nearest and scale it. */
    private static final List<Integer> SIZES = List.of(16, 32, 48, 128);

    private WindowIcon() {}

    static void dress(Stage stage) {
        stage.getIcons().setAll(SIZES.stream().map(WindowIcon::picture).toList());
    }

    private static Image picture(int size) {
        try (InputStream file =
                WindowIcon.class.getResourceAsStream("/org/shenava/assets/icon/shenava-" + size + ".png")) {
            return new Image(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

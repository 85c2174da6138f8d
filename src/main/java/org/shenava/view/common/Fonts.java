package org.shenava.view.common;

import java.io.IOException;
import java.io.InputStream;
import javafx.scene.text.Font;

/** The bundled letters: Vazirmatn has Persian and Latin, so that the window looks the same on every system. */
public final class Fonts {
    private static final String FOLDER = "/org/shenava/assets/fonts/";
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /** Makes "Vazirmatn" known to style sheets. Where the files are missing, the system's letters are used. */
    public static void load() {
        load("Vazirmatn-Regular.ttf");
        load("Vazirmatn-Bold.ttf");
    }

    private static void load(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream(FOLDER + name)) {
            if (file != null) {
                Font.loadFont(file, ANY_SIZE);
            }
        } catch (IOException unreadable) {
            System.getLogger(Fonts.class.getName())
                    .log(System.Logger.Level.WARNING, "the letters of " + name + " cannot be read", unreadable);
        }
    }
}

package org.shenava.view.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.shenava.settings.Theme;

/** The colours of a theme by their names in the style sheets, for what is drawn by hand. One place names them: the sheets. */
public final class Palette {
    private static final String BASE = "/org/shenava/view/shenava.css";
    private static final Pattern COLOUR = Pattern.compile("-sh-([a-z-]+):\\s*([^;]+);");

    private final Theme theme;
    private final Map<String, Color> colours = new HashMap<>();

    private Palette(Theme theme) {
        this.theme = theme;
        sheets(theme).forEach(this::read);
    }

    public static Palette of(Theme theme) {
        return new Palette(theme);
    }

    /** Style sheets of a theme, as resources: the common one, and what the theme names anew. */
    public static List<String> sheets(Theme theme) {
        return theme == Theme.DARK ? List.of(BASE) : List.of(BASE, "/org/shenava/view/theme-" + theme.id() + ".css");
    }

    public Theme theme() {
        return theme;
    }

    /**
     * A colour.
     *
     * @param name as in the sheet, without {@code -sh-}: {@code text}, {@code muted}, {@code accent}, {@code shur}
     * @throws IllegalArgumentException if no sheet names it
     */
    public Color colour(String name) {
        Color colour = colours.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("no style sheet names the colour " + name);
        }
        return colour;
    }

    private void read(String sheet) {
        try (InputStream in = Palette.class.getResourceAsStream(sheet)) {
            Matcher matcher = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                // A name that stands for another one is no colour of its own.
                if (!matcher.group(2).startsWith("-sh-")) {
                    colours.put(matcher.group(1), Color.web(matcher.group(2).trim()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

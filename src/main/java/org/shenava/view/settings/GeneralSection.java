package org.shenava.view.settings;

import java.util.function.BiConsumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.shenava.settings.Language;
import org.shenava.settings.Settings;
import org.shenava.settings.TextSize;
import org.shenava.settings.Theme;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;

/**
 * Language, theme and size of text. They change while the program runs; for the first two the window is built anew under the user's
 * hands.
 */
final class GeneralSection implements Section {
    private static final double SWATCH_WIDTH = 14;
    private static final double SWATCH_HEIGHT = 18;
    private static final double DOT = 4;
    private static final double PERCENT = 100;

    private final Preferences preferences;
    private final Choices<Language> languages;
    private final Choices<Theme> themes;
    private final Choices<TextSize> sizes;
    private final VBox view;
    /** It changes by keys, too. */
    private final BiConsumer<Settings, Settings> changes = (before, after) -> showSize(after);

    GeneralSection(PageContext context) {
        Texts texts = context.texts();
        preferences = context.preferences();
        Form form = new Form(texts);
        languages = new Choices<>(
                texts.text("preferences.language"),
                Language.values(),
                language -> "language-" + language.id(),
                language -> texts.text("preferences.language." + language.id()),
                language -> preferences.change(settings -> settings.withLanguage(language)));
        // Whoever cannot read the window's language finds their own.
        languages.button(Language.ENGLISH).getStyleClass().add("verbatim");
        themes = new Choices<>(
                texts.text("preferences.theme"),
                Theme.values(),
                theme -> "theme-" + theme.id(),
                theme -> texts.text("preferences.theme." + theme.id()),
                theme -> preferences.change(settings -> settings.withTheme(theme)));
        for (Theme theme : Theme.values()) {
            themes.button(theme).setGraphic(swatch(Palette.of(theme)));
        }
        sizes = new Choices<>(
                texts.text("preferences.textSize"),
                TextSize.values(),
                size -> "text-size-" + size.id(),
                size -> texts.percent(size.percent() / PERCENT),
                size -> preferences.change(settings -> settings.withTextSize(size)));
        view = new VBox(
                form.card("preferences.language", languages),
                form.card("preferences.theme", themes),
                form.card("preferences.textSize", sizes));
        preferences.listen(changes);
        shown();
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void shown() {
        languages.show(preferences.current().language());
        themes.show(preferences.current().theme());
        showSize(preferences.current());
    }

    private void showSize(Settings settings) {
        sizes.show(settings.textSize());
    }

    @Override
    public void close() {
        preferences.forget(changes);
    }

    /** A theme in three colours. */
    private static HBox swatch(Palette palette) {
        Rectangle ground = new Rectangle(SWATCH_WIDTH, SWATCH_HEIGHT, palette.colour("ground"));
        Rectangle raised = new Rectangle(SWATCH_WIDTH, SWATCH_HEIGHT, palette.colour("raised"));
        Rectangle text = new Rectangle(DOT, SWATCH_HEIGHT, palette.colour("text"));
        HBox swatch = new HBox(ground, raised, text, new Circle(DOT, palette.colour("accent")));
        swatch.getStyleClass().add("swatch");
        return swatch;
    }
}

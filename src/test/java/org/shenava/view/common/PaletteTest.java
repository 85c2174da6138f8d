package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.settings.Theme;

class PaletteTest {
    private static final Path SHEETS = Path.of("src/main/resources/org/shenava/view");
    private static final Pattern NAMED = Pattern.compile("-sh-([a-z-]+):\\s*[#r]");

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "CONTRAST"})
    void everyThemeNamesEveryColour(Theme theme) throws IOException {
        Set<String> dark = names("shenava.css");

        assertThat(dark).hasSizeGreaterThan(20);
        assertThat(names("theme-" + theme.id() + ".css")).isEqualTo(dark);
    }

    /** The contrast that WCAG 2.2 asks of text: 4.5, and 7 where the theme is made for it. */
    @ParameterizedTest
    @CsvSource({"DARK, 4.5", "LIGHT, 4.5", "CONTRAST, 7"})
    void textStandsOutFromItsGround(Theme theme, double least) {
        Palette palette = Palette.of(theme);
        for (String ground : new String[] {"ground", "surface", "raised"}) {
            for (String text : new String[] {"text", "muted"}) {
                assertThat(contrast(palette.colour(text), palette.colour(ground)))
                        .as(text + " on " + ground)
                        .isGreaterThanOrEqualTo(least);
            }
        }
        assertThat(contrast(palette.colour("on-plot"), palette.colour("plot"))).isGreaterThanOrEqualTo(least);
        assertThat(contrast(palette.colour("on-accent"), palette.colour("accent")))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(palette.colour("on-stop"), palette.colour("stop"))).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(palette.colour("on-tooltip"), palette.colour("tooltip")))
                .isGreaterThanOrEqualTo(4.5);
    }

    /** WCAG asks 3 of graphics. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void familyColoursStandOutFromTheCards(Theme theme) {
        Palette palette = Palette.of(theme);
        for (String family : new String[] {"shur", "homayun", "mahur", "segah", "chahargah", "no-family", "accent"}) {
            assertThat(contrast(palette.colour(family), palette.colour("surface")))
                    .as(family)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void refusesAColourThatNobodyNames() {
        Palette palette = Palette.of(Theme.DARK);

        assertThatThrownBy(() -> palette.colour("mauve")).hasMessageContaining("mauve");
    }

    private static Set<String> names(String sheet) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAMED.matcher(Files.readString(SHEETS.resolve(sheet)));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** WCAG's contrast ratio. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}

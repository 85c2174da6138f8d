package org.shenava.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.shenava.settings.TextSize;

/**
 * The size of letters, as a style sheet of one rule. A sheet and not a style of the root, because menus and tooltips have roots of their
 * own, which take the sheets of the window.
 */
final class LetterSize {
    /** Pixels, as {@code .root} in shenava.css has it. */
    private static final double USUAL = 13;

    private static final double PERCENT = 100;

    private LetterSize() {}

    /** Address of the sheet; empty for the usual size. */
    static Optional<String> sheet(TextSize size) {
        if (size == TextSize.NORMAL) {
            return Optional.empty();
        }
        String rule = String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", USUAL * size.percent() / PERCENT);
        return Optional.of(
                "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.US_ASCII)));
    }
}

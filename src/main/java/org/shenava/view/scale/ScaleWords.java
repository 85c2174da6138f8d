package org.shenava.view.scale;

import java.util.OptionalDouble;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.view.common.Texts;

/** Numbers and names of the scale page in words. */
final class ScaleWords {
    private static final char PERSIAN_ZERO = '۰';
    private static final char ARABIC_ZERO = '٠';

    private ScaleWords() {}

    /** Whole cents with their sign; none before 0. */
    static String signed(double cents, Texts texts) {
        long whole = Math.round(cents);
        String number = texts.number(Math.abs(whole));
        return whole == 0 ? number : texts.text(whole > 0 ? "scale.plus" : "scale.minus", number);
    }

    static String mode(Mode mode, Texts texts) {
        return texts.name(Labels.of(mode.label()));
    }

    /** A number that somebody wrote, in the digits of any language of the window; empty for anything else. */
    static OptionalDouble number(String written) {
        StringBuilder plain = new StringBuilder();
        for (char letter : written.strip().toCharArray()) {
            if (letter >= PERSIAN_ZERO && letter <= PERSIAN_ZERO + 9) {
                plain.append((char) ('0' + letter - PERSIAN_ZERO));
            } else if (letter >= ARABIC_ZERO && letter <= ARABIC_ZERO + 9) {
                plain.append((char) ('0' + letter - ARABIC_ZERO));
            } else {
                plain.append(letter == '٫' || letter == ',' || letter == '/' ? '.' : letter);
            }
        }
        return plain.toString().matches("\\d{1,6}(\\.\\d{0,6})?")
                ? OptionalDouble.of(Double.parseDouble(plain.toString()))
                : OptionalDouble.empty();
    }
}

package org.shenava.view.picture;

import org.shenava.view.common.Texts;

/** Times that are finer than seconds. */
final class Clock {
    private static final int HUNDREDTHS = 100;

    private Clock() {}

    /** Minutes, seconds and hundredths. */
    static String fine(double seconds, Texts texts) {
        long hundredths = Math.round(Math.max(0, seconds) * HUNDREDTHS);
        String fraction = texts.number((double) (hundredths % HUNDREDTHS) / HUNDREDTHS, 2);
        // Without its leading zero: what is left begins with the point of the language.
        return texts.clock((double) (hundredths / HUNDREDTHS)) + fraction.substring(1);
    }
}

package org.shenava.view.picture;

import org.shenava.music.Cents;
import org.shenava.view.common.Texts;

/**
 * The quarter tone nearest to a pitch.
 *
 * @param name as the radif writes it: a letter, then b, #, K for koron, S for sori, or nothing
 * @param cents that the pitch lies above it, -25 to 25
 */
public record NearNote(String name, double cents) {
    private static final double QUARTER_TONE_CENTS = 50;

    /** From C upwards. */
    private static final String[] NAMES = {
        "C", "CS", "Db", "DK", "D", "DS", "Eb", "EK", "E", "FK", "F", "FS", "F#", "GK", "G", "GS", "Ab", "AK", "A",
        "AS", "Bb", "BK", "B", "CK"
    };

    /** Of A above C, in quarter tones. */
    private static final int A = 18;

    /**
     * The nearest note.
     *
     * @param referenceHz pitch of the A that the notes are tuned to
     */
    public static NearNote of(double hz, double referenceHz) {
        double quarterTones = Cents.between(referenceHz, hz) / QUARTER_TONE_CENTS;
        long nearest = Math.round(quarterTones);
        return new NearNote(
                NAMES[Math.floorMod(nearest + A, NAMES.length)], (quarterTones - nearest) * QUARTER_TONE_CENTS);
    }

    /** As people say it. */
    public String words(Texts texts) {
        return name.endsWith("S") ? texts.text("picture.sori", texts.note(name.substring(0, 1))) : texts.note(name);
    }

    /** The cents with their sign. */
    public String centsWords(Texts texts) {
        long whole = Math.round(cents);
        if (whole <= 0) {
            return texts.text("picture.cents", texts.number(whole));
        }
        // The mark keeps the sign in front of Persian digits.
        return texts.text("picture.cents", (texts.rightToLeft() ? "\u200e+" : "+") + texts.number(whole));
    }
}

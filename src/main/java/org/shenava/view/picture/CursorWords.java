package org.shenava.view.picture;

import org.shenava.music.Accidental;
import org.shenava.music.NamedPitch;
import org.shenava.music.NoteName;
import org.shenava.view.common.Texts;

/** What a cursor reads. */
public final class CursorWords {
    private CursorWords() {}

    /**
     * Time, frequency, and the note nearest to it, with the cents that the frequency lies above or below it.
     *
     * @param referenceHz pitch of the A that notes are named by
     */
    public static String of(double seconds, double hz, double referenceHz, Texts texts) {
        NamedPitch pitch = NamedPitch.of(hz, referenceHz);
        return texts.text(
                "picture.reading",
                Clock.fine(seconds, texts),
                texts.number(hz, 1),
                note(pitch.note(), texts),
                cents(pitch.centsOff(), texts));
    }

    private static String note(NoteName note, Texts texts) {
        return note.accidental() == Accidental.SORI
                ? texts.text("picture.sori", texts.note(String.valueOf(note.letter())))
                : texts.note(note.radifName());
    }

    /** With their sign. */
    private static String cents(double cents, Texts texts) {
        long whole = Math.round(cents);
        // The mark keeps the sign in front of Persian digits.
        String plus = texts.rightToLeft() ? "\u200e+" : "+";
        return texts.text("picture.cents", (whole > 0 ? plus : "") + texts.number(whole));
    }
}

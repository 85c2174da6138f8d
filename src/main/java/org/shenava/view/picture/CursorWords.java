package org.shenava.view.picture;

import org.shenava.view.common.Texts;

/** What a cursor reads. */
public final class CursorWords {
    private CursorWords() {}

    /** Time, frequency, and the note nearest to it. */
    public static String of(double seconds, double hz, double referenceHz, Texts texts) {
        NearNote note = NearNote.of(hz, referenceHz);
        return texts.text(
                "picture.reading",
                Clock.fine(seconds, texts),
                texts.number(hz, 1),
                note.words(texts),
                note.centsWords(texts));
    }
}

package org.shenava.view.live;

import java.util.Optional;
import org.shenava.music.Cents;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.recognition.Answer;
import org.shenava.recognition.EvidenceCollector;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Notes;
import org.shenava.view.common.Texts;

/**
 * Tonic, shahed and ist of an answer in words.
 *
 * @param sentence names as the radif writes them, the tonic in hertz, the others in cents above it as they were played
 * @param help what the numbers are, and how far each note is to be believed
 */
public record NotesLine(String sentence, String help) {
    /** A hair below the tonic is the tonic played low, not the note at the top of the octave. */
    private static final double LOWEST_CENTS = -50;

    /** Of music that has no tonic to speak of. */
    public static final NotesLine NONE = new NotesLine("", "");

    public static NotesLine of(Answer answer, Texts texts) {
        boolean foreign = answer.state() == ListeningState.FOREIGN;
        boolean tooLittle = answer.heardSeconds() < EvidenceCollector.ANSWER_SECONDS;
        if (foreign || tooLittle || answer.notes().tonic().isEmpty()) {
            return unknown(texts);
        }
        Notes notes = answer.notes();
        Notes.Tonic tonic = notes.tonic().get();
        String hertz = texts.text("notes.hertz", texts.number(Math.round(tonic.hz())));
        // The notes are those of the likeliest label, and so is the name of its tonic.
        String named = Modes.of(answer.best().label())
                .map(Mode::tonicName)
                .map(name -> texts.text("notes.note", texts.note(name), hertz))
                .orElse(hertz);
        return line(
                texts,
                named,
                place(notes.shahed(), tonic, texts),
                place(notes.ist(), tonic, texts),
                texts.percent(tonic.p()),
                confidence(notes.shahed(), texts),
                confidence(notes.ist(), texts));
    }

    static NotesLine unknown(Texts texts) {
        String none = texts.text("notes.unknown");
        return line(texts, none, none, none, none, none, none);
    }

    private static NotesLine line(
            Texts texts, String tonic, String shahed, String ist, String tonicP, String shahedP, String istP) {
        return new NotesLine(
                texts.text("notes.line", tonic, shahed, ist), texts.text("notes.help", tonicP, shahedP, istP));
    }

    private static String place(Optional<Notes.Degree> degree, Notes.Tonic tonic, Texts texts) {
        return degree.map(one ->
                        texts.text("notes.note", texts.note(one.name()), texts.number(Math.round(cents(one, tonic)))))
                .orElseGet(() -> texts.text("notes.unknown"));
    }

    private static String confidence(Optional<Notes.Degree> degree, Texts texts) {
        return degree.map(one -> texts.percent(one.p())).orElseGet(() -> texts.text("notes.unknown"));
    }

    private static double cents(Notes.Degree degree, Notes.Tonic tonic) {
        double up = Cents.between(tonic.hz(), degree.hz()) - LOWEST_CENTS;
        return up - Cents.PER_OCTAVE * Math.floor(up / Cents.PER_OCTAVE) + LOWEST_CENTS;
    }
}

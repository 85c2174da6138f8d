package org.shenava.view.file;

import java.util.List;
import java.util.Optional;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.RecordingAnswer;
import org.shenava.view.common.FileAnalysis;
import org.shenava.view.common.Texts;
import org.shenava.view.live.Headline;
import org.shenava.view.live.ModelLine;
import org.shenava.view.live.NotesLine;

/**
 * The answer for a recording, or a part of it, in words.
 *
 * @param sentence what it most likely is
 * @param detail what that rests on, and which model says so
 * @param settled a label is named and stands out
 * @param best the likeliest labels, for their names and shares
 * @param notes tonic, shahed and ist; empty where there are none
 * @param notesHelp how far they are to be believed
 * @param warning what is wrong with the file; mostly empty
 */
public record AnswerWords(
        String sentence,
        String detail,
        boolean settled,
        List<LabelProbability> best,
        String notes,
        String notesHelp,
        String warning) {
    private static final int NAMED = 3;

    static AnswerWords of(FileAnalysis analysis, Texts texts) {
        RecordingAnswer recording = analysis.answer();
        Answer whole = recording.whole();
        Headline headline = Headline.of(whole, texts);
        String sentence = FileWords.sentence(whole, texts);
        Optional<Answer> modes = recording.dastgah().map(RecordingAnswer::whole);
        // The notes are those of a model of the modes, which is the one or the other.
        Answer ofNotes = modes.orElse(whole);
        NotesLine notes = ofNotes.notes().tonic().isPresent() ? NotesLine.of(ofNotes, texts) : NotesLine.NONE;
        String inner = modes.flatMap(one -> Headline.named(one, texts))
                .map(named -> texts.text("files.answer.inner", sentence, named))
                .orElse(sentence);
        String model = ModelLine.of(analysis.model(), texts).name();
        String models = analysis.modes()
                .map(card -> texts.text("files.answer.models", model, card.id()))
                .orElse(model);
        return new AnswerWords(
                inner,
                texts.text("files.answer.detail", headline.detail(), models),
                !whole.unsure()
                        && whole.state() == ListeningState.LISTENING
                        && whole.best().p() >= Answer.CLEAR,
                whole.heardSeconds() > 0
                        ? whole.top().subList(0, Math.min(NAMED, whole.top().size()))
                        : List.of(),
                notes.sentence(),
                notes.help(),
                analysis.warning().map(texts::told).orElse(""));
    }
}

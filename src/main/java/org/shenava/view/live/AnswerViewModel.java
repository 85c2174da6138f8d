package org.shenava.view.live;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.PresentMode;
import org.shenava.view.common.Texts;

/** The answer: in words, and as bars. JavaFX thread. */
public final class AnswerViewModel {
    private final Texts texts;
    private final BarsViewModel bars;
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper present = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper presentHelp = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper notesHelp = new ReadOnlyStringWrapper();
    private final PresentMode presentMode = new PresentMode();
    private boolean named;

    AnswerViewModel(Texts texts, BarsViewModel bars) {
        this.texts = texts;
        this.bars = bars;
        clear();
    }

    public BarsViewModel bars() {
        return bars;
    }

    public ReadOnlyStringProperty headline() {
        return headline.getReadOnlyProperty();
    }

    /** What the headline rests on. */
    public ReadOnlyStringProperty detail() {
        return detail.getReadOnlyProperty();
    }

    /** What the last seconds sound like, where that is another dastgah or genre than the whole; else empty. */
    public ReadOnlyStringProperty present() {
        return present.getReadOnlyProperty();
    }

    /** What {@link #present()} means. */
    public ReadOnlyStringProperty presentHelp() {
        return presentHelp.getReadOnlyProperty();
    }

    /** Tonic, shahed and ist; empty where the music has none. */
    public ReadOnlyStringProperty notes() {
        return notes.getReadOnlyProperty();
    }

    /** What the numbers of {@link #notes()} are, and how far to believe them. */
    public ReadOnlyStringProperty notesHelp() {
        return notesHelp.getReadOnlyProperty();
    }

    /** The headline names a class without reservation. */
    public ReadOnlyBooleanProperty settled() {
        return settled.getReadOnlyProperty();
    }

    void show(Answer answer) {
        Headline words = Headline.of(answer, texts);
        say(words.sentence(), words.detail(), words.settled());
        say(notesOf(answer));
        present.set(presentMode
                .look(answer)
                .map(now -> texts.text("present", texts.name(Labels.of(now.label()))))
                .orElse(""));
        named = answer.state() == ListeningState.LISTENING;
        presentHelp.set(texts.text(bars.ofModes() ? "present.help" : "present.help.genre"));
        bars.show(
                answer,
                answer.dastgah().flatMap(modes -> Headline.named(modes, texts)).orElse(""));
    }

    private NotesLine notesOf(Answer answer) {
        return bars.ofModes()
                ? NotesLine.of(answer, texts)
                : answer.dastgah().map(modes -> NotesLine.of(modes, texts)).orElse(NotesLine.NONE);
    }

    /** Sound is heard, but nobody has looked at it yet. */
    void await(ModelState model) {
        switch (model) {
            case LOADING -> say(texts.text("headline.modelLoading"), "", false);
            case LOADED -> say(texts.text("headline.collecting"), "", false);
            case MISSING -> say(texts.text("headline.noModel"), texts.text("headline.noModel.detail"), false);
        }
        forget();
    }

    /** The sound is over: an answer that names a class stays to be read, any other words would no longer be true. */
    void soundIsOver() {
        if (!named) {
            clear();
        }
    }

    void clear() {
        say(texts.text("headline.rest"), texts.text("headline.rest.detail"), false);
        forget();
        bars.clear();
    }

    private void forget() {
        named = false;
        presentMode.forget();
        present.set("");
        say(bars.ofModes() ? NotesLine.unknown(texts) : NotesLine.NONE);
    }

    private void say(NotesLine line) {
        notes.set(line.sentence());
        notesHelp.set(line.help());
    }

    private void say(String sentence, String reason, boolean sure) {
        headline.set(sentence);
        detail.set(reason);
        settled.set(sure);
    }
}

package org.shenava.view.live;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;
import org.shenava.view.common.Texts;

/** The answer: in words, and as bars. JavaFX thread. */
public final class AnswerViewModel {
    private final Texts texts;
    private final BarsViewModel bars;
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();
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

    /** The headline names a class without reservation. */
    public ReadOnlyBooleanProperty settled() {
        return settled.getReadOnlyProperty();
    }

    void show(Answer answer) {
        Headline words = Headline.of(answer, texts);
        say(words.sentence(), words.detail(), words.settled());
        named = answer.state() == ListeningState.LISTENING;
        bars.show(answer);
    }

    /** Sound is heard, but nobody has looked at it yet. */
    void await(ModelState model) {
        switch (model) {
            case LOADING -> say(texts.text("headline.modelLoading"), "", false);
            case LOADED -> say(texts.text("headline.collecting"), "", false);
            case MISSING -> say(texts.text("headline.noModel"), texts.text("headline.noModel.detail"), false);
        }
        named = false;
    }

    /** The sound is over: an answer that names a class stays to be read, any other words would no longer be true. */
    void soundIsOver() {
        if (!named) {
            clear();
        }
    }

    void clear() {
        say(texts.text("headline.rest"), texts.text("headline.rest.detail"), false);
        named = false;
        bars.clear();
    }

    private void say(String sentence, String reason, boolean sure) {
        headline.set(sentence);
        detail.set(reason);
        settled.set(sure);
    }
}

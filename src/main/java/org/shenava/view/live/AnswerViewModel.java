package org.shenava.view.live;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.shenava.music.Labels;
import org.shenava.music.Thresholds;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Steadiness;
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
    private final ReadOnlyStringWrapper steadinessWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Steadiness>> steadiness =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AnswerCourse course;
    private Thresholds thresholds;
    private Optional<Answer> shown = Optional.empty();
    /** The newest answer whose own words stand in the headline. */
    private Optional<Answer> fitting = Optional.empty();

    /**
     * At rest, until the first answer.
     *
     * @param course goes on as it is: what was heard before counts
     */
    AnswerViewModel(Texts texts, BarsViewModel bars, AnswerCourse course, Thresholds thresholds) {
        this.texts = texts;
        this.bars = bars;
        this.course = course;
        this.thresholds = thresholds;
        rest();
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

    /** How steady the answer is; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<Steadiness>> steadiness() {
        return steadiness.getReadOnlyProperty();
    }

    /** The same in words; empty while there is no answer. */
    public ReadOnlyStringProperty steadinessWords() {
        return steadinessWords.getReadOnlyProperty();
    }

    /** What would help; empty when nothing would. */
    public ReadOnlyStringProperty advice() {
        return advice.getReadOnlyProperty();
    }

    /** The answer is steady. */
    public ReadOnlyBooleanProperty settled() {
        return settled.getReadOnlyProperty();
    }

    /**
     * Shows the next answer of the stream.
     *
     * @param rmsDbfs level of the sound at this moment
     */
    void show(Answer answer, double rmsDbfs) {
        course.hear(answer, rmsDbfs);
        shown = Optional.of(answer);
        Answer judged = answer.judged(thresholds);
        show(judged, course.look(judged));
    }

    /** Other thresholds from now on, for what is shown too. */
    void judgeBy(Thresholds newThresholds) {
        thresholds = newThresholds;
        shown.ifPresent(this::showAnew);
    }

    /** Holds no words of before. */
    private void showAnew(Answer answer) {
        Answer judged = answer.judged(thresholds);
        show(judged, course.lookAnew(judged));
    }

    private void show(Answer answer, AnswerCourse.Shown now) {
        boolean own = fitting.isEmpty() || Wording.of(answer).equals(now.wording());
        fitting = own ? Optional.of(answer) : fitting;
        // Words that are held keep the numbers of their moment: else a class might stand there with less than another
        // one has.
        Headline words = Headline.of(now.wording(), fitting.get(), answer, texts);
        boolean listening = answer.state() == ListeningState.LISTENING;
        headline.set(words.sentence());
        detail.set(words.detail());
        steadiness.set(listening ? Optional.of(now.steadiness()) : Optional.empty());
        steadinessWords.set(listening ? SteadinessLine.of(now.steadiness(), now.steadySeconds(), texts) : "");
        settled.set(listening && now.steadiness() == Steadiness.STEADY);
        String help = AdviceLine.of(now.advice(), bars.kind(), texts);
        advice.set(settled.get() && help.isEmpty() ? texts.text("evidence.agree") : help);
        say(notesOf(answer));
        present.set(now.present()
                .map(other -> texts.text("present", texts.name(Labels.of(other.label()))))
                .orElse(""));
        presentHelp.set(texts.text(bars.kind().key("present.help")));
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
            case LOADING -> say(texts.text("headline.modelLoading"), "");
            case LOADED -> say(texts.text("headline.collecting"), "");
            case MISSING -> say(texts.text("headline.noModel"), texts.text("headline.noModel.detail"));
        }
        forget();
    }

    /** The sound is over: what was most likely at last stays to be read, any other words would no longer be true. */
    void soundIsOver() {
        Optional<Answer> last = shown;
        Optional<String> words = last.flatMap(answer -> Headline.named(answer.judged(thresholds), texts));
        if (words.isEmpty()) {
            clear();
            return;
        }
        showAnew(last.get());
        headline.set(words.get());
        advice.set("");
    }

    /** Shows what was heard last, before this view model was there; nothing where that is of another model. */
    void recall() {
        course.last().filter(bars::fits).ifPresent(answer -> {
            shown = Optional.of(answer);
            soundIsOver();
        });
    }

    void clear() {
        course.forget();
        rest();
    }

    private void rest() {
        say(texts.text("headline.rest"), texts.text("headline.rest.detail"));
        unname();
        bars.clear();
    }

    private void forget() {
        course.forget();
        unname();
    }

    private void unname() {
        shown = Optional.empty();
        fitting = Optional.empty();
        present.set("");
        say(bars.ofModes() ? NotesLine.unknown(texts) : NotesLine.NONE);
    }

    private void say(NotesLine line) {
        notes.set(line.sentence());
        notesHelp.set(line.help());
    }

    /** Words that name no class. */
    private void say(String sentence, String reason) {
        headline.set(sentence);
        detail.set(reason);
        steadiness.set(Optional.empty());
        steadinessWords.set("");
        advice.set("");
        settled.set(false);
    }
}

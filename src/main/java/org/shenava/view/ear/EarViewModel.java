package org.shenava.view.ear;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shenava.music.Family;
import org.shenava.music.Mode;
import org.shenava.music.ModeContrast;
import org.shenava.synth.PassageRules;
import org.shenava.synth.PassageSound;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Services;
import org.shenava.view.common.Texts;

/** Ear training: asks, plays, hears the answer, says what gives it away. JavaFX thread. */
public final class EarViewModel {
    /** Slower by a third: notes can be followed, and phrases still hang together. */
    static final double SLOW_TEMPO = 0.67;

    private final EarState state;
    private final Texts texts;
    private final NoticeBoard notices;
    private final EarPlayer player;
    private final ScoreViewModel score;
    private final SourceViewModel source;

    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READY);
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Feedback> feedback = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canSlow = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Family> family = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<Choice> shownChoices = FXCollections.unmodifiableObservableList(choices);

    EarViewModel(EarState state, Services services, Texts texts, Executor ui, NoticeBoard notices) {
        this.state = state;
        this.texts = texts;
        this.notices = notices;
        player = new EarPlayer(services, ui, failure -> notices.post(Notice.ofFailure(failure)));
        score = new ScoreViewModel(state, services, texts, ui, notices);
        source = new SourceViewModel(state, services, texts, ui, notices, this::dropQuestion);
        show();
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** What is to be done now, in words. */
    public ReadOnlyStringProperty prompt() {
        return prompt.getReadOnlyProperty();
    }

    /** Where the passages come from. */
    public SourceViewModel source() {
        return source;
    }

    public ObservableList<Choice> choices() {
        return shownChoices;
    }

    /** Null until the question is answered. */
    public ReadOnlyObjectProperty<Feedback> feedback() {
        return feedback.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playing() {
        return player.playing();
    }

    /** How much was heard, 0 to 1; below 0 while the sound is being made. */
    public double playedShare() {
        return player.share();
    }

    public ReadOnlyBooleanProperty slow() {
        return slow.getReadOnlyProperty();
    }

    /** Recordings have the tempo that they have. */
    public ReadOnlyBooleanProperty canSlow() {
        return canSlow.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Level> level() {
        return level.getReadOnlyProperty();
    }

    /** Of the level of one family. */
    public ReadOnlyObjectProperty<Family> family() {
        return family.getReadOnlyProperty();
    }

    public ScoreViewModel score() {
        return score;
    }

    /** Another level; an open question is dropped. */
    public void choose(Level wanted) {
        if (wanted != state.level) {
            state.level = wanted;
            dropQuestion();
        }
    }

    /** The family whose modes are asked. */
    public void choose(Family wanted) {
        if (wanted != state.family || state.level != Level.ONE_FAMILY) {
            state.family = wanted;
            state.level = Level.ONE_FAMILY;
            dropQuestion();
        }
    }

    public void toggleSlow() {
        state.slow = !state.slow;
        slow.set(state.slow);
        if (player.playing().get() && phase.get() != Phase.READY) {
            hear();
        }
    }

    /** Asks the next question and plays it. */
    public void next() {
        Optional<Mode> mode = state.questions.next(state.level, state.family, state.passages.modes());
        if (mode.isEmpty()) {
            notices.post(Notice.of("ear.library.nothing"));
            return;
        }
        state.round = Optional.of(new Round(state.level, mode.get(), state.questions.seed(), state.passages));
        show();
        hear();
    }

    /** Plays the question from its beginning, or stops; asks the first one where there is none. */
    public void hearOrStop() {
        if (player.playing().get()) {
            player.stop();
        } else if (state.round.isEmpty()) {
            next();
        } else {
            hear();
        }
    }

    /** Names one of the choices; of no effect where there is none of that number, or the question is answered. */
    public void choose(int index) {
        if (state.round.isEmpty() || index < 0 || index >= choices.size() || phase.get() == Phase.ANSWERED) {
            return;
        }
        Round round = state.round.get();
        String id = choices.get(index).id();
        if (round.phase() == Phase.FAMILY && round.level() == Level.ALL && isFamilyOf(id, round.mode())) {
            round.knowFamily(Questions.familyOf(round.mode()));
            if (Questions.members(Questions.familyOf(round.mode())).size() > 1) {
                show();
                return;
            }
            // The family is the mode.
            id = round.mode().label();
        }
        EarAnswer answer =
                new EarAnswer(state.clock.instant(), round.level(), round.mode().label(), id);
        round.answered(answer);
        score.add(answer);
        show();
    }

    /** The phrase that gives the mode away. */
    public void hearTell() {
        told().ifPresent(contrast -> playPhrase(
                PassageSound.drawn(contrast.heard(), state.round.orElseThrow().seed()),
                contrast.heard(),
                contrast.tell()));
    }

    /** The same phrase in the mode that it was taken for, on the same notes. */
    public void hearOther() {
        told().ifPresent(contrast -> playPhrase(
                PassageSound.drawn(contrast.heard(), state.round.orElseThrow().seed())
                        .shifted(contrast.shiftCents()),
                contrast.other(),
                contrast.nearestOfOther(contrast.tell().cents())));
    }

    /** The page is gone or out of sight. */
    void stop() {
        player.stop();
    }

    private Optional<ModeContrast> told() {
        return Optional.ofNullable(feedback.get()).map(Feedback::contrast);
    }

    private void playPhrase(PassageSound drawn, Mode mode, Mode.Note shown) {
        PassageSound sound = drawn.atTempo(state.slow ? SLOW_TEMPO : 1);
        player.play(
                job -> new Sound(
                        sound.render(PassageRules.tellTale(mode, shown), Passages.SAMPLE_RATE_HZ),
                        Passages.SAMPLE_RATE_HZ,
                        ""),
                () -> {});
    }

    private void hear() {
        Round round = state.round.orElseThrow();
        double tempo = state.slow ? SLOW_TEMPO : 1;
        player.play(job -> round.sound(tempo, job), this::show);
    }

    private static boolean isFamilyOf(String id, Mode mode) {
        return EarAnswer.id(Questions.familyOf(mode)).equals(id);
    }

    private void dropQuestion() {
        player.stop();
        state.round = Optional.empty();
        show();
    }

    private void show() {
        phase.set(state.round.map(Round::phase).orElse(Phase.READY));
        level.set(state.level);
        family.set(state.family);
        slow.set(state.slow);
        canSlow.set(state.passages.tempoCanChange());
        source.show();
        prompt.set(texts.text(promptKey(phase.get())));
        feedback.set(state.round
                .flatMap(Round::answer)
                .map(answer -> Feedback.of(answer, texts))
                .orElse(null));
        choices.setAll(state.round.map(round -> Choices.of(round, texts)).orElse(List.of()));
        score.show();
    }

    private static String promptKey(Phase phase) {
        return switch (phase) {
            case READY -> "ear.prompt.ready";
            case FAMILY -> "ear.prompt.family";
            case MODE -> "ear.prompt.mode";
            case ANSWERED -> "ear.prompt.answered";
        };
    }
}

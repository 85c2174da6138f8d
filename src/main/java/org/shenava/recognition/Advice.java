package org.shenava.recognition;

import java.util.Optional;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.music.TellingNote;
import org.shenava.recognition.Answer.LabelProbability;

/** What would help the program to answer, or to answer more surely. */
public sealed interface Advice {
    /** Below this loudness, dBFS, what is heard is near the gate and its quieter notes are lost. */
    double QUIET_DBFS = -50;

    /** Above this loudness, dBFS, it is no silence in which nothing plays. */
    double SOUND_DBFS = -55;

    /** The second of two labels is close when it has this share of the first. */
    double CLOSE = 0.5;

    /** Nothing: the answer is steady, or nothing is played. */
    record Nothing() implements Advice {}

    /**
     * More playing.
     *
     * @param seconds that are missing until there is enough; 0 when there was enough for the usual piece
     */
    record PlayOn(int seconds) implements Advice {}

    /** There is sound, but the notes are covered by noise or too far away. */
    record Noise() implements Advice {}

    /** The music is hardly louder than silence. */
    record Louder() implements Advice {}

    /** It is other music than the model knows. */
    record Foreign() implements Advice {}

    /** It may be other music than the model knows. */
    record Doubtful() implements Advice {}

    /** The last seconds are in another dastgah than the whole. */
    record StartAgain() implements Advice {}

    /** Two modes are close, and this is what tells them apart. */
    record TellApart(String first, TellingNote ofFirst, String second, TellingNote ofSecond) implements Advice {}

    /**
     * What would help now.
     *
     * @param loudnessDbfs of the loudest of the last seconds
     */
    static Advice of(Answer answer, Steadiness steadiness, double loudnessDbfs) {
        return switch (answer.state()) {
            case SILENT -> loudnessDbfs > SOUND_DBFS ? new Noise() : new Nothing();
            case FOREIGN -> new Foreign();
            case COLLECTING -> new PlayOn(missing(answer, EvidenceCollector.ANSWER_SECONDS));
            case LISTENING -> steadiness == Steadiness.STEADY ? new Nothing() : whilePlaying(answer, loudnessDbfs);
        };
    }

    private static Advice whilePlaying(Answer answer, double loudnessDbfs) {
        if (loudnessDbfs < QUIET_DBFS) {
            return new Louder();
        }
        if (answer.doubtful()) {
            return new Doubtful();
        }
        if (answer.heardSeconds() < EvidenceCollector.RECENT_SECONDS) {
            return new PlayOn(missing(answer, EvidenceCollector.RECENT_SECONDS));
        }
        LabelProbability recent = answer.foldedRecent().get(0);
        if (recent.p() >= Answer.CLEAR
                && !recent.label().equals(answer.folded().get(0).label())) {
            return new StartAgain();
        }
        return tellApart(answer).orElseGet(() -> new PlayOn(0));
    }

    private static Optional<Advice> tellApart(Answer answer) {
        if (answer.top().size() < 2) {
            return Optional.empty();
        }
        LabelProbability first = answer.top().get(0);
        LabelProbability second = answer.top().get(1);
        Optional<Mode> one = Modes.of(first.label());
        Optional<Mode> other = Modes.of(second.label());
        boolean close = second.p() >= CLOSE * first.p() || sameFamily(first, second) && first.p() < Answer.CLEAR;
        if (!close || one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return TellingNote.of(one.get(), other.get()).flatMap(a -> TellingNote.of(other.get(), one.get())
                .map(b -> new TellApart(first.label(), a, second.label(), b)));
    }

    private static boolean sameFamily(LabelProbability first, LabelProbability second) {
        return Labels.of(first.label())
                .family()
                .equals(Labels.of(second.label()).family());
    }

    private static int missing(Answer answer, double seconds) {
        return (int) Math.max(1, Math.ceil(seconds - answer.heardSeconds()));
    }
}

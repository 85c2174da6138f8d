package org.shenava.view.live;

import java.util.Optional;
import org.shenava.recognition.Advice;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.PresentMode;
import org.shenava.recognition.Steadiness;
import org.shenava.recognition.SteadinessWatch;

/** What became of the answers since the start, and what of it is shown. Has no texts, and so outlives a change of language. JavaFX thread. */
final class AnswerCourse {
    /** Long enough to be read, short enough to follow the player. */
    static final double WORDING_SECONDS = 1.5;

    /** Advice is longer, and nobody can follow one that changes while he does. */
    static final double ADVICE_SECONDS = 3;

    /** Loudness falls so fast after the loudest moment: a string rings about as long. */
    private static final double FALL_DB_A_SECOND = 6;

    private static final double NO_SOUND_DBFS = -120;

    private final SteadinessWatch watch = new SteadinessWatch();
    private final PresentMode present = new PresentMode();
    private final Held<Wording> wording = new Held<>(WORDING_SECONDS);
    private final Held<Steadiness> steadiness = new Held<>(WORDING_SECONDS);
    private final Held<Class<?>> kindOfAdvice = new Held<>(ADVICE_SECONDS);
    private Optional<Answer> last = Optional.empty();
    private Advice advice = new Advice.Nothing();
    private double levelDbfs = NO_SOUND_DBFS;
    private double loudnessDbfs = NO_SOUND_DBFS;
    private double loudnessSeconds;

    /**
     * What to show now.
     *
     * @param present what the last seconds sound like, where that is something else
     * @param steadySeconds of playing; 0 unless steady
     */
    record Shown(
            Wording wording,
            Steadiness steadiness,
            double steadySeconds,
            Advice advice,
            Optional<LabelProbability> present) {}

    /** The answer of a moment, and the level of the sound. */
    void hear(Answer answer, double rmsDbfs) {
        last = Optional.of(answer);
        levelDbfs = rmsDbfs;
        double passed = Math.max(0, answer.timeSeconds() - loudnessSeconds);
        loudnessDbfs = Math.max(rmsDbfs, Math.max(NO_SOUND_DBFS, loudnessDbfs - FALL_DB_A_SECOND * passed));
        loudnessSeconds = answer.timeSeconds();
    }

    /** The newest answer; empty when there is none, or it was forgotten. */
    Optional<Answer> last() {
        return last;
    }

    /** The next answer of the stream. */
    Shown look(Answer answer) {
        double seconds = answer.timeSeconds();
        Steadiness now = watch.look(answer);
        Wording said = Wording.of(answer);
        Wording held = wording.look(said, seconds);
        Steadiness heldSteadiness = steadiness.look(now, seconds);
        if (held.state() != said.state() || said.state() != ListeningState.LISTENING) {
            // A state changes at once, it is slow enough by itself; what is named changes when it lasts.
            held = wording.force(said, seconds);
            heldSteadiness = steadiness.force(now, seconds);
        }
        // A string that rings out is loud for a while after the last note, but not at this moment.
        double sound = answer.state() == ListeningState.SILENT ? levelDbfs : loudnessDbfs;
        return new Shown(
                held,
                heldSteadiness,
                watch.steadySeconds(),
                advise(Advice.of(answer, now, sound), seconds),
                present.look(answer));
    }

    /** The same answer, judged by other thresholds: whoever changed them sees at once what comes of it. */
    Shown lookAnew(Answer answer) {
        wording.forget();
        steadiness.forget();
        kindOfAdvice.forget();
        return look(answer);
    }

    void forget() {
        watch.forget();
        present.forget();
        wording.forget();
        steadiness.forget();
        kindOfAdvice.forget();
        last = Optional.empty();
        advice = new Advice.Nothing();
        levelDbfs = NO_SOUND_DBFS;
        loudnessDbfs = NO_SOUND_DBFS;
        loudnessSeconds = 0;
    }

    /** Advice that nobody needs any more goes at once, other advice comes when its reason lasts. */
    private Advice advise(Advice now, double seconds) {
        Class<?> kind = now.getClass();
        boolean shown = now instanceof Advice.Nothing
                ? kindOfAdvice.force(kind, seconds).equals(kind)
                : kindOfAdvice.look(kind, seconds).equals(kind);
        if (shown) {
            advice = now;
        }
        return advice;
    }
}

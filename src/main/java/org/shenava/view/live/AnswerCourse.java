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
    private Advice advice = new Advice.Nothing();
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

    /** The level of the sound at a moment. */
    void hear(double rmsDbfs, double seconds) {
        double passed = Math.max(0, seconds - loudnessSeconds);
        loudnessDbfs = Math.max(rmsDbfs, Math.max(NO_SOUND_DBFS, loudnessDbfs - FALL_DB_A_SECOND * passed));
        loudnessSeconds = seconds;
    }

    /** The next answer of the stream. */
    Shown look(Answer answer) {
        double seconds = answer.timeSeconds();
        Steadiness now = watch.look(answer);
        return new Shown(
                hold(Wording.of(answer), seconds),
                steadiness.look(now, seconds),
                watch.steadySeconds(),
                advise(Advice.of(answer, now, loudnessDbfs), seconds),
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
        advice = new Advice.Nothing();
        loudnessDbfs = NO_SOUND_DBFS;
        loudnessSeconds = 0;
    }

    /** A state changes at once, it is slow enough by itself; what is named changes when it lasts. */
    private Wording hold(Wording now, double seconds) {
        Wording held = wording.look(now, seconds);
        boolean sameState = held.state() == now.state();
        return sameState && now.state() == ListeningState.LISTENING ? held : wording.force(now, seconds);
    }

    private Advice advise(Advice now, double seconds) {
        boolean shown = kindOfAdvice.look(now.getClass(), seconds).equals(now.getClass());
        if (shown) {
            advice = now;
        }
        return advice;
    }
}

package org.shenava.view.ear;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shenava.audio.AudioException;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.music.Family;
import org.shenava.music.Mode;

/** One question: what is heard and how far it is answered. JavaFX thread, but for {@link #sound}. */
final class Round {
    private final Level level;
    private final Mode mode;
    private final long seed;
    private final Passages passages;

    // Any thread. What was made once is heard again at once.
    private final Map<Double, Sound> made = new ConcurrentHashMap<>();

    private Optional<Family> family = Optional.empty();
    private Optional<EarAnswer> answer = Optional.empty();

    Round(Level level, Mode mode, long seed, Passages passages) {
        this.level = level;
        this.mode = mode;
        this.seed = seed;
        this.passages = passages;
        if (level == Level.ONE_FAMILY) {
            family = Optional.of(Questions.familyOf(mode));
        }
    }

    Level level() {
        return level;
    }

    Mode mode() {
        return mode;
    }

    long seed() {
        return seed;
    }

    /** The family that was named rightly, or given. */
    Optional<Family> family() {
        return family;
    }

    Optional<EarAnswer> answer() {
        return answer;
    }

    Phase phase() {
        return answer.isPresent() ? Phase.ANSWERED : family.isPresent() ? Phase.MODE : Phase.FAMILY;
    }

    void knowFamily(Family known) {
        family = Optional.of(known);
    }

    void answered(EarAnswer given) {
        answer = Optional.of(given);
    }

    /** The name of the recording it is from, once it was heard; empty where it was made by rule. */
    Optional<String> origin() {
        return made.values().stream()
                .map(Sound::origin)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** What is heard. Takes a moment the first time; called by jobs. */
    Sound sound(double tempo, JobContext job) throws AudioException, JobCancelledException {
        double heeded = passages.tempoCanChange() ? tempo : 1;
        Sound known = made.get(heeded);
        if (known == null) {
            known = passages.make(mode, seed, heeded, job);
            made.put(heeded, known);
        }
        return known;
    }
}

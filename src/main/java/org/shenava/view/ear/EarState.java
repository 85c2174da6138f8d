package org.shenava.view.ear;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.shenava.music.Family;
import org.shenava.music.Mode;
import org.shenava.music.Modes;

/** What ear training remembers while the window is open, in whatever language. Has no texts. JavaFX thread. */
final class EarState {
    final Questions questions;
    final EarScoresFile file;
    final Clock clock;

    Level level = Level.FAMILIES;
    Family family = Family.SHUR;
    boolean slow;
    Passages passages = new RulePassages();
    Optional<Path> library = Optional.empty();
    Optional<Round> round = Optional.empty();

    /** Which part of the page is seen, and which sheet. */
    boolean sheets;

    Mode sheet = Modes.all().get(0);

    boolean loaded;
    /** Read by the job that saves. */
    volatile EarScores scores = EarScores.EMPTY;
    /** What a reset put away, until the next answer. */
    Optional<EarScores> before = Optional.empty();

    EarState(EarScoresFile file, Clock clock, Random random) {
        this.file = file;
        this.clock = clock;
        this.questions = new Questions(random);
    }

    /** Starts another row of questions each day and second. */
    static EarState inFolder(Path home) {
        Clock clock = Clock.systemUTC();
        return new EarState(new EarScoresFile(home, clock), clock, new Random(clock.millis()));
    }
}

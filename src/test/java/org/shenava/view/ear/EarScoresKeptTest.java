package org.shenava.view.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shenava.settings.Language;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Texts;
import org.shenava.view.library.HeldJobs;

/** What becomes of the scores. */
class EarScoresKeptTest extends EarFixture {
    @Test
    void scoresAreOfTheLevelAndComeBackAtTheNextStart() {
        model.next();
        model.choose(0);
        model.choose(Level.ALL);
        assertThat(model.score().shown().get().answers()).isEmpty();

        EarState next = new EarState(new EarScoresFile(home, CLOCK), CLOCK, new Random(6));
        EarViewModel later = new EarViewModel(next, services, Texts.of(Language.ENGLISH), Runnable::run, notices);

        assertThat(later.score().shown().get().answers()).hasSize(1);
    }

    @Test
    void whoAnswersBeforeTheScoresAreReadLosesNothing() {
        HeldJobs jobs = new HeldJobs();
        services = new FakeServices(home, jobs);
        state = new EarState(new EarScoresFile(home, CLOCK), CLOCK, new Random(5));
        model = model(Language.ENGLISH);
        model.next();
        model.choose(0);

        jobs.runAll();

        assertThat(new EarScoresFile(home, CLOCK).load().scores().answers()).hasSize(1);
    }

    @Test
    void aResetCanBeTakenBackUntilTheNextAnswer() {
        model.next();
        model.choose(0);
        model.score().reset();
        assertThat(model.score().shown().get().answers()).isEmpty();
        assertThat(new EarScoresFile(home, CLOCK).load().scores()).isEqualTo(EarScores.EMPTY);

        model.score().undo();
        assertThat(model.score().shown().get().answers()).hasSize(1);
        assertThat(model.score().canUndo().get()).isFalse();

        model.score().reset();
        model.next();
        model.choose(0);
        assertThat(model.score().canUndo().get()).isFalse();
    }

    @Test
    void saysThatScoresWereDamagedAndGoesOn() throws Exception {
        Files.writeString(home.resolve(EarScoresFile.NAME), "{");
        state = new EarState(new EarScoresFile(home, CLOCK), CLOCK, new Random(5));

        model = model(Language.ENGLISH);

        assertThat(notices.newest().get().words(Texts.of(Language.ENGLISH)))
                .contains("damaged")
                .contains("ear.json.damaged-");
        model.next();
        model.choose(0);
        assertThat(new EarScoresFile(home, CLOCK).load().scores().answers()).hasSize(1);
    }
}

package org.shenava.view.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.job.JobContext;
import org.shenava.music.Family;
import org.shenava.settings.Language;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Texts;
import org.shenava.view.library.HeldJobs;

/** What is heard. */
class EarSoundTest extends EarFixture {
    @Test
    void theSamePassageIsHeardAgainAndSlower() {
        model.next();
        model.hearOrStop();
        model.toggleSlow();
        model.hearOrStop();

        assertThat(services.played.get(1)).isSameAs(services.played.get(0));
        assertThat(services.played.get(2).length).isGreaterThan((int) (1.3 * services.played.get(0).length));
    }

    @Test
    void theTellTaleIsHeardInTheModeAndInTheOther() {
        model.choose(Family.SHUR);
        askFor("dashti");
        model.hearTell();
        assertThat(services.played).as("nothing is told before the answer").hasSize(1);

        model.choose(indexOf("shur"));
        model.hearTell();
        model.hearOther();

        float[] tell = services.played.get(services.played.size() - 2);
        float[] other = services.played.get(services.played.size() - 1);
        assertThat(tell.length).isBetween(2 * Passages.SAMPLE_RATE_HZ, 12 * Passages.SAMPLE_RATE_HZ);
        assertThat(other).isNotEqualTo(tell);
    }

    @Test
    void aSoundThatWasStoppedDoesNotMoveTheNextOne() {
        HeldJobs jobs = new HeldJobs();
        services = new FakeServices(home, jobs);
        model = model(Language.ENGLISH);
        List<JobContext> made = new ArrayList<>();
        state.passages = passages("shur", made::add);
        model.next();
        jobs.runAll();
        model.next();

        made.get(0).progress(0.7, "");

        assertThat(model.playedShare()).isEqualTo(EarPlayer.MAKING);
    }

    @Test
    void saysWhyNothingWasPlayed() {
        services.refusal = Optional.of("There is no sound output.");

        model.next();

        assertThat(notices.newest().get().words(Texts.of(Language.ENGLISH))).isEqualTo("There is no sound output.");
        assertThat(model.playing().get()).isFalse();
    }

    @Test
    void aFolderWithoutModesIsRefusedInASentence() {
        model.source().useLibrary(home);
        assertThat(notices.newest().get().words(Texts.of(Language.ENGLISH)))
                .contains("no folder that is named like a mode");

        model.source().useLibrary(home.resolve("nowhere"));
        assertThat(notices.newest().get().words(Texts.of(Language.ENGLISH))).contains("cannot be read");
        assertThat(model.source().own().get()).isFalse();
    }
}

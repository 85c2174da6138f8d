package org.shenava.view.ear;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobContext;
import org.shenava.music.Mode;
import org.shenava.settings.Language;
import org.shenava.view.FakeServices;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Texts;

/** Ear training without a screen: jobs run at once, on this thread. */
abstract class EarFixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    final NoticeBoard notices = new NoticeBoard();
    FakeServices services;
    EarState state;
    EarViewModel model;

    @BeforeEach
    void open() {
        services = new FakeServices(home);
        state = new EarState(new EarScoresFile(home, CLOCK), CLOCK, new Random(5));
        model = model(Language.ENGLISH);
    }

    EarViewModel model(Language language) {
        return new EarViewModel(state, services, Texts.of(language), Runnable::run, notices);
    }

    /** Asks for a mode, by having only that one to hear. */
    void askFor(String label) {
        state.passages = passages(label, job -> {});
        model.next();
    }

    static Passages passages(String label, Consumer<JobContext> made) {
        return new Passages() {
            @Override
            public Set<String> modes() {
                return Set.of(label);
            }

            @Override
            public boolean tempoCanChange() {
                return true;
            }

            @Override
            public Sound make(Mode mode, long seed, double tempo, JobContext job) {
                made.accept(job);
                return new Sound(new float[10], SAMPLE_RATE_HZ, "");
            }
        };
    }

    Mode played() {
        return state.round.orElseThrow().mode();
    }

    int indexOf(String id) {
        List<Choice> choices = model.choices();
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

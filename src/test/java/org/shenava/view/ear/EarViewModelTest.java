package org.shenava.view.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.job.JobContext;
import org.shenava.music.Family;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.settings.Language;
import org.shenava.view.FakeServices;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.Texts;
import org.shenava.view.library.HeldJobs;

class EarViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private final NoticeBoard notices = new NoticeBoard();
    private FakeServices services;
    private EarState state;
    private EarViewModel model;

    @BeforeEach
    void open() {
        services = new FakeServices(home);
        state = new EarState(new EarScoresFile(home, CLOCK), CLOCK, new Random(5));
        model = model(Language.ENGLISH);
    }

    private EarViewModel model(Language language) {
        return new EarViewModel(state, services, Texts.of(language), Runnable::run, notices);
    }

    @Test
    void asksTheFamilyAndPlaysAtOnce() {
        assertThat(model.phase().get()).isEqualTo(Phase.READY);
        assertThat(model.choices()).isEmpty();

        model.next();

        assertThat(model.phase().get()).isEqualTo(Phase.FAMILY);
        assertThat(model.choices()).hasSize(5).allMatch(choice -> choice.mark() == Choice.Mark.OPEN);
        assertThat(model.prompt().get()).isEqualTo("Which family is it?");
        assertThat(services.played).hasSize(1);
        assertThat(services.played.get(0).length).isGreaterThan(10 * Passages.SAMPLE_RATE_HZ);
        assertThat(model.playing().get()).isFalse();
    }

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
    void aRightFamilyIsTheAnswerWhereOnlyFamiliesAreAsked() {
        model.next();

        model.choose(indexOf(EarAnswer.id(Questions.familyOf(played()))));

        assertThat(model.phase().get()).isEqualTo(Phase.ANSWERED);
        assertThat(model.feedback().get().right()).isTrue();
        assertThat(model.score().shown().get().streak()).isEqualTo(1);
        assertThat(model.choices())
                .filteredOn(choice -> choice.mark() == Choice.Mark.RIGHT)
                .hasSize(1);
    }

    @Test
    void asksTheFamilyFirstAndThenTheMode() {
        model.choose(Level.ALL);
        askFor("dashti");

        model.choose(indexOf("family:shur"));

        assertThat(model.phase().get()).isEqualTo(Phase.MODE);
        assertThat(model.choices())
                .extracting(Choice::id)
                .contains("shur", "dashti", "nava")
                .hasSize(7);

        model.choose(indexOf("shur"));

        Feedback feedback = model.feedback().get();
        assertThat(feedback.right()).isFalse();
        assertThat(feedback.verdict()).isEqualTo("It was Dashti, not Shur.");
        assertThat(feedback.reasons())
                .contains("The shahed of Dashti is the fifth degree (D); that of Shur is the tonic.");
        assertThat(model.choices().get(indexOf("shur")).mark()).isEqualTo(Choice.Mark.WRONG);
        assertThat(model.choices().get(indexOf("dashti")).mark()).isEqualTo(Choice.Mark.RIGHT);
        assertThat(model.score().shown().get().confusions())
                .containsExactly(new EarScores.Confusion("dashti", "shur", 1));
    }

    @Test
    void aWrongFamilyEndsTheQuestionAndIsComparedWithItsMostSimilarMode() {
        model.choose(Level.ALL);
        askFor("homayun");

        model.choose(indexOf("family:shur"));

        assertThat(model.phase().get()).isEqualTo(Phase.ANSWERED);
        assertThat(model.feedback().get().verdict()).isEqualTo("It was Homayun, not Shur family.");
        assertThat(Questions.familyOf(model.feedback().get().contrast().other()))
                .isEqualTo(Family.SHUR);
        assertThat(model.feedback().get().reasons().get(0))
                .isEqualTo(
                        "The third degree (B) of Homayun lies 400 cents above the tonic; the nearest note of Shur lies"
                                + " at 300.");
    }

    @Test
    void aFamilyOfOneModeIsItsMode() {
        model.choose(Level.ALL);
        askFor("segah");

        model.choose(indexOf("family:segah"));

        assertThat(model.phase().get()).isEqualTo(Phase.ANSWERED);
        assertThat(model.score().shown().get().answers().get(0).right()).isTrue();
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
    void aSecondAnswerOrANumberWithoutAChoiceChangesNothing() {
        model.choose(2);
        model.next();
        model.choose(7);
        model.choose(-1);
        assertThat(model.phase().get()).isEqualTo(Phase.FAMILY);

        model.choose(0);
        model.choose(1);

        assertThat(model.score().shown().get().answers()).hasSize(1);
    }

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

    @Test
    void theQuestionOutlivesAChangeOfLanguage() {
        model.choose(Level.ALL);
        askFor("dashti");
        model.choose(indexOf("family:shur"));

        EarViewModel persian = model(Language.PERSIAN);

        assertThat(persian.phase().get()).isEqualTo(Phase.MODE);
        assertThat(persian.choices()).extracting(Choice::name).contains("دشتی");
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

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "PERSIAN"})
    void everyMistakeIsExplainedInBothLanguages(Language language) {
        Texts texts = Texts.of(language);
        for (Mode heard : Modes.all()) {
            for (Mode named : Modes.all()) {
                Feedback feedback =
                        Feedback.of(new EarAnswer(CLOCK.instant(), Level.ALL, heard.label(), named.label()), texts);

                assertThat(feedback.right()).isEqualTo(heard == named);
                assertThat(feedback.reasons())
                        .as("%s for %s", named.label(), heard.label())
                        .hasSizeBetween(2, 4)
                        .doesNotHaveDuplicates()
                        .noneMatch(sentence -> sentence.contains("{"));
            }
        }
    }

    /** Asks for a mode, by having only that one to hear. */
    private void askFor(String label) {
        state.passages = passages(label, job -> {});
        model.next();
    }

    private static Passages passages(String label, Consumer<JobContext> made) {
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

    private Mode played() {
        return state.round.orElseThrow().mode();
    }

    private int indexOf(String id) {
        List<Choice> choices = model.choices();
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package org.shenava.view.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenava.music.Family;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.settings.Language;
import org.shenava.view.common.Texts;

/** What is asked, and what comes of an answer. */
class EarViewModelTest extends EarFixture {
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
    void theQuestionOutlivesAChangeOfLanguage() {
        model.choose(Level.ALL);
        askFor("dashti");
        model.choose(indexOf("family:shur"));

        EarViewModel persian = model(Language.PERSIAN);

        assertThat(persian.phase().get()).isEqualTo(Phase.MODE);
        assertThat(persian.choices()).extracting(Choice::name).contains("دشتی");
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
}

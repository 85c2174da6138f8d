package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.ModelException;
import org.shenava.recognition.ListeningState;
import org.shenava.settings.Language;
import org.shenava.view.FakeFeed;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Texts;

/** What the view model says of answers, of the model, and of what was lost. */
class LiveViewModelAnswerTest extends LiveViewModelFixture {
    @Test
    void showsTheAnswerInWordsAndAsBars() {
        model.example();
        services.example.say(FakeFeed.running(12, Optional.of(DASHTI)));

        model.tick();

        assertThat(model.answer().headline().get()).isEqualTo("Shur family, most likely Dashti 62 %");
        assertThat(model.answer().detail().get()).isEqualTo("10 s heard");
        assertThat(model.answer().notes().get()).isEqualTo("Tonic G (233 Hz) · shahed - · ist -");
        assertThat(model.answer().settled().get()).as("named, but below 70 %").isFalse();
        assertThat(bar("dashti").probability().get()).isEqualTo(0.62);
        assertThat(bar("dashti").recent().get()).isEqualTo(0.72);
        assertThat(bar("dashti").place().get()).isZero();
        assertThat(model.sound().position().get()).isEqualTo("0:12 / 0:30");
        assertThat(model.sound().progress().get()).isEqualTo(0.4);
    }

    @Test
    void fixedOrderKeepsEveryBarInItsPlace() {
        model.example();
        services.example.say(FakeFeed.running(12, Optional.of(DASHTI)));
        model.answer().bars().sorted().set(false);

        model.tick();

        List<Bar> bars = model.answer().bars().bars().get();
        for (int place = 0; place < bars.size(); place++) {
            assertThat(bars.get(place).place().get()).isEqualTo(place);
        }
        assertThat(services.settings().load().settings().barsSorted()).isFalse();
    }

    @Test
    void silenceAndTooLittleSoundNeverNameAClass() {
        assertThat(headlineOf(FakeFeed.answer(ListeningState.SILENT, "shur", 0.9, true)))
                .isEqualTo("Nothing playing");
        assertThat(headlineOf(FakeFeed.answer(ListeningState.COLLECTING, "shur", 0.9, true)))
                .isEqualTo("Listening…");
        assertThat(headlineOf(FakeFeed.answer(ListeningState.FOREIGN, "shur", 0.9, true)))
                .doesNotContain("Shur");
        assertThat(headlineOf(FakeFeed.answer(ListeningState.LISTENING, "shur", 0.34, true)))
                .isEqualTo("Unsure: Shur or its avazes 62 %, perhaps Shur 34 %");
        assertThat(headlineOf(FakeFeed.answer(ListeningState.LISTENING, "segah", 0.34, true)))
                .isEqualTo("Unsure: perhaps Segah (34 %)");
        assertThat(headlineOf(FakeFeed.answer(ListeningState.LISTENING, "segah", 0.8, false)))
                .isEqualTo("Most likely Segah 80 %");
    }

    @Test
    void namesTheDastgahOrTheFamilyBeforeTheAvaz() {
        assertThat(headlineOf(shared(true, "dashti", 0.35, "shur", 0.3)))
                .isEqualTo("Unsure: Shur or its avazes 65 %, perhaps Dashti 35 %");
        assertThat(headlineOf(shared(false, "dashti", 0.45, "shur", 0.3)))
                .isEqualTo("Shur or its avazes 75 %, perhaps Dashti 45 %");
        assertThat(headlineOf(shared(false, "nava", 0.45, "shur", 0.3)))
                .isEqualTo("Shur family 75 %, perhaps Nava 45 %");
        assertThat(headlineOf(shared(false, "segah", 0.45, "shur", 0.3))).isEqualTo("Perhaps Segah 45 %");
    }

    @Test
    void saysWhatItNowSoundsLikeOnceThatHeld() {
        model.example();
        say(0, 0, Optional.of(FakeFeed.movedOn(40, "dashti", "segah")));
        assertThat(model.answer().present().get()).isEmpty();

        say(0, 0, Optional.of(FakeFeed.movedOn(43, "dashti", "segah")));

        assertThat(model.answer().present().get()).isEqualTo("Now sounds like Segah");
        assertThat(model.answer().headline().get())
                .as("the whole stays")
                .isEqualTo("Shur family, most likely Dashti 62 %");
        model.startAgain();
        assertThat(model.answer().present().get()).isEmpty();
    }

    @Test
    void saysTonicShahedAndIstWithCentsAboveTheTonic() {
        model.example();
        say(0, 0, Optional.of(FakeFeed.movedOn(40, "dashti", "dashti")));

        assertThat(model.answer().notes().get()).isEqualTo("Tonic G (233 Hz) · shahed D (700) · ist A koron (-10)");
        assertThat(model.answer().notesHelp().get()).contains("tonic 87 %, shahed 64 %, ist 40 %");
        model.startAgain();
        assertThat(model.answer().notes().get()).isEqualTo("Tonic - · shahed - · ist -");
    }

    @Test
    void foreignSoundAndTooLittleOfItHaveNoNotes() {
        headlineOf(FakeFeed.answer(ListeningState.FOREIGN, "shur", 0.9, true));

        assertThat(model.answer().notes().get()).isEqualTo("Tonic - · shahed - · ist -");
    }

    @Test
    void saysTheSameInPersian() {
        Texts persian = Texts.of(Language.PERSIAN);

        assertThat(NotesLine.of(FakeFeed.movedOn(40, "segah", "segah"), persian).sentence())
                .isEqualTo("تنیک لا کرن (۲۳۳ هرتز) · شاهد ر (۷۰۰) · ایست لا کرن (" + persian.number(-10) + ")");
        assertThat(Headline.of(shared(false, "dashti", 0.45, "shur", 0.3), persian)
                        .sentence())
                .isEqualTo("شور یا آوازهایش ۷۵٪، شاید دشتی ۴۵٪");
    }

    @Test
    void beforeTheModelIsThereItListensAndSaysThatItLoads() {
        model.start();
        model.listen();
        services.microphone.say(FakeFeed.running(1, Optional.empty()));

        model.tick();

        assertThat(model.answer().headline().get()).isEqualTo("Listening… the model is loading");
        services.model.complete(FakeServices.card());
        assertThat(model.model().name().get()).isEqualTo("dastgah-test-1");
    }

    @Test
    void scoresOfUnheardPlayersArePooledAndTheFlatteringOnesLeftOut() {
        model.start();
        services.model.complete(FakeServices.card());

        // (30 + 20) of (100 + 25) recordings.
        assertThat(model.model().score().get()).isEqualTo("40 % right on players it never heard (n = 125)");
        assertThat(model.model().details().get().lines()).hasSize(4);
    }

    @Test
    void aModelThatCannotBeUsedIsOneSentence() {
        model.start();
        services.model.completeExceptionally(new ModelException("The model’s checksum is wrong."));

        assertThat(said()).isEqualTo("The model’s checksum is wrong.");
        assertThat(model.model().name().get()).isEqualTo("No model");
        model.example();
        assertThat(model.activity().get()).isEqualTo(Activity.PLAYING);
    }

    @Test
    void startAgainForgetsTheEvidence() {
        model.example();
        services.example.say(FakeFeed.running(12, Optional.of(DASHTI)));
        model.tick();

        model.startAgain();

        assertThat(services.example.resets).hasValue(1);
        assertThat(bar("dashti").probability().get()).isZero();
    }

    @Test
    void lossesAreShownOnlyWhenThereAreSome() {
        model.example();
        say(0, 0, Optional.of(DASHTI));
        assertThat(model.sound().dropped().get()).isEmpty();

        say(4, 1, Optional.of(DASHTI));

        assertThat(model.sound().dropped().get()).isEqualTo("Blocks of sound lost: 4 · Answers skipped: 1");
    }

    @Test
    void answersThatNoModelWasThereForAreNoLoss() {
        model.example();
        say(0, 58, Optional.empty());
        assertThat(model.sound().dropped().get()).isEmpty();

        say(0, 60, Optional.of(DASHTI));

        assertThat(model.sound().dropped().get()).isEqualTo("Answers skipped: 2");
    }

    @Test
    void startingAgainKeepsTheCountOfLosses() {
        model.example();
        say(0, 0, Optional.of(DASHTI));
        say(0, 2, Optional.of(DASHTI));

        say(0, 2, Optional.empty());

        assertThat(model.sound().dropped().get()).isEqualTo("Answers skipped: 2");
    }

    @Test
    void withoutAModelItSaysThatNoAnswerWillCome() {
        model.start();
        services.model.completeExceptionally(new ModelException("There is no model."));
        model.example();

        say(0, 0, Optional.empty());

        assertThat(model.answer().headline().get()).isEqualTo("Listening, but there is no model to answer");
    }
}

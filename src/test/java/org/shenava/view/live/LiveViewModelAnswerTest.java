package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.ModelException;
import org.shenava.recognition.ListeningState;
import org.shenava.view.FakeFeed;
import org.shenava.view.FakeServices;

/** What the view model says of answers, of the model, and of what was lost. */
class LiveViewModelAnswerTest extends LiveViewModelFixture {
    @Test
    void showsTheAnswerInWordsAndAsBars() {
        model.example();
        services.example.say(FakeFeed.running(12, Optional.of(DASHTI)));

        model.tick();

        assertThat(model.answer().headline().get()).isEqualTo("Shur family, most likely Dashti 62 %");
        assertThat(model.answer().detail().get()).isEqualTo("10 s heard, tonic near 233 Hz");
        assertThat(model.answer().settled().get()).isTrue();
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
                .isEqualTo("Unsure: perhaps Shur (34 %)");
        assertThat(headlineOf(FakeFeed.answer(ListeningState.LISTENING, "segah", 0.8, false)))
                .isEqualTo("Most likely Segah 80 %");
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
    void withoutAModelItSaysThatNoAnswerWillCome() {
        model.start();
        services.model.completeExceptionally(new ModelException("There is no model."));
        model.example();

        say(0, 0, Optional.empty());

        assertThat(model.answer().headline().get()).isEqualTo("Listening, but there is no model to answer");
    }
}

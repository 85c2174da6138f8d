package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.ModelException;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;
import org.shenava.settings.Settings;
import org.shenava.view.FakeFeed;
import org.shenava.view.FakeServices;

/** From dastgah to genre and back. */
class LiveViewModelTaskTest extends LiveViewModelFixture {
    private static final Answer JAZZ = FakeFeed.genre("jazz", 0.62, Optional.empty());

    @Test
    void theOtherModelTakesOverAndIsRemembered() {
        started();

        model.tasks().choose(Task.GENRE);

        assertThat(services.asked).endsWith("model of genre");
        assertThat(preferences.current().modelId()).contains("genre");
        assertThat(model.answer().bars().bars().get()).hasSize(11);
        assertThat(model.model().name().get()).isEqualTo("The model is loading…");
        assertThat(model.model().score().get()).isEmpty();

        services.other.complete(FakeServices.genreCard());

        assertThat(model.model().name().get()).isEqualTo("genre-test-1");
        assertThat(model.model().score().get()).isEqualTo("58 % right on artists it never heard (n = 200)");
        assertThat(model.model().details().get())
                .contains("gtzan, artists never heard: 58 % right (53 % to 63 %), 90 % in the first three, n = 200")
                .contains("flattering")
                .doesNotContain("avaz");
    }

    @Test
    void theSwitchComesBackToTheModelThatWasPicked() {
        started();
        model.useModel("dastgah-test-1");

        model.tasks().choose(Task.GENRE);
        model.tasks().choose(Task.DASTGAH);

        assertThat(services.asked).endsWith("model of dastgah-test-1", "model of genre", "model of dastgah-test-1");
    }

    @Test
    void aPickedModelThatIsGoneGivesWayToTheOneOfItsTask() {
        started();
        model.useModel("dastgah-gone-1");

        model.tasks().choose(Task.GENRE);
        model.tasks().choose(Task.DASTGAH);

        assertThat(services.asked).endsWith("model of genre", "model of dastgah");
    }

    @Test
    void whatWasChosenLastIsAskedFirst() {
        model = over(Settings.defaults().withModelId(Optional.of("genre")));

        assertThat(model.tasks().chosen().get()).isEqualTo(Task.GENRE);
        assertThat(model.answer().bars().bars().get()).hasSize(11);
    }

    @Test
    void aRememberedTaskWhoseModelIsGoneGivesWayToTheModelThatCame() {
        model = over(Settings.defaults().withModelId(Optional.of("genre")));
        started();

        assertThat(model.tasks().chosen().get()).isEqualTo(Task.DASTGAH);
        assertThat(model.answer().bars().bars().get()).hasSize(13);
    }

    @Test
    void withoutItsModelATaskCannotBeChosen() {
        services.tasks = Set.of("dastgah");
        started();

        model.tasks().chooseNext();

        assertThat(model.tasks().chosen().get()).isEqualTo(Task.DASTGAH);
        assertThat(said()).startsWith("There is no model for this yet.");
        assertThat(services.asked).doesNotContain("model of genre");
    }

    @Test
    void anAnswerOfTheModelBeforeIsNotShown() {
        started();
        model.example();
        services.example.say(FakeFeed.running(5, Optional.of(DASHTI)));
        model.tick();

        model.tasks().choose(Task.GENRE);
        services.example.say(FakeFeed.running(5.1, Optional.of(DASHTI)));
        model.tick();

        assertThat(model.answer().headline().get()).isEqualTo("Listening… the model is loading");
        services.other.complete(FakeServices.genreCard());
        services.example.say(FakeFeed.running(6, Optional.of(JAZZ)));
        model.tick();
        assertThat(model.answer().headline().get()).isEqualTo("Most likely Jazz 62 %");
        assertThat(bar("jazz").probability().get()).isEqualTo(0.62);
        assertThat(model.activity().get()).as("the source goes on").isEqualTo(Activity.PLAYING);
        assertThat(services.example.closes).hasValue(0);
    }

    @Test
    void theModelThatWasChosenLastCounts() {
        started();
        CompletableFuture<org.shenava.classifier.ModelCard> genre = services.other;
        model.tasks().choose(Task.GENRE);
        services.other = CompletableFuture.completedFuture(FakeServices.card());
        model.tasks().chooseNext();

        genre.complete(FakeServices.genreCard());

        assertThat(model.model().name().get()).isEqualTo("dastgah-test-1");
        assertThat(model.answer().bars().bars().get()).hasSize(13);
    }

    @Test
    void aModelThatDoesNotLoadIsToldAndTheWayBackIsOpen() {
        started();
        model.tasks().choose(Task.GENRE);

        services.other.completeExceptionally(
                new ModelException("The model genre-test-1 is damaged; install it again."));

        assertThat(said()).isEqualTo("The model genre-test-1 is damaged; install it again.");
        assertThat(model.model().name().get()).isEqualTo("No model");
        services.other = CompletableFuture.completedFuture(FakeServices.card());
        model.tasks().choose(Task.DASTGAH);
        assertThat(model.model().name().get()).isEqualTo("dastgah-test-1");
    }

    @Test
    void iranianMusicSaysItsDastgahBelowItsBar() {
        genre();

        show(FakeFeed.genre("iranian", 0.8, Optional.of(DASHTI)));

        assertThat(model.answer().headline().get()).isEqualTo("Most likely Iranian classical 80 %");
        assertThat(bar("iranian").note().get()).isEqualTo("Shur family, most likely Dashti 62 %");
        assertThat(bar("jazz").note().get()).isEmpty();
        assertThat(model.answer().notes().get()).startsWith("Tonic");

        show(JAZZ);

        assertThat(bar("iranian").note().get()).isEmpty();
        assertThat(model.answer().notes().get()).as("jazz has no shahed").isEmpty();
    }

    @Test
    void tooLittleOrOtherMusicHasNoDastgahToSay() {
        genre();

        show(FakeFeed.genre("iranian", 0.8, Optional.of(FakeFeed.answer(ListeningState.FOREIGN, "shur", 0.3, true))));

        assertThat(bar("iranian").note().get()).isEmpty();
    }

    @Test
    void aChangeOfGenreIsExplainedAsOne() {
        genre();

        show(JAZZ);

        assertThat(model.answer().presentHelp().get()).contains("another genre");
    }

    private void started() {
        model.start();
        services.model.complete(FakeServices.card());
    }

    private void genre() {
        started();
        services.other.complete(FakeServices.genreCard());
        model.tasks().choose(Task.GENRE);
        model.example();
    }

    private void show(Answer answer) {
        services.example.say(FakeFeed.running(22, Optional.of(answer)));
        model.tick();
    }
}

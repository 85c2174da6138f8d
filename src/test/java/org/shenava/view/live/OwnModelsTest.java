package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.ModelCard;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Notes;
import org.shenava.settings.Settings;
import org.shenava.view.FakeFeed;
import org.shenava.view.FakeServices;

/** Models of the user's own, beside dastgah and genre. */
class OwnModelsTest extends LiveViewModelFixture {
    private static final ModelCard PLAYERS =
            FakeServices.ownCard("own-players-1", "Players", "ostad Sara", "هما", "دوتار");
    private static final ModelCard TASTE = FakeServices.ownCard("own-taste-1", "سلیقهٔ من", "calm", "lively");

    @Test
    void areListedByTitleWithHowTheyWereTested() {
        services.install(PLAYERS, TASTE);

        model.start();

        assertThat(model.tasks().own().get())
                .containsExactly(
                        new OwnChoice("own-players-1", "Players", "90 % right on recordings it never heard (n = 30)"),
                        new OwnChoice("own-taste-1", "سلیقهٔ من", "90 % right on recordings it never heard (n = 30)"));
    }

    @Test
    void theHarderTestIsTheOneThatIsTold() {
        ModelCard card = PLAYERS.withScores(List.of(
                PLAYERS.scores().get(1),
                new org.shenava.classifier.Score("x", "performer", "recording", 20, 0.6, 0, 0, 0, 0.4, 0.8)));
        services.install(card);

        model.start();

        assertThat(model.tasks().own().get().get(0).score()).isEqualTo("60 % right on players it never heard (n = 20)");
    }

    @Test
    void aChosenOneAnswersAtOnceAndIsRememberedByItsId() {
        started(PLAYERS);
        services.other.complete(PLAYERS);

        model.tasks().chooseOwn("own-players-1");

        assertThat(services.asked).endsWith("model of own-players-1");
        assertThat(preferences.current().modelId()).contains("own-players-1");
        assertThat(model.tasks().chosen().get()).isNull();
        assertThat(model.tasks().ownTitle().get()).isEqualTo("Players");
        assertThat(model.model().name().get()).isEqualTo("Players");
        assertThat(model.model().score().get()).isEqualTo("90 % right on recordings it never heard (n = 30)");
        assertThat(model.model().details().get())
                .contains("Players, recordings never heard: 90 % right (85 % to 95 %), n = 30")
                .contains("flattering");
        assertThat(model.answer().bars().bars().get())
                .extracting(bar -> bar.label().id())
                .containsExactly("ostad Sara", "هما", "دوتار");
        assertThat(notices.newest().get()).isNull();
    }

    @Test
    void itsAnswersAreNamedAsTheyWereWritten() {
        started(PLAYERS);
        services.other.complete(PLAYERS);
        model.tasks().chooseOwn("own-players-1");
        model.example();

        services.example.say(FakeFeed.running(22, Optional.of(answer("هما", 0.8))));
        model.tick();

        assertThat(model.answer().headline().get()).isEqualTo("Most likely هما\u200E 80 %");
        assertThat(bar("هما").probability().get()).isEqualTo(0.8);
        assertThat(model.answer().notes().get()).isEmpty();
        assertThat(model.answer().presentHelp().get()).contains("another class");
    }

    @Test
    void soundThatIsNoneOfThemIsAdvisedAsThat() {
        started(PLAYERS);
        services.other.complete(PLAYERS);
        model.tasks().chooseOwn("own-players-1");
        model.example();
        Answer other = answer("هما", 0.5);

        services.example.say(FakeFeed.running(
                22,
                Optional.of(
                        new Answer(ListeningState.FOREIGN, 22, 20, other.top(), other.recent(), true, Notes.NONE))));
        model.tick();

        assertThat(model.answer().headline().get()).startsWith("This does not sound like");
        assertThat(model.answer().advice().get()).startsWith("This sounds like none of your classes.");
    }

    @Test
    void theKeyGoesRoundAndComesBackToTheOneUsedLast() {
        started(PLAYERS, TASTE);
        TaskViewModel tasks = model.tasks();
        tasks.chooseOwn("own-taste-1");
        tasks.choose(Task.DASTGAH);

        tasks.chooseNext();
        assertThat(tasks.chosen().get()).isEqualTo(Task.GENRE);
        tasks.chooseNext();
        assertThat(tasks.ownId().get()).isEqualTo("own-taste-1");
        tasks.chooseNext();
        assertThat(tasks.chosen().get()).isEqualTo(Task.DASTGAH);
        assertThat(tasks.ownId().get()).isEmpty();
    }

    @Test
    void theKeyPassesOverAGenreThatIsNotInstalled() {
        services.tasks = Set.of("dastgah");
        started(PLAYERS);

        model.tasks().chooseNext();

        assertThat(model.tasks().ownId().get()).isEqualTo("own-players-1");
    }

    @Test
    void theOneOfTheLastTimeIsAskedFirstAndShowsNoOtherClassesMeanwhile() {
        services.install(PLAYERS);
        model = over(Settings.defaults().withModelId(Optional.of("own-players-1")));

        assertThat(model.tasks().chosen().get()).isNull();
        assertThat(model.answer().bars().bars().get()).isEmpty();
        model.start();
        services.model.complete(PLAYERS);

        assertThat(model.tasks().ownTitle().get()).isEqualTo("Players");
        assertThat(model.answer().bars().bars().get()).hasSize(3);
    }

    @Test
    void oneThatIsDeletedWhileItIsUsedGivesWayToTheDastgahs() {
        started(PLAYERS);
        model.tasks().chooseOwn("own-players-1");
        services.other = CompletableFuture.completedFuture(FakeServices.card());
        services.install();

        model.modelsChanged();

        assertThat(said()).isEqualTo("“Players” is no longer there. Shenava names the dastgah again.");
        assertThat(model.tasks().chosen().get()).isEqualTo(Task.DASTGAH);
        assertThat(preferences.current().modelId()).contains("dastgah");
        assertThat(model.model().name().get()).isEqualTo("dastgah-test-1");
        assertThat(model.answer().bars().bars().get()).hasSize(13);
    }

    @Test
    void aNewOneAndANewTitleAreSeenWhenTheyAreAnnounced() {
        services.install(PLAYERS);
        model = over(Settings.defaults().withModelId(Optional.of("own-players-1")));
        model.start();
        services.model.complete(PLAYERS);
        ModelCard renamed = PLAYERS.withOwn(new ModelCard.Own("My teachers", ""));
        services.install(renamed, TASTE);

        model.modelsChanged();

        assertThat(model.tasks().own().get()).extracting(OwnChoice::title).containsExactly("My teachers", "سلیقهٔ من");
        assertThat(model.tasks().ownTitle().get()).isEqualTo("My teachers");
    }

    @Test
    void aChoiceOfAnotherPageIsFollowed() {
        started(PLAYERS);
        services.other.complete(PLAYERS);

        preferences.change(settings -> settings.withModelId(Optional.of("own-players-1")));

        assertThat(services.asked).endsWith("model of own-players-1");
        assertThat(model.model().name().get()).isEqualTo("Players");
    }

    @Test
    void oneChoiceIsAskedForOnce() {
        started(PLAYERS);

        model.tasks().chooseOwn("own-players-1");

        assertThat(services.asked).containsOnlyOnce("model of own-players-1");
    }

    private void started(ModelCard... own) {
        services.install(own);
        model.start();
        services.model.complete(FakeServices.card());
    }

    private static Answer answer(String label, double p) {
        double rest = (1 - p) / 2;
        List<LabelProbability> top = List.of("ostad Sara", "هما", "دوتار").stream()
                .map(one -> new LabelProbability(one, one.equals(label) ? p : rest))
                .sorted((a, b) -> Double.compare(b.p(), a.p()))
                .toList();
        return new Answer(ListeningState.LISTENING, 22, 20, top, top, false, Notes.NONE);
    }
}

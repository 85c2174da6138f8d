package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.settings.Settings;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Message;
import org.shenava.view.common.Notice;
import org.shenava.view.common.NoticeBoard;

/** A model that was chosen by its id. */
class ChosenModelTest extends LiveViewModelFixture {
    @Test
    void saysOnceThatItIsGoneAndWhichOneAnswers() {
        services.model.complete(FakeServices.card());
        model = over(remembering("dastgah-old-7"));

        model.start();

        assertThat(said())
                .isEqualTo("The model dastgah-old-7 is no longer there. Shenava listens with dastgah-test-1;"
                        + " choose another one in the settings.");
        notices.putAway();
        model.start();
        assertThat(notices.newest().get()).isNull();
    }

    @Test
    void saysNothingOfAModelThatIsThere() {
        services.model.complete(FakeServices.card());
        for (String name : new String[] {"dastgah-test-1", "dastgah", "/models/of/mine/dastgah-test-1"}) {
            model = over(remembering(name));

            model.start();

            assertThat(notices.newest().get()).as(name).isNull();
        }
    }

    @Test
    void itsTaskIsKnownBeforeItIsLoaded() {
        model = over(remembering("genre-test-1"));

        assertThat(model.tasks().chosen().get()).isEqualTo(Task.GENRE);
        assertThat(model.answer().bars().bars().get())
                .hasSize(Task.GENRE.labels().size());
    }

    @Test
    void choosingOneIsRememberedAndAnswersAtOnce() {
        services.model.complete(FakeServices.card());
        services.other.complete(FakeServices.genreCard());
        model.start();

        model.useModel("genre-test-1");

        assertThat(services.asked).contains("model of genre-test-1");
        assertThat(preferences.current().modelId()).contains("genre-test-1");
        assertThat(model.model().name().get()).isEqualTo("genre-test-1");
        assertThat(model.tasks().chosen().get()).isEqualTo(Task.GENRE);
        assertThat(Optional.ofNullable(notices.newest().get())).isEmpty();
    }

    @Test
    void aBoardSaysOnceWhatNeedNotBeSaidTwice() {
        NoticeBoard board = new NoticeBoard();
        board.postOnce("a", new Notice(Message.told("one")));
        board.putAway();

        board.postOnce("a", new Notice(Message.told("two")));

        assertThat(board.newest().get()).isNull();
    }

    private static Settings remembering(String model) {
        return Settings.defaults().withModelId(Optional.of(model));
    }
}

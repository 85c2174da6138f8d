package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shenava.audio.Level;
import org.shenava.live.LiveSnapshot;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.music.Thresholds;
import org.shenava.recognition.Answer;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.Notes;
import org.shenava.recognition.Steadiness;
import org.shenava.settings.Language;
import org.shenava.view.FakeFeed;
import org.shenava.view.common.Texts;

/** What the view model says of answers as they change. */
class LiveViewModelCourseTest extends LiveViewModelFixture {
    @Test
    void standsOutOnceItIsSteady() {
        model.example();
        say(0, 0, Optional.of(playing(10, "dashti", 0.8, "shur", 0.1)));
        assertThat(model.answer().settled().get()).isFalse();
        assertThat(model.answer().steadinessWords().get()).isEqualTo("Leaning");

        say(0, 0, Optional.of(playing(20, "dashti", 0.8, "shur", 0.1)));
        say(0, 0, Optional.of(playing(22, "dashti", 0.8, "shur", 0.1)));
        assertThat(model.answer().settled().get()).isTrue();
        assertThat(model.answer().steadinessWords().get()).isEqualTo("Steady for 0:12");
        assertThat(model.answer().advice().get()).isEqualTo("The last seconds say the same.");

        say(0, 0, Optional.of(playing(30, "dashti", 0.4, "shur", 0.3)));
        say(0, 0, Optional.of(playing(32, "dashti", 0.4, "shur", 0.3)));
        assertThat(model.answer().settled().get()).isFalse();
    }

    @Test
    void whatIsNamedChangesOnlyWhenItLasts() {
        model.example();
        List<String> headlines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            // Two modes take turns four times a second, as close ones do.
            boolean odd = i % 2 == 1;
            say(
                    0,
                    0,
                    Optional.of(playing(10 + 0.25 * i, odd ? "dashti" : "shur", 0.52, odd ? "shur" : "dashti", 0.45)));
            headlines.add(model.answer().headline().get().replaceAll(" [0-9]+ %", ""));
        }

        long changes = java.util.stream.IntStream.range(1, headlines.size())
                .filter(i -> !headlines.get(i).equals(headlines.get(i - 1)))
                .count();
        assertThat(changes).as("in ten seconds").isLessThanOrEqualTo(4);

        say(0, 0, Optional.of(playing(21, "segah", 0.9, "shur", 0.05)));
        say(0, 0, Optional.of(playing(23, "segah", 0.9, "shur", 0.05)));
        assertThat(model.answer().headline().get()).isEqualTo("Most likely Segah 90 %");
    }

    @Test
    void wordsThatAreHeldKeepTheNumbersOfTheirMoment() {
        model.example();
        hear(playing(10, "dashti", 0.6, "segah", 0.2));
        hear(playing(10.5, "dashti", 0.64, "segah", 0.2));
        assertThat(model.answer().headline().get()).isEqualTo("Shur family, most likely Dashti 64 %");

        hear(playing(10.75, "segah", 0.9, "dashti", 0.05));
        assertThat(model.answer().headline().get()).isEqualTo("Shur family, most likely Dashti 64 %");
        assertThat(model.answer().detail().get()).as("what was heard goes on").isEqualTo("11 s heard");

        hear(playing(12.5, "segah", 0.9, "dashti", 0.05));
        assertThat(model.answer().headline().get()).isEqualTo("Most likely Segah 90 %");
    }

    @Test
    void theFirstAnswerThatCountsIsNotCalledUnsure() {
        model.example();
        Answer brief = playing(4, "dashti", 0.6, "segah", 0.2);
        hear(new Answer(ListeningState.COLLECTING, 4, 4, brief.top(), brief.top(), true, Notes.NONE));

        hear(playing(5, "dashti", 0.6, "segah", 0.2));

        assertThat(model.answer().headline().get()).isEqualTo("Shur family, most likely Dashti 60 %");
        assertThat(model.answer().steadinessWords().get()).isEqualTo("Leaning");
    }

    @Test
    void theLastWordsAreThoseOfTheLastAnswer() {
        model.example();
        hear(playing(10, "dashti", 0.6, "segah", 0.2));
        hear(playing(10.5, "segah", 0.9, "dashti", 0.05));
        assertThat(model.answer().headline().get()).isEqualTo("Shur family, most likely Dashti 60 %");

        model.stop();

        assertThat(model.answer().headline().get()).isEqualTo("Most likely Segah 90 %");
        assertThat(bar("segah").probability().get()).isEqualTo(0.9);
    }

    @Test
    void anAnswerThatEndsInAPauseStaysToBeRead() {
        model.example();
        hear(playing(30, "segah", 0.9, "shur", 0.05));
        hear(silent(33));
        assertThat(model.answer().headline().get()).isEqualTo("Nothing playing");

        model.stop();

        assertThat(model.answer().headline().get()).isEqualTo("Most likely Segah 90 %");
        assertThat(model.answer().steadinessWords().get()).isEmpty();
        assertThat(bar("segah").probability().get()).isPositive();
    }

    @Test
    void thresholdsOfTheUserHoldAtOnce() {
        model.example();
        say(0, 0, Optional.of(playing(30, "segah", 0.62, "shur", 0.1)));
        assertThat(model.answer().headline().get()).isEqualTo("Most likely Segah 62 %");

        preferences.change(
                settings -> settings.withThresholds(new Thresholds(OptionalDouble.empty(), Map.of("segah", 0.7))));
        assertThat(model.answer().headline().get()).isEqualTo("Unsure: perhaps Segah (62 %)");
        assertThat(model.answer().steadinessWords().get()).isEqualTo("Unsure");

        preferences.change(settings -> settings.withThresholds(Thresholds.NONE));
        assertThat(model.answer().headline().get()).isEqualTo("Most likely Segah 62 %");
    }

    @Test
    void saysWhatWouldHelp() {
        model.example();
        hear(playing(12, "segah", 0.6, "shur", 0.1));
        assertThat(model.answer().advice().get()).isEqualTo("Play on: 8 s more will tell more.");

        hear(playing(25, "dashti", 0.5, "shur", 0.4));
        hear(playing(29, "dashti", 0.5, "shur", 0.4));
        assertThat(model.answer().advice().get()).isEqualTo("Play the forud. Dashti circles D; Shur circles G.");
    }

    @Test
    void aChangeOfLanguageForgetsNothing() {
        model.example();
        for (double seconds : new double[] {10, 21, 23}) {
            say(0, 0, Optional.of(playing(seconds, "segah", 0.9, "shur", 0.05)));
        }
        model.release();

        LiveViewModel persian =
                new LiveViewModel(services, preferences, Texts.of(Language.PERSIAN), Runnable::run, notices, listening);
        persian.tick();

        assertThat(persian.answer().steadiness().get()).contains(Steadiness.STEADY);
        assertThat(persian.answer().steadinessWords().get()).isEqualTo("پایدار از ۰:۱۳ پیش");
    }

    @Test
    void aPauseIsNoNoiseAndNoiseIsNoPause() {
        model.example();
        hear(playing(30, "segah", 0.9, "shur", 0.05));
        for (int i = 0; i < 40; i++) {
            level(-90, silent(31 + 0.25 * i));
            assertThat(model.answer().advice().get()).isEmpty();
        }
        for (int i = 0; i < 20; i++) {
            level(-30, silent(45 + 0.25 * i));
        }

        assertThat(model.answer().headline().get()).isEqualTo("Nothing playing");
        assertThat(model.answer().advice().get()).startsWith("There is sound, but no clear notes.");
    }

    private void level(double rmsDbfs, Answer answer) {
        services.example.say(new LiveSnapshot(
                Phase.RUNNING,
                9,
                new Level(rmsDbfs, rmsDbfs, false, false),
                Optional.of(answer),
                0,
                0,
                Optional.empty()));
        model.tick();
    }

    private static Answer silent(double seconds) {
        Answer before = playing(30, "segah", 0.9, "shur", 0.05);
        return new Answer(ListeningState.SILENT, seconds, 30, before.top(), before.top(), false, Notes.NONE);
    }

    /** At a usual level. */
    private void hear(Answer answer) {
        services.example.say(FakeFeed.running(answer.timeSeconds(), Optional.of(answer)));
        model.tick();
    }
}

package org.shenava.view.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.view.common.TimeRange;

class PlaybackTest {
    private final TimeRange range = new TimeRange();
    private final FakePlayer player = new FakePlayer();
    private final Playback playback = new Playback(file -> player, range);

    @BeforeEach
    void load() {
        playback.load(Optional.of(Path.of("a.flac")));
        range.reset(60);
    }

    @Test
    void theCursorFollowsWhatIsHeard() {
        playback.play();
        player.position = 12.5;

        playback.tick();

        assertThat(playback.playing().get()).isTrue();
        assertThat(range.cursor().get()).isEqualTo(12.5);
    }

    @Test
    void goesOnWhereItWasStopped() {
        playback.play();
        player.position = 7;

        playback.toggle();
        playback.toggle();

        assertThat(player.asked).containsSubsequence("play 0.0", "pause", "play 7.0");
    }

    @Test
    void theLoopBeginsAgainAtItsEnd() {
        range.select(10, 20);
        playback.toggleLoop();
        playback.play();
        player.position = 19.9;
        playback.tick();
        assertThat(player.asked).doesNotContain("seek 10.0");

        player.position = 20.01;
        playback.tick();

        assertThat(player.asked).contains("seek 10.0");
        assertThat(range.cursor().get()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 20, 40})
    void whatIsLoopedIsHeardAtOnceWhereverTheCursorStood(double at) {
        range.moveCursor(at);
        range.select(10, 20);
        playback.toggleLoop();

        playback.play();

        assertThat(player.asked).contains("play 10.0");
    }

    @Test
    void whoGoesBehindTheLoopIsLeftThere() {
        range.select(10, 20);
        playback.toggleLoop();
        playback.play();

        playback.seek(40);
        player.position = 40.1;
        playback.tick();

        assertThat(range.cursor().get()).isEqualTo(40.1);
    }

    @Test
    void withoutASelectionTheLoopIsTheWhole() {
        playback.toggleLoop();
        playback.play();
        player.phase = Player.Phase.ENDED;

        playback.tick();

        assertThat(player.asked).endsWith("play 0.0");
        assertThat(playback.playing().get()).isTrue();
    }

    @Test
    void restsAtTheEndAndBeginsAnewFromThere() {
        playback.play();
        player.phase = Player.Phase.ENDED;
        playback.tick();
        assertThat(playback.playing().get()).isFalse();
        assertThat(range.cursor().get()).isEqualTo(60);

        playback.play();

        assertThat(player.asked).endsWith("play 0.0");
    }

    @Test
    void stepsOfTheRateStayInBounds() {
        playback.play();
        playback.faster(-2);
        assertThat(playback.rate().get()).isCloseTo(0.8, within(1e-9));

        playback.faster(-20);
        assertThat(playback.rate().get()).isEqualTo(Playback.SLOWEST);
        playback.faster(20);

        assertThat(playback.rate().get()).isEqualTo(Playback.FASTEST);
        assertThat(player.asked).contains("rate 0.5", "rate 1.5");
    }

    @Test
    void theRateIsKeptForTheNextFile() {
        playback.faster(-5);
        playback.load(Optional.of(Path.of("b.flac")));

        playback.play();

        assertThat(player.asked).containsSubsequence("rate 0.5", "play 0.0");
    }

    @Test
    void aFileThatCannotBeHeardIsTold() {
        playback.play();
        player.failure = Optional.of(new IllegalStateException("no codec"));
        player.phase = Player.Phase.FAILED;

        playback.tick();

        assertThat(playback.playing().get()).isFalse();
        assertThat(playback.failure().get()).isEqualTo(player.failure);
    }

    @Test
    void withoutAFileNothingIsPlayed() {
        playback.load(Optional.empty());

        playback.toggle();

        assertThat(playback.playing().get()).isFalse();
        assertThat(player.asked).isEmpty();
    }
}

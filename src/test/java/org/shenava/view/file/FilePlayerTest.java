package org.shenava.view.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fake clock stands still unless the test moves it. */
class FilePlayerTest {
    private static final long SECOND = 1_000_000_000L;

    private final FakePlayer media = new FakePlayer();
    private final FakePlayer decoded = new FakePlayer();
    private long nanos = 7 * SECOND;

    @Test
    void theMediaPlayerIsTakenWhereItMayPlay() {
        FilePlayer player = player(true);

        player.play(3);

        assertThat(player.byMedia()).isTrue();
        assertThat(media.asked).contains("play 3.0");
        assertThat(decoded.asked).isEmpty();
    }

    @Test
    void everythingElseIsDecodedByOurselves() {
        FilePlayer player = player(false);

        player.play(3);

        assertThat(player.byMedia()).isFalse();
        assertThat(decoded.asked).contains("play 3.0");
        assertThat(media.asked).isEmpty();
    }

    @Test
    void aFailureOfTheMediaPlayerIsNotHeard() {
        FilePlayer player = player(true);
        player.volume(0.5);
        player.play(3);
        media.position = 4.5;
        media.failure = Optional.of(new IllegalStateException("no codec"));
        media.phase = Player.Phase.FAILED;

        assertThat(player.phase()).isEqualTo(Player.Phase.PLAYING);
        assertThat(decoded.asked).containsSubsequence("volume 0.5", "play 4.5");
        assertThat(media.asked).endsWith("close");
    }

    @Test
    void whatWasPausedStaysSilentWhenTheMediaPlayerFailsOnlyThen() {
        FilePlayer player = player(true);
        player.play(3);
        player.pause();
        media.position = 4.5;
        media.phase = Player.Phase.FAILED;

        assertThat(player.position()).isEqualTo(4.5);
        assertThat(player.phase()).isEqualTo(Player.Phase.PAUSED);
        assertThat(decoded.asked).contains("seek 4.5").noneMatch(asked -> asked.startsWith("play"));
    }

    @Test
    void aMediaPlayerThatCannotEvenBeMadeIsPassedOver() {
        FilePlayer player = new FilePlayer(
                Path.of("a.wav"),
                file -> true,
                file -> {
                    throw new UnsatisfiedLinkError("no native media");
                },
                file -> decoded,
                () -> nanos);

        player.play(0);

        assertThat(decoded.phase).isEqualTo(Player.Phase.PLAYING);
    }

    @Test
    void aMediaPlayerThatDoesNotMoveIsGivenUp() {
        FilePlayer player = player(true);
        player.play(3);
        player.position();
        nanos += 2 * SECOND;
        assertThat(player.phase()).isEqualTo(Player.Phase.PLAYING);
        assertThat(player.byMedia()).as("patience").isTrue();

        nanos += 2 * SECOND;
        player.position();

        assertThat(player.byMedia()).isFalse();
        assertThat(decoded.asked).contains("play 3.0");
    }

    @Test
    void oneThatMovesIsKept() {
        FilePlayer player = player(true);
        player.play(3);
        for (int second = 0; second < 10; second++) {
            media.position += 1;
            nanos += SECOND;
            player.position();
        }

        assertThat(player.byMedia()).isTrue();
    }

    @Test
    void anotherRateOfTimeIsForOurOwnDecoder() {
        FilePlayer player = player(true);
        player.play(3);
        media.position = 5;

        player.rate(0.7);

        assertThat(player.byMedia()).isFalse();
        assertThat(decoded.asked).containsSubsequence("rate 0.7", "play 5.0");
    }

    @Test
    void whatRestsIsNotPlayedByAChangeOfRate() {
        FilePlayer player = player(true);
        media.position = 5;

        player.rate(0.7);

        assertThat(decoded.asked).contains("seek 5.0").noneMatch(asked -> asked.startsWith("play"));
    }

    private FilePlayer player(boolean mayPlay) {
        return new FilePlayer(Path.of("a.wav"), file -> mayPlay, file -> media, file -> decoded, () -> nanos);
    }
}

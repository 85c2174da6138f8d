package org.shenava.view.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.util.Duration;

/**
 * Plays what JavaFX's media player can, at the file's own rate of time: on Linux its media player changes the pitch with the rate. It
 * tells its position ten times a second only; in between the clock is asked.
 */
final class MediaFilePlayer implements Player {
    private static final Set<String> ENDINGS = Set.of("wav", "mp3", "aif", "aiff", "m4a");
    private static final double LONGEST_GUESS_SECONDS = 0.25;

    private final MediaPlayer player;
    private Phase phase = Phase.PAUSED;
    private Optional<Exception> failure = Optional.empty();
    private double startSeconds;
    private boolean ready;
    private double toldSeconds;
    private long toldNanos;

    /** Whether it is worth a try. */
    static boolean mayPlay(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /**
     * Starts opening the file.
     *
     * @throws MediaException when the system has no media player, or not for this file
     */
    MediaFilePlayer(Path file) {
        Media media = new Media(file.toUri().toString());
        player = new MediaPlayer(media);
        media.setOnError(() -> fail(media.getError()));
        player.setOnError(() -> fail(player.getError()));
        player.setOnReady(this::begin);
        player.setOnEndOfMedia(() -> phase = phase == Phase.PLAYING ? Phase.ENDED : phase);
        player.currentTimeProperty().addListener((observed, before, after) -> told(after.toSeconds()));
    }

    @Override
    public void play(double fromSeconds) {
        startSeconds = fromSeconds;
        told(fromSeconds);
        if (phase != Phase.FAILED) {
            phase = Phase.PLAYING;
        }
        if (ready) {
            begin();
        }
    }

    private void begin() {
        ready = true;
        if (phase == Phase.PLAYING) {
            player.seek(Duration.seconds(startSeconds));
            player.play();
        }
    }

    @Override
    public void pause() {
        if (phase == Phase.PLAYING) {
            toldSeconds = position();
            phase = Phase.PAUSED;
            player.pause();
        }
    }

    @Override
    public void seek(double seconds) {
        startSeconds = seconds;
        told(seconds);
        if (phase == Phase.PLAYING && ready) {
            player.seek(Duration.seconds(seconds));
        } else if (phase == Phase.ENDED) {
            phase = Phase.PAUSED;
        }
    }

    /** Never another than the file's own: {@link FilePlayer} takes the other player then. */
    @Override
    public void rate(double rate) {}

    @Override
    public void volume(double volume) {
        player.setVolume(volume);
    }

    @Override
    public double position() {
        if (phase != Phase.PLAYING || player.getStatus() != MediaPlayer.Status.PLAYING) {
            return toldSeconds;
        }
        double since = (System.nanoTime() - toldNanos) / 1e9;
        return toldSeconds + Math.min(LONGEST_GUESS_SECONDS, since);
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public Optional<Exception> failure() {
        return failure;
    }

    @Override
    public void close() {
        phase = Phase.PAUSED;
        player.dispose();
    }

    private void told(double seconds) {
        toldSeconds = seconds;
        toldNanos = System.nanoTime();
    }

    private void fail(Exception reason) {
        failure = Optional.of(reason);
        phase = Phase.FAILED;
    }
}

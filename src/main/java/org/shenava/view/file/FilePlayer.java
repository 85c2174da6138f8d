package org.shenava.view.file;

import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.scene.media.MediaException;
import org.shenava.job.JobRunner;

/**
 * Plays a file by JavaFX's media player where that can, and by our own decoder for everything else: other formats, other rates of time,
 * and whenever the media player fails or stays silent.
 */
public final class FilePlayer implements Player {
    private static final Logger LOG = System.getLogger(FilePlayer.class.getName());

    /** A media player that has not moved for so long never will: it has no codec, or no output. */
    private static final long STUCK_NANOS = 3_000_000_000L;

    private final Path file;
    private final Maker decoded;
    private final LongSupplier nanos;
    private Player player;
    private boolean byMedia;
    private boolean toBeHeard;
    private double rate = 1;
    private double volume = 1;
    private double movedTo = -1;
    private long movedNanos;

    /** The players of the program. */
    public static Maker maker(JobRunner jobs) {
        return file -> new FilePlayer(
                file,
                MediaFilePlayer::mayPlay,
                MediaFilePlayer::new,
                own -> new DecodedPlayer(own, jobs),
                System::nanoTime);
    }

    /** Which files are tried by the media player. */
    @FunctionalInterface
    interface Choice {
        boolean mayPlay(Path file);
    }

    FilePlayer(Path file, Choice choice, Maker media, Maker decoded, LongSupplier nanos) {
        this.file = file;
        this.decoded = decoded;
        this.nanos = nanos;
        if (choice.mayPlay(file)) {
            tryMedia(media);
        }
        if (player == null) {
            player = decoded.of(file);
        }
    }

    private void tryMedia(Maker media) {
        try {
            player = media.of(file);
            byMedia = true;
        } catch (MediaException | IllegalArgumentException | UnsupportedOperationException refused) {
            LOG.log(Logger.Level.DEBUG, "the media player refuses the file", refused);
        } catch (LinkageError noMediaPlayer) {
            LOG.log(Logger.Level.INFO, "there is no media player on this system", noMediaPlayer);
        }
    }

    /** True while the system's media player plays. */
    boolean byMedia() {
        return byMedia;
    }

    @Override
    public void play(double fromSeconds) {
        toBeHeard = true;
        moved(-1);
        player.play(fromSeconds);
        look();
    }

    @Override
    public void pause() {
        toBeHeard = false;
        player.pause();
    }

    @Override
    public void seek(double seconds) {
        moved(-1);
        player.seek(seconds);
    }

    @Override
    public void rate(double newRate) {
        rate = newRate;
        if (byMedia && Math.abs(newRate - 1) > 1e-6) {
            takeDecoder();
        } else {
            player.rate(newRate);
        }
    }

    @Override
    public void volume(double newVolume) {
        volume = newVolume;
        player.volume(newVolume);
    }

    @Override
    public double position() {
        look();
        return player.position();
    }

    @Override
    public Phase phase() {
        look();
        return player.phase();
    }

    @Override
    public Optional<Exception> failure() {
        return player.failure();
    }

    @Override
    public void close() {
        player.close();
    }

    /** Whether the media player does what it was told. */
    private void look() {
        if (!byMedia) {
            return;
        }
        if (player.phase() == Phase.FAILED) {
            LOG.log(
                    Logger.Level.INFO,
                    "the media player failed: " + player.failure().map(Exception::toString));
            takeDecoder();
            if (toBeHeard) {
                player.play(Math.max(0, player.position()));
            }
        } else if (player.phase() == Phase.PLAYING) {
            if (player.position() != movedTo) {
                moved(player.position());
            } else if (nanos.getAsLong() - movedNanos > STUCK_NANOS) {
                LOG.log(Logger.Level.INFO, "the media player does not move");
                takeDecoder();
            }
        }
    }

    private void moved(double to) {
        movedTo = to;
        movedNanos = nanos.getAsLong();
    }

    /** Goes on with our own decoder where the media player stands. */
    private void takeDecoder() {
        double at = player.position();
        boolean playing = player.phase() == Phase.PLAYING;
        player.close();
        byMedia = false;
        player = decoded.of(file);
        player.rate(rate);
        player.volume(volume);
        if (playing) {
            player.play(at);
        } else {
            player.seek(at);
        }
    }
}

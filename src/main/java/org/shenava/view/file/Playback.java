package org.shenava.view.file;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shenava.view.common.TimeRange;

/** What is heard of the file that is looked at: the cursor, the loop, the rate of time. Has no texts. JavaFX thread. */
public final class Playback {
    /** Slowest and fastest, and what a step is. */
    public static final double SLOWEST = 0.5;

    public static final double FASTEST = 1.5;
    private static final double RATE_STEP = 0.1;

    private final Player.Maker maker;
    private final TimeRange range;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper looping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyDoubleWrapper volume = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> file = Optional.empty();
    private Optional<Player> player = Optional.empty();

    public Playback(Player.Maker maker, TimeRange range) {
        this.maker = maker;
        this.range = range;
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** The selection, or all where nothing is selected, is played over and over. */
    public ReadOnlyBooleanProperty looping() {
        return looping.getReadOnlyProperty();
    }

    /** Rate of time; 0.5 takes twice as long. */
    public ReadOnlyDoubleProperty rate() {
        return rate.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty volume() {
        return volume.getReadOnlyProperty();
    }

    /** Why the file cannot be heard. */
    public ReadOnlyObjectProperty<Optional<Exception>> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Another file, silent until it is played; empty for none. */
    public void load(Optional<Path> newFile) {
        player.ifPresent(Player::close);
        player = Optional.empty();
        playing.set(false);
        failure.set(Optional.empty());
        file = newFile;
    }

    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Goes on where the cursor stands; from the start when that is the end, from that of the loop when that is outside it. */
    public void play() {
        if (file.isEmpty() || range.length().get() <= 0) {
            return;
        }
        failure.set(Optional.empty());
        if (atTheEnd() || outsideTheLoop()) {
            range.moveCursor(looping.get() ? loopStart() : 0);
        }
        Player used = player.orElseGet(this::open);
        used.play(range.cursor().get());
        playing.set(true);
    }

    public void pause() {
        player.ifPresent(one -> {
            one.pause();
            range.moveCursor(one.position());
        });
        playing.set(false);
    }

    public void seek(double seconds) {
        range.moveCursor(seconds);
        player.ifPresent(one -> one.seek(range.cursor().get()));
    }

    /** Some seconds on, or back. */
    void skip(double seconds) {
        seek(range.cursor().get() + seconds);
    }

    /** Some steps faster, or slower. */
    void faster(int steps) {
        rate(Math.round(rate.get() / RATE_STEP + steps) * RATE_STEP);
    }

    void rate(double newRate) {
        rate.set(Math.max(SLOWEST, Math.min(FASTEST, newRate)));
        player.ifPresent(one -> one.rate(rate.get()));
    }

    void volume(double newVolume) {
        volume.set(Math.max(0, Math.min(1, newVolume)));
        player.ifPresent(one -> one.volume(volume.get()));
    }

    void toggleLoop() {
        looping.set(!looping.get());
    }

    /** Once a pulse: moves the cursor, begins the loop again. */
    public void tick() {
        if (!playing.get() || player.isEmpty()) {
            return;
        }
        Player one = player.get();
        switch (one.phase()) {
            case PLAYING -> follow(one);
            case ENDED -> end();
            case FAILED -> {
                failure.set(one.failure());
                playing.set(false);
            }
            case PAUSED -> playing.set(false);
        }
    }

    private void follow(Player one) {
        double at = one.position();
        double before = range.cursor().get();
        range.moveCursor(at);
        // Only one that comes upon the end of the loop goes back; who seeks behind it wants to be there.
        if (looping.get() && before < loopEnd() && at >= loopEnd()) {
            seek(loopStart());
        }
    }

    private void end() {
        if (looping.get()) {
            range.moveCursor(loopStart());
            player.ifPresent(one -> one.play(range.cursor().get()));
        } else {
            range.moveCursor(range.length().get());
            playing.set(false);
        }
    }

    private boolean atTheEnd() {
        return range.cursor().get() >= range.length().get() - TimeRange.SHORTEST_SECONDS;
    }

    private boolean outsideTheLoop() {
        double at = range.cursor().get();
        return looping.get() && (at < loopStart() || at >= loopEnd());
    }

    private double loopStart() {
        return range.hasSelection() ? range.selectionStart().get() : 0;
    }

    private double loopEnd() {
        return range.hasSelection() ? range.selectionEnd().get() : Double.POSITIVE_INFINITY;
    }

    private Player open() {
        Player opened = maker.of(file.orElseThrow());
        opened.rate(rate.get());
        opened.volume(volume.get());
        player = Optional.of(opened);
        return opened;
    }
}

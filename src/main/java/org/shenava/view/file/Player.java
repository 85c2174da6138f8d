package org.shenava.view.file;

import java.nio.file.Path;
import java.util.Optional;

/** Lets one file be heard. JavaFX thread; nothing here waits. */
public interface Player extends AutoCloseable {
    /** What a player does. */
    enum Phase {
        /** It rests where it was stopped. */
        PAUSED,
        /** It is to be heard, at once or as soon as the file is open. */
        PLAYING,
        /** The file was heard to its end. */
        ENDED,
        /** The file cannot be played this way. */
        FAILED
    }

    /** Makes the player of a file. */
    @FunctionalInterface
    interface Maker {
        Player of(Path file);
    }

    /** Plays from a moment on. */
    void play(double fromSeconds);

    void pause();

    /** Goes to another moment, playing or not. */
    void seek(double seconds);

    /** Rate of time, 0.5 to 1.5; the pitch stays. */
    void rate(double rate);

    /** 0 to 1. */
    void volume(double volume);

    /** What is heard now, in seconds since the start of the file. */
    double position();

    Phase phase();

    /** Why it {@linkplain Phase#FAILED failed}. */
    Optional<Exception> failure();

    /** Falls silent for good. */
    @Override
    void close();
}

package org.shenava.live;

import java.util.Optional;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.recognition.Listened;

/** What a view sees of a running listening session. Any thread may call; nothing here waits, except {@link #close()} and
 * {@link #usePicture} for a moment. */
public interface LiveFeed extends AutoCloseable {
    /** Name of the device or file. */
    String sourceName();

    /** Length of the file in seconds; negative for a microphone. */
    double lengthSeconds();

    LiveSnapshot snapshot();

    /** The spectrogram of now; another object once {@link #usePicture} has worked. */
    LivePicture picture();

    /** Columns of {@link #picture()}. */
    default SpectrogramRing columns() {
        return picture().columns();
    }

    /** How the columns of {@link #picture()} are made. */
    default SpectrogramSpec spectrogramSpec() {
        return picture().spec();
    }

    /**
     * Draws the spectrogram in another way, what was heard before too as far as it is remembered. While sound comes in this returns at
     * once and the picture changes a moment later; after its end it may take a second, so ask from a job.
     *
     * @throws IllegalArgumentException if it is for another rate
     */
    void usePicture(SpectrogramSpec spec);

    /** Pitches of what is heard. */
    PitchRing pitches();

    /** From now on also finds out what the network listens to, or no longer. The answers go on in any case. */
    void explain(boolean wanted);

    /**
     * What the network listened to for an answer of the last second while that is asked for, or for the last one of all after the end of
     * the sound; empty before that.
     */
    Optional<Listened> listened();

    /** What the session has done so far. */
    default LiveCounters counters() {
        return new LiveCounters();
    }

    /** Forgets what was heard: there is no answer until the next one, which rests on new sound only. */
    void resetEvidence();

    /** Stops, releases the device and waits a moment for the threads. Calling it again does nothing. */
    @Override
    void close();
}

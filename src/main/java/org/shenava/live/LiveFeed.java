package org.shenava.live;

import org.shenava.feature.SpectrogramSpec;

/** What a view sees of a running listening session. Any thread may call; nothing here waits, except {@link #close()} for a moment. */
public interface LiveFeed extends AutoCloseable {
    /** Name of the device or file. */
    String sourceName();

    /** Length of the file in seconds; negative for a microphone. */
    double lengthSeconds();

    LiveSnapshot snapshot();

    SpectrogramRing columns();

    SpectrogramSpec spectrogramSpec();

    /** Pitches of what is heard. */
    PitchRing pitches();

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

package org.shenava.audio;

import java.util.Optional;

/**
 * A stream of mono sound at one rate: a microphone, a file, or a buffer. Read by one thread; {@link #close()} may come from any
 * thread and makes a waiting {@link #read} return.
 */
public interface AudioSource extends AutoCloseable {
    /** What people call it: a device's or a file's name. */
    String name();

    int sampleRateHz();

    /** Length in seconds when it is known before the end, else negative. */
    double lengthSeconds();

    /**
     * Waits for samples.
     *
     * @param target receives mono samples, nominally in [-1, 1]
     * @return how many were written, at least 1; -1 at the end or after {@link #close()}
     * @throws AudioException when the device is lost or the file is damaged beyond this point; the message is for the user
     */
    int read(float[] target, int offset, int sampleCount) throws AudioException;

    /**
     * What was wrong with sound that could be read all the same, known once {@link #read} has returned -1: a file that was cut short.
     *
     * @return one sentence for the user; empty when all was well
     */
    default Optional<String> warning() {
        return Optional.empty();
    }

    @Override
    void close();
}

package org.shenava.live;

import org.shenava.feature.SpectrogramSpec;

/**
 * Spectrogram columns of a session, all made in one way. When a session is asked for another way, it gets another picture.
 *
 * @param spec how the columns are made
 * @param columns written by the analysis thread
 * @param startSeconds of the stream at which the first hop began
 */
public record LivePicture(SpectrogramSpec spec, SpectrogramRing columns, double startSeconds) {
    /**
     * The moment of the stream that a place in the picture shows.
     *
     * @param column counted from the first; {@code 5} is where column 5 begins, {@code 5.5} its middle, which shows the middle of its
     *     window
     */
    public double seconds(double column) {
        return startSeconds - spec.lagSeconds() + column / spec.columnsPerSecond();
    }

    /** The inverse of {@link #seconds}. */
    public double column(double seconds) {
        return (seconds - startSeconds + spec.lagSeconds()) * spec.columnsPerSecond();
    }
}

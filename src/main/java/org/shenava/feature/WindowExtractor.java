package org.shenava.feature;

/** Turns windows of sound into inputs, as a {@link WindowSpec} says. Not thread-safe: one for each thread. */
public interface WindowExtractor {
    WindowSpec spec();

    /**
     * The input of one window.
     *
     * @param samples mono in [-1, 1] at the rate of the specification; at most a window, may be shorter
     * @return row-major {@code [rows][frames]}, finite
     * @throws IllegalArgumentException if there are no samples or more than a window; names the count
     */
    float[] extract(float[] samples);
}

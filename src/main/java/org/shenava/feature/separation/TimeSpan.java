package org.shenava.feature.separation;

/**
 * Part of a recording.
 *
 * @param startSeconds from the start of the recording, at least 0
 * @param endSeconds above the start
 */
public record TimeSpan(double startSeconds, double endSeconds) {
    public TimeSpan {
        if (!(startSeconds >= 0) || !(endSeconds > startSeconds)) {
            throw new IllegalArgumentException(
                    "0 <= startSeconds < endSeconds must hold, got " + startSeconds + " and " + endSeconds);
        }
    }

    public double seconds() {
        return endSeconds - startSeconds;
    }
}

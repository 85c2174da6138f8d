package org.shenava.feature.separation;

/**
 * A stretch of a recording.
 *
 * @param startSeconds from the start of the recording, at least 0
 * @param endSeconds above the start
 */
public record SungStretch(double startSeconds, double endSeconds) {
    public SungStretch {
        if (!(startSeconds >= 0) || !(endSeconds > startSeconds)) {
            throw new IllegalArgumentException("0 <= startSeconds < endSeconds must hold, got " + startSeconds + " and " + endSeconds);
        }
    }

    public double seconds() {
        return endSeconds - startSeconds;
    }
}

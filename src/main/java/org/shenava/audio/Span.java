package org.shenava.audio;

/**
 * A part of a recording.
 *
 * @param startSeconds since the start of the recording, at least 0
 * @param endSeconds since the start of the recording, after the start
 */
public record Span(double startSeconds, double endSeconds) {
    public Span {
        if (!(startSeconds >= 0 && endSeconds > startSeconds && Double.isFinite(endSeconds))) {
            throw new IllegalArgumentException(
                    "0 <= startSeconds < endSeconds must hold, got " + startSeconds + " and " + endSeconds);
        }
    }

    public double seconds() {
        return endSeconds - startSeconds;
    }
}

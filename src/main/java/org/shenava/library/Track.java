package org.shenava.library;

import java.nio.file.Path;

/**
 * What is known of one recording before it is sorted.
 *
 * @param file absolute
 * @param bytes size when its hash was taken
 * @param sha256 of the whole file, lower-case hex
 */
public record Track(Path file, long bytes, String sha256, TrackTags tags, Verdict verdict) {
    public Track {
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException("file must be absolute, got " + file);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must be at least 0, got " + bytes);
        }
    }
}

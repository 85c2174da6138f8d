package org.shenava.library.scan;

import java.nio.file.Path;
import org.shenava.library.TrackTags;

/**
 * A file as it was when it was read.
 *
 * @param path absolute
 * @param modifiedNanos time of its last change since 1970; {@link #UNTRUSTED} when it was changed so lately that a further change would
 *     not show
 * @param sha256 of its content
 */
record KnownFile(Path path, long bytes, long modifiedNanos, String sha256, TrackTags tags) {
    static final long UNTRUSTED = -1;

    boolean isStill(FoundFile found) {
        return bytes == found.bytes() && modifiedNanos == found.modifiedNanos();
    }
}

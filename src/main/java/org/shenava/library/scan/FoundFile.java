package org.shenava.library.scan;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file as its folder tells.
 *
 * @param path absolute
 * @param modifiedNanos time of its last change, since 1970
 */
record FoundFile(Path path, long bytes, long modifiedNanos) {
    static FoundFile of(Path path, BasicFileAttributes attributes) {
        return new FoundFile(
                path, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
}

package org.shenava.view.file;

import java.util.Optional;
import org.shenava.audio.Peaks;

/**
 * The outline of the file that is looked at.
 *
 * @param peaks empty while it is read, and when it cannot be
 * @param progress share that was read, 0 to 1; negative when that cannot be told
 * @param failure why there is none
 */
public record Outline(Optional<Peaks> peaks, double progress, Optional<Exception> failure) {
    static final Outline NONE = new Outline(Optional.empty(), 0, Optional.empty());
}

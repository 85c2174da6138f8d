package org.shenava.library.apply;

import java.nio.file.Path;

/**
 * A journal that cannot be read: its run is neither shown nor taken up again, and all others are.
 *
 * @param file the journal
 * @param reason why, without a full stop
 */
public record DamagedJournal(Path file, String reason) {
    /** What the user reads. */
    public String sentence() {
        return "The journal " + file + " cannot be read (" + reason
                + "), so its run can be neither finished nor undone; move its folder away when you no longer need it.";
    }
}

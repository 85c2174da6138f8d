package org.shenava.library.scan;

import java.nio.file.Path;

/** What became of one thing in the folder that was scanned. */
public sealed interface ScanOutcome {
    Path file();

    /** A recording with its answer. */
    record Heard(ScannedTrack track) implements ScanOutcome {
        @Override
        public Path file() {
            return track.file();
        }
    }

    /**
     * Something without an answer.
     *
     * @param sentence for the user, names the file
     */
    record Refused(Path file, Why why, String sentence) implements ScanOutcome {}

    /** Why there is no answer. */
    enum Why {
        /** By its name: a cover, a text. */
        NOT_MUSIC(false),
        /** A link to a file: to sort it would move the link and not the music. */
        LINK(false),
        /** A folder that was searched already, by another way or above. */
        LOOP(false),
        EMPTY(true),
        /** With a lock that only the shop's own program opens. */
        PROTECTED(true),
        /** Called like music, but there is no sound in it. */
        NO_SOUND(true),
        /** The folder or file may not be read, or its disk fails. */
        UNREADABLE(true),
        /** It vanished or changed while it was read. */
        GONE(true);

        private final boolean trouble;

        Why(boolean trouble) {
            this.trouble = trouble;
        }

        /** Whether a user would have expected an answer. */
        public boolean isTrouble() {
            return trouble;
        }
    }
}

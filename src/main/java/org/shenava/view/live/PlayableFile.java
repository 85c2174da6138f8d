package org.shenava.view.live;

import java.nio.file.Files;
import java.nio.file.Path;
import org.shenava.audio.AudioException;
import org.shenava.view.common.Texts;

/** Tells apart what no decoder needs to be asked about. */
final class PlayableFile {
    private PlayableFile() {}

    /**
     * Refuses a folder, and a file that is gone. May wait for the disk.
     *
     * @throws AudioException in one sentence for the user
     */
    static void check(Path file, Texts texts) throws AudioException {
        if (Files.isDirectory(file)) {
            throw new AudioException(texts.text("error.folder"));
        }
        if (!Files.exists(file)) {
            throw new AudioException(texts.text("error.missing", String.valueOf(file.getFileName())));
        }
    }
}

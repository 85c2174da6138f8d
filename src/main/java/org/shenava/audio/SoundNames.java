package org.shenava.audio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Which files of a folder are taken for recordings; one that is named outright is tried whatever it is called. */
public final class SoundNames {
    private static final Set<String> ENDINGS = Set.of(
            "wav", "wave", "mp3", "flac", "ogg", "oga", "opus", "m4a", "m4b", "aac", "aif", "aiff", "aifc", "au", "snd",
            "mp4", "mkv", "mka", "webm", "wma", "mov", "3gp", "ac3", "caf", "wv", "ape");

    private SoundNames() {}

    /** By its name alone; hidden files are none. */
    public static boolean isSound(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}

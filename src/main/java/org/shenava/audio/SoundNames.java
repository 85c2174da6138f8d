package org.shenava.audio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What a file's name says of it. Only a first look: a file may be tried whatever it is called. */
public final class SoundNames {
    private static final Set<String> ENDINGS = Set.of(
            "wav", "wave", "mp3", "flac", "ogg", "oga", "opus", "m4a", "m4b", "aac", "aif", "aiff", "aifc", "au", "snd",
            "mp4", "mkv", "mka", "webm", "wma", "mov", "3gp", "ac3", "caf", "wv", "ape");

    /** Shops sold music under these with a lock on it. */
    private static final Set<String> LOCKED = Set.of("m4p", "aax", "aa");

    private SoundNames() {}

    /** Whether it is called as recordings are that can be decoded. Hidden files are not. */
    public static boolean isSound(Path file) {
        return isCalled(file, ENDINGS);
    }

    /** Whether it is called as music with a lock on it, which nobody else can decode. */
    public static boolean isLocked(Path file) {
        return isCalled(file, LOCKED);
    }

    private static boolean isCalled(Path file, Set<String> endings) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && endings.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}

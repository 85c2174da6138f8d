package org.shenava.settings;

import java.nio.file.Path;

/** Settings as they were found. There always are some; a damaged file never stops the program. */
public sealed interface LoadedSettings {
    Settings settings();

    /** The file was read, or there was none yet. */
    record Found(Settings settings) implements LoadedSettings {}

    /** The file was damaged and now lies beside under another name; these are the defaults. */
    record SetAside(Settings settings, Path keptAs) implements LoadedSettings {}

    /** The file cannot be read, or comes from a newer Shenava. It was left as it is; these are the defaults. */
    record Unreadable(Settings settings, Path file) implements LoadedSettings {}
}

package org.shenava.settings;

import java.util.Locale;

/** Languages of the window. */
public enum Language {
    /** Persian where the system speaks it, else English. */
    SYSTEM,
    ENGLISH,
    PERSIAN;

    /** As in the settings file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language to show on a system that speaks {@code system}: {@link #ENGLISH} or {@link #PERSIAN}. */
    public Language shownOn(Locale system) {
        if (this != SYSTEM) {
            return this;
        }
        return system.getLanguage().equals("fa") ? PERSIAN : ENGLISH;
    }
}

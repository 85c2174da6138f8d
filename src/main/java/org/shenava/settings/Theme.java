package org.shenava.settings;

import java.util.Locale;

/** How the window looks. */
public enum Theme {
    DARK,
    LIGHT,
    /** Black, white and few bright colours, for eyes that need them. */
    CONTRAST;

    /** As the settings file and the style sheets write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

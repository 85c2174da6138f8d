package org.shenava.recognition;

import java.util.Locale;

/** What the program hears, apart from which class it is: silence and foreign sound are states, never labels. */
public enum ListeningState {
    /** Nothing is playing. */
    SILENT,
    /** Sound is heard, but too little for an answer. */
    COLLECTING,
    /** Enough was heard for an answer. */
    LISTENING,
    /** There is sound, but it is not music of the model's kind. */
    FOREIGN;

    /** As in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.shenava.teaching;

import java.util.Locale;

/** What a model of own classes learns from. */
public enum Approach {
    /** Colour of the sound: a new last layer on the hidden layer of the shipped network of genres. For instruments, styles, taste. */
    COLOUR_TRANSFER,
    /** Colour of the sound: summaries of windows, without a network that was trained before. For very few recordings. */
    COLOUR_FEATURES,
    /** Notes used: a new last layer on the templates of the shipped network of dastgahs. For gushehs and modes. */
    NOTES_TRANSFER;

    /** As in commands and files, such as {@code colour-transfer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.shenava.recognition;

/** How much what was heard is like the music that the modes are of. */
public enum Likeness {
    /** As that music sounds, or too little was heard to say otherwise. */
    ALIKE,
    /** It may be something else: no mode is named for certain. */
    DOUBTFUL,
    /** It is something else. */
    FOREIGN
}

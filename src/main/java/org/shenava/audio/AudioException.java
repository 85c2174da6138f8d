package org.shenava.audio;

/** Sound could not be had. The message is one plain sentence for the user, which says what to do where something can be done. */
public final class AudioException extends Exception {
    public AudioException(String sentence) {
        super(sentence);
    }

    public AudioException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

package org.shenava.view.live;

/** What listening is doing. */
public enum Activity {
    /** Nothing is open. */
    IDLE,
    /** A device or file is being opened. */
    OPENING,
    /** The microphone is heard. */
    LISTENING,
    /** A file or the example is played and heard. */
    PLAYING;

    public boolean isOpen() {
        return this != IDLE;
    }
}

package org.shenava.view.live;

import org.shenava.audio.Level;

/** What is wrong with the level of the sound. */
public enum LevelWarning {
    NONE,
    /** Samples at full scale: the input is too loud. */
    CLIPPING,
    /** Nothing but zeros from a microphone: the system may be muting the microphone. */
    DIGITAL_SILENCE;

    public static LevelWarning of(Level level, boolean microphone) {
        if (level.clipping()) {
            return CLIPPING;
        }
        return microphone && level.digitalSilence() ? DIGITAL_SILENCE : NONE;
    }
}

package org.shenava.view.live;

import org.shenava.audio.Level;

/** What is wrong with the level of the sound. */
public enum LevelWarning {
    NONE,
    /** Samples at full scale: the input is too loud. */
    CLIPPING,
    /** Nothing but zeros: the system may be muting the microphone. */
    DIGITAL_SILENCE;

    static LevelWarning of(Level level) {
        if (level.clipping()) {
            return CLIPPING;
        }
        return level.digitalSilence() ? DIGITAL_SILENCE : NONE;
    }
}

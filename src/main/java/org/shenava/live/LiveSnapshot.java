package org.shenava.live;

import java.util.Optional;
import org.shenava.audio.Level;
import org.shenava.recognition.Answer;

/**
 * All that a view needs of a listening session at one moment, but for the spectrogram columns ({@link SpectrogramRing}). Immutable.
 *
 * @param phase whether the session still runs, and how it ended
 * @param timeSeconds of sound analysed since the start
 * @param level of the newest sound
 * @param answer the newest answer; empty while the model loads, when there is none, and after what was heard is forgotten until the
 *     next one
 * @param droppedBlocks blocks of sound lost because analysis fell behind
 * @param droppedWindows evidence that no network looked at because a newer one was there
 * @param message one sentence for the user when something is wrong (device lost, digital silence), else empty
 */
public record LiveSnapshot(
        Phase phase,
        double timeSeconds,
        Level level,
        Optional<Answer> answer,
        long droppedBlocks,
        long droppedWindows,
        Optional<String> message) {
    /** The life of a session. It moves down this list only. */
    public enum Phase {
        /** Sound is coming in. */
        RUNNING,
        /** The file was played to its end. */
        ENDED,
        /** The user stopped it. */
        STOPPED,
        /** The device was lost or the file broke; the message says so. */
        FAILED
    }
}

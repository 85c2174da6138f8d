package org.shenava.recognition;

import org.shenava.audio.FrameListener;

/** Hears one recording from its start to its end, and then answers. */
interface RecordingHearing extends FrameListener {
    /**
     * The answer, after {@link #end()}.
     *
     * @param seconds length of the recording
     */
    RecordingAnswer answer(double seconds);
}

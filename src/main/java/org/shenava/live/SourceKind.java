package org.shenava.live;

import org.shenava.audio.AudioSource;

/** How a session treats its source. */
public enum SourceKind {
    /**
     * Sound that goes on whether we keep up or not: when analysis falls behind, the oldest sound is dropped and counted. Playing after
     * a silence of five seconds is a new piece. Zeros for two seconds are worth a warning.
     */
    MICROPHONE,

    /**
     * Sound that waits for us: reading pauses while analysis is behind and nothing is dropped. The whole file is one piece, so the last
     * answer is that of {@link org.shenava.recognition.RecordingRecognizer} for the same file.
     */
    FILE;

    /** A source of unknown length is taken for a microphone. */
    static SourceKind of(AudioSource source) {
        return source.lengthSeconds() < 0 ? MICROPHONE : FILE;
    }
}

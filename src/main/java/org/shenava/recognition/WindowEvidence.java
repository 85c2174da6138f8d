package org.shenava.recognition;

import java.util.List;
import java.util.Optional;

/**
 * What was heard up to a moment, ready for a network that reads windows. It holds the newest windows only, so that memory stays bounded
 * however long a stream is; a {@link Recognizer} remembers what the network said of those before.
 *
 * @param state silence, collecting, listening
 * @param timeSeconds since the start of the stream
 * @param heardSeconds of sound since the start or the last reset, silence left out
 * @param piece counts the resets: windows of another piece no longer count
 * @param windows the newest whole windows, in order, at most {@link WindowCollector#KEPT}
 * @param begun the sound so far, until the first whole window counts; empty also before there is enough for an answer
 */
public record WindowEvidence(
        ListeningState state,
        double timeSeconds,
        double heardSeconds,
        int piece,
        List<HeardWindow> windows,
        Optional<HeardWindow> begun)
        implements Evidence {
    public WindowEvidence {
        windows = List.copyOf(windows);
    }
}

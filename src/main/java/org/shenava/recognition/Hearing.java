package org.shenava.recognition;

import java.util.Optional;
import org.shenava.audio.FrameListener;
import org.shenava.classifier.ModelCard;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.WindowExtractors;
import org.shenava.feature.WindowSpec;

/** The sound of one stream to evidence for one model, or for two. Not thread-safe: the frames of one stream on one thread. */
public interface Hearing extends FrameListener {
    /** What was heard up to now: a value of its own, not changed by later sound. */
    Evidence evidence();

    /** The same at the end of a stream: the state is judged by all that was heard, not by the silence that a recording ends with. */
    Evidence summary();

    /** Forgets what was heard; time goes on. */
    void reset();

    /**
     * A hearing for the model of a card.
     *
     * @param newPieceSeconds as in {@link EvidenceCollector}: infinite for a recording, {@link EvidenceCollector#NEW_PIECE_SECONDS} where a
     *     person plays live
     * @param moved called on the thread of the frames whenever the evidence has changed, about four times a second
     */
    static Hearing of(ModelCard card, double newPieceSeconds, Runnable moved) {
        if (card.features() instanceof ProfileSpec profile) {
            return new ProfileHearing(profile, newPieceSeconds, moved);
        }
        WindowSpec windows = (WindowSpec) card.features();
        return new WindowCollector(WindowExtractors.of(windows), card.hopSeconds(), newPieceSeconds, moved);
    }

    /** The same for a model and, where it is given, the model of the modes that is asked beside it. */
    static Hearing of(ModelCard card, Optional<ModelCard> modes, double newPieceSeconds, Runnable moved) {
        Hearing main = of(card, newPieceSeconds, moved);
        return modes.<Hearing>map(inner -> new PairedHearing(main, of(inner, newPieceSeconds, () -> {})))
                .orElse(main);
    }
}

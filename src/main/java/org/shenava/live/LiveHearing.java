package org.shenava.live;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;
import org.shenava.classifier.ModelCard;
import org.shenava.recognition.Hearing;

/** Hears for the model in use, which may be changed at any time: the new one hears from then on. */
final class LiveHearing implements FrameListener {
    private final double newPieceSeconds;
    private final EvidenceMailbox mailbox;
    private final SnapshotBoard board;

    // The analysis thread's alone.
    private AwaitedModel model;
    private Optional<Hearing> hearing = Optional.empty();
    private int piece;

    // Set by any thread.
    private final AtomicReference<AwaitedModel> wanted;

    LiveHearing(AwaitedModel first, double newPieceSeconds, EvidenceMailbox mailbox, SnapshotBoard board) {
        this.wanted = new AtomicReference<>(first);
        this.newPieceSeconds = newPieceSeconds;
        this.mailbox = mailbox;
        this.board = board;
    }

    /** What comes is heard for another model. Any thread. */
    void use(AwaitedModel newModel) {
        wanted.set(newModel);
    }

    @Override
    public void frame(AudioFrame frame) {
        AwaitedModel now = wanted.get();
        if (now != model) {
            model = now;
            hearing = now.card().flatMap(card -> begin(card, now, frame.sampleRateHz()));
        }
        hearing.ifPresent(one -> one.frame(frame));
        int wantedPiece = mailbox.piece();
        if (wantedPiece != piece) {
            piece = wantedPiece;
            hearing.ifPresent(Hearing::reset);
            put();
        }
    }

    @Override
    public void end() {
        hearing.ifPresent(one -> {
            one.end();
            mailbox.put(model, piece, one.summary());
        });
    }

    private Optional<Hearing> begin(ModelCard card, AwaitedModel chosen, int rateHz) {
        Optional<ModelCard> modes = chosen.modes().flatMap(AwaitedModel::card).filter(one -> isAt(rateHz, one));
        if (!isAt(rateHz, card)) {
            board.modelTrouble("The model " + card.id() + " needs sound at "
                    + card.features().sampleRateHz() + " Hz, which is not heard live; choose another model.");
            return Optional.empty();
        }
        return Optional.of(Hearing.of(card, modes, newPieceSeconds, this::put));
    }

    private static boolean isAt(int rateHz, ModelCard card) {
        return card.features().sampleRateHz() == rateHz;
    }

    private void put() {
        hearing.ifPresent(one -> mailbox.put(model, piece, one.evidence()));
    }
}

package org.shenava.live;

import java.lang.System.Logger;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelException;
import org.shenava.feature.ProfileSpec;
import org.shenava.recognition.Evidence;
import org.shenava.recognition.Recognizer;

/**
 * The network's thread: waits for the model, then always answers the newest evidence, and the last one at the end. The model is used
 * here only, and closed by its owner.
 */
final class NetworkLoop implements Runnable {
    private static final Logger LOG = System.getLogger(NetworkLoop.class.getName());

    private final CompletableFuture<Classifier> model;
    private final ProfileSpec spec;
    private final EvidenceMailbox mailbox;
    private final SnapshotBoard board;

    NetworkLoop(CompletableFuture<Classifier> model, ProfileSpec spec, EvidenceMailbox mailbox, SnapshotBoard board) {
        this.model = model;
        this.spec = spec;
        this.mailbox = mailbox;
        this.board = board;
    }

    @Override
    public void run() {
        try {
            if (mailbox.awaitDone(model)) {
                Optional<Recognizer> recognizer = recognizer();
                if (recognizer.isPresent()) {
                    answerAll(recognizer.get());
                } else {
                    mailbox.awaitEnd();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            // Only now: an ended session shows its last answer. After a failure or a stop this changes nothing.
            board.ended();
        }
    }

    private Optional<Recognizer> recognizer() {
        try {
            Recognizer recognizer = new Recognizer(model.join());
            if (recognizer.card().features().equals(spec)) {
                return Optional.of(recognizer);
            }
            board.modelTrouble("The model " + recognizer.card().id()
                    + " was made for other features than this program hears live; choose another model.");
        } catch (RuntimeException failure) {
            board.modelTrouble(sentence(failure));
        }
        return Optional.empty();
    }

    private static String sentence(RuntimeException failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ModelException) {
            return cause.getMessage();
        }
        LOG.log(Logger.Level.ERROR, "loading the model failed", cause);
        return "The model could not be loaded; choose another one or install Shenava again.";
    }

    private void answerAll(Recognizer recognizer) throws InterruptedException {
        Optional<Evidence> evidence = mailbox.take();
        while (evidence.isPresent()) {
            try {
                board.answered(recognizer.answer(evidence.get()));
            } catch (RuntimeException | Error failure) {
                // Errors too: natives that do not load must not end the session.
                LOG.log(Logger.Level.ERROR, "the model failed", failure);
                board.modelTrouble("The model failed while answering; choose another one.");
                mailbox.awaitEnd();
                return;
            }
            evidence = mailbox.take();
        }
    }
}

package org.shenava.live;

import java.lang.System.Logger;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelException;
import org.shenava.live.EvidenceMailbox.Taken;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Evidence;
import org.shenava.recognition.Listened;
import org.shenava.recognition.Recognizer;

/**
 * The network's thread: waits for the model, then always answers the newest evidence, and the last one at the end. The model is used
 * here only, and closed by its owner. When another model comes into use, that one answers.
 */
final class NetworkLoop implements Runnable {
    private static final Logger LOG = System.getLogger(NetworkLoop.class.getName());

    private static final int ANSWERS_A_SECOND = 4;

    private final EvidenceMailbox mailbox;
    private final SnapshotBoard board;
    private final LiveCounters counters;

    // The network's thread alone.
    private int answersSinceExplained;

    NetworkLoop(EvidenceMailbox mailbox, SnapshotBoard board, LiveCounters counters) {
        this.counters = counters;
        this.mailbox = mailbox;
        this.board = board;
    }

    @Override
    public void run() {
        try {
            Optional<AwaitedModel> model = Optional.of(mailbox.model());
            while (model.isPresent()) {
                serve(model.get());
                model = mailbox.awaitOther(model.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            // Only now: an ended session shows its last answer. After a failure or a stop this changes nothing.
            board.ended();
        }
    }

    private void serve(AwaitedModel model) throws InterruptedException {
        if (mailbox.awaitSettled(model)) {
            Optional<Recognizer> recognizer = recognizer(model);
            if (recognizer.isPresent()) {
                answerAll(model, recognizer.get());
            }
        }
    }

    private Optional<Recognizer> recognizer(AwaitedModel model) {
        try {
            return Optional.of(
                    new Recognizer(model.classifier().join(), model.modes().flatMap(NetworkLoop::came)));
        } catch (RuntimeException failure) {
            trouble(model, sentence(failure));
            return Optional.empty();
        }
    }

    /** Without the model of the modes the other one answers alone. */
    private static Optional<Classifier> came(AwaitedModel model) {
        try {
            return Optional.of(model.classifier().join());
        } catch (RuntimeException failure) {
            LOG.log(Logger.Level.WARNING, "the model of the modes is missing", failure);
            return Optional.empty();
        }
    }

    private void trouble(AwaitedModel model, String sentence) {
        mailbox.ifInUse(model, () -> board.modelTrouble(sentence));
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

    private void answerAll(AwaitedModel model, Recognizer recognizer) throws InterruptedException {
        Runnable explainLast = () -> {};
        Optional<Taken> taken = mailbox.take(model);
        try {
            while (taken.isPresent()) {
                int piece = taken.get().piece();
                Evidence heard = taken.get().evidence();
                long start = System.nanoTime();
                Answer answer = recognizer.answer(heard);
                if (answer.heardSeconds() > 0) {
                    // Otherwise the network was not asked.
                    counters.answered(System.nanoTime() - start);
                }
                mailbox.ifWanted(model, piece, () -> board.answered(answer));
                explainLast = () -> explain(model, piece, recognizer.listened(heard, answer));
                if (isExplanationDue()) {
                    explainLast.run();
                }
                taken = mailbox.take(model);
            }
            if (mailbox.isEnded()) {
                // Always: nobody can ask this thread later.
                explainLast.run();
            }
        } catch (RuntimeException | Error failure) {
            // Errors too: natives that do not load must not end the session.
            LOG.log(Logger.Level.ERROR, "the model failed", failure);
            trouble(model, "The model failed while answering; choose another one.");
        }
    }

    /** About once a second while somebody wants it, and at once when somebody begins to. */
    private boolean isExplanationDue() {
        answersSinceExplained = board.explanationWanted() ? answersSinceExplained + 1 : ANSWERS_A_SECOND;
        boolean due = board.explanationWanted() && answersSinceExplained >= ANSWERS_A_SECOND;
        if (due) {
            answersSinceExplained = 0;
        }
        return due;
    }

    private void explain(AwaitedModel model, int piece, Listened listened) {
        mailbox.ifWanted(model, piece, () -> board.listened(listened));
    }
}

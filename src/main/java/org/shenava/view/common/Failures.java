package org.shenava.view.common;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.shenava.audio.AudioException;
import org.shenava.classifier.ModelException;
import org.shenava.library.plan.PlanException;
import org.shenava.store.StoreException;
import org.shenava.teaching.TeachingException;

/** What the user reads when something failed. */
public final class Failures {
    private Failures() {}

    /** The sentence of a failure that was foreseen; for any other a general one, and the log gets the rest. */
    public static String sentence(Throwable failure, Texts texts) {
        return message(failure).words(texts);
    }

    /** {@link #sentence} in no language yet. */
    static Message message(Throwable failure) {
        Throwable cause = cause(failure);
        return foreseen(cause).map(Message::told).orElseGet(() -> {
            System.getLogger(Failures.class.getName()).log(System.Logger.Level.ERROR, "unforeseen failure", cause);
            return Message.of("error.unforeseen");
        });
    }

    /** What failed in a future, without what the future put around it. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The English sentence of a failure that a layer below has foreseen. */
    static Optional<String> foreseen(Throwable cause) {
        boolean foreseen = cause instanceof AudioException
                || cause instanceof ModelException
                || cause instanceof PlanException
                || cause instanceof StoreException
                || cause instanceof TeachingException;
        return foreseen ? Optional.ofNullable(cause.getMessage()) : Optional.empty();
    }
}

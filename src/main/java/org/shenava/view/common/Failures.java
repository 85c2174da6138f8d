package org.shenava.view.common;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.shenava.audio.AudioException;
import org.shenava.classifier.ModelException;
import org.shenava.teaching.TeachingException;

/** What the user reads when something failed. */
public final class Failures {
    private Failures() {}

    /** The sentence of a failure that was foreseen; for any other a general one, and the log gets the rest. */
    public static String sentence(Throwable failure, Texts texts) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean foreseen = cause instanceof AudioException
                || cause instanceof ModelException
                || cause instanceof TeachingException;
        if (foreseen && cause.getMessage() != null) {
            return cause.getMessage();
        }
        System.getLogger(Failures.class.getName()).log(System.Logger.Level.ERROR, "unforeseen failure", cause);
        return texts.text("error.unforeseen");
    }
}

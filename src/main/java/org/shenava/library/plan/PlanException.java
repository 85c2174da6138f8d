package org.shenava.library.plan;

/** A plan cannot be made or read; the message is a sentence for the user. */
public final class PlanException extends Exception {
    public PlanException(String sentence) {
        super(sentence);
    }

    public PlanException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

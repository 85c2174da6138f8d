package org.shenava.evaluation;

/** A model cannot be evaluated so. The message is one plain sentence for the user. */
public final class EvaluationException extends Exception {
    public EvaluationException(String sentence) {
        super(sentence);
    }

    public EvaluationException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

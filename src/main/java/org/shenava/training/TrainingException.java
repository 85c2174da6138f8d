package org.shenava.training;

/** A model cannot be trained. The message is one plain sentence for the user. */
public final class TrainingException extends Exception {
    public TrainingException(String sentence) {
        super(sentence);
    }

    public TrainingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

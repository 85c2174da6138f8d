package org.shenava.classifier;

/** A model cannot be used. The message is one plain sentence for the user. */
public final class ModelException extends Exception {
    public ModelException(String sentence) {
        super(sentence);
    }

    public ModelException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

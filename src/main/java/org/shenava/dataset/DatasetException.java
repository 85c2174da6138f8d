package org.shenava.dataset;

/** A dataset cannot be made or used. The message is one plain sentence for the user. */
public final class DatasetException extends Exception {
    public DatasetException(String sentence) {
        super(sentence);
    }

    public DatasetException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

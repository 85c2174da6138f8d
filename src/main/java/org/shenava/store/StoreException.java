package org.shenava.store;

/** The database could not do what was asked. The message is one sentence for the user. */
public final class StoreException extends Exception {
    public StoreException(String sentence) {
        super(sentence);
    }

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

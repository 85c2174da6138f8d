package org.shenava.teaching;

/** Something cannot be collected or taught; the message is one sentence for the user. */
public final class TeachingException extends Exception {
    private static final long serialVersionUID = 1L;

    public TeachingException(String message) {
        super(message);
    }

    public TeachingException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.shenava.library.apply;

/** What became of one row. */
sealed interface Outcome {
    /** It is done. */
    record Done() implements Outcome {}

    /** The file was left as it is. */
    record Left(String reason) implements Outcome {}
}

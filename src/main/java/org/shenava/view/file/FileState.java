package org.shenava.view.file;

/** How far a file of the queue is. */
public enum FileState {
    /** Others come first. */
    WAITING,
    /** It is read and listened to. */
    ANALYSING,
    /** There is an answer. */
    ANSWERED,
    /** There is none, and a sentence says why. */
    FAILED
}

package org.shenava.view.ear;

/** How far a question is. */
public enum Phase {
    /** Nothing is asked yet. */
    READY,
    /** The family is asked. */
    FAMILY,
    /** The mode is asked. */
    MODE,
    /** Answered: what gives it away is shown. */
    ANSWERED
}

package org.shenava.recognition;

/** How far an answer may be relied on, judged by how it came about; see {@link SteadinessWatch} for the rule. */
public enum Steadiness {
    /** One label was clearly ahead for a while, and the last seconds say the same. */
    STEADY,
    /** A label is ahead, but not clearly, not for long, or not in the last seconds. */
    LEANING,
    /** Too little was heard, or nothing is likely enough. */
    UNSURE
}

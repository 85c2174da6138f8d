package org.shenava.training;

/** Windows to learn from or to check by, each with its class. Features are read when they are asked for, so that memory stays bounded. */
public interface WindowExamples {
    int size();

    /** Class of a window, an index into the labels. */
    int label(int index);

    /** The collection that a window comes from; windows of one collection sound alike in more than their class. */
    default String set(int index) {
        return "";
    }

    /** The recording that a window or a changed copy of it is of; empty when nobody says. */
    default String recording(int index) {
        return "";
    }

    /** Features of a window, row-major {@code [rows][frames]} as the specification says; the caller's own copy. */
    float[] features(int index);
}

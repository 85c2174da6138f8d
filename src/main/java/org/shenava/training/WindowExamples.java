package org.shenava.training;

/** Windows to learn from or to check by, each with its class. Features are read when they are asked for, so that memory stays bounded. */
public interface WindowExamples {
    int size();

    /** Class of a window, an index into the labels. */
    int label(int index);

    /** Features of a window, row-major {@code [rows][frames]} as the specification says; the caller's own copy. */
    float[] features(int index);
}

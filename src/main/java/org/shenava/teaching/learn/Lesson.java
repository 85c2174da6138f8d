package org.shenava.teaching.learn;

import java.util.List;

/**
 * What to learn.
 *
 * @param learned recordings to learn from, at least one
 * @param heldBack recordings for the curve only; nothing is learned from them
 * @param classes count of labels
 * @param passes over the examples
 * @param augment whether changed copies are learned from, too
 * @param seed of the changes
 */
public record Lesson(
        List<Labelled> learned, List<Labelled> heldBack, int classes, int passes, boolean augment, long seed) {
    public Lesson {
        learned = List.copyOf(learned);
        heldBack = List.copyOf(heldBack);
    }

    /** A recording with the index of its label. */
    public record Labelled(HeardRecording recording, int label) {}
}

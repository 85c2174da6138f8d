package org.shenava.view.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What can be undone, newest first. Has no texts, so that it survives a change of language. JavaFX thread. */
public final class UndoStack {
    private final Deque<Step> steps = new ArrayDeque<>();

    /** Something that was done. */
    sealed interface Step {}

    /** @param before what the user had said, if anything */
    record Corrected(long id, Optional<String> before) implements Step {}

    record Deleted(List<Long> ids) implements Step {}

    void push(Step step) {
        steps.push(step);
    }

    Optional<Step> peek() {
        return Optional.ofNullable(steps.peek());
    }

    Optional<Step> pop() {
        return Optional.ofNullable(steps.poll());
    }
}

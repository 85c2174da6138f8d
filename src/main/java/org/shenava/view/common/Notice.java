package org.shenava.view.common;

import java.util.List;

/**
 * One plain sentence for the user, and what may be done about it. Not a record: the same sentence said twice is two notices.
 */
public final class Notice {
    private final String sentence;
    private final List<Action> actions;

    public Notice(String sentence) {
        this(sentence, List.of());
    }

    public Notice(String sentence, List<Action> actions) {
        this.sentence = sentence;
        this.actions = List.copyOf(actions);
    }

    /**
     * An answer that the user may give; the notice is put away then.
     *
     * @param id of its button, for tests
     * @param text on the button
     */
    public record Action(String id, String text, Runnable run) {}

    public String sentence() {
        return sentence;
    }

    public List<Action> actions() {
        return actions;
    }
}

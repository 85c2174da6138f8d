package org.shenava.view.common;

import java.util.List;

/**
 * One plain sentence for the user, and what may be done about it, in no language yet. Not a record: the same sentence said twice is two
 * notices.
 */
public final class Notice {
    private final Message message;
    private final List<Action> actions;

    public Notice(Message message) {
        this(message, List.of());
    }

    public Notice(Message message, List<Action> actions) {
        this.message = message;
        this.actions = List.copyOf(actions);
    }

    /** A sentence of the window, as {@link Message#of} has it. */
    public static Notice of(String key, Object... arguments) {
        return new Notice(Message.of(key, arguments));
    }

    /** What the user reads when something failed. */
    public static Notice ofFailure(Throwable failure) {
        return new Notice(Failures.message(failure));
    }

    /**
     * An answer that the user may give; the notice is put away then.
     *
     * @param id of its button, for tests
     * @param key of the text on the button
     */
    public record Action(String id, String key, Runnable run) {}

    public String words(Texts texts) {
        return message.words(texts);
    }

    public List<Action> actions() {
        return actions;
    }
}

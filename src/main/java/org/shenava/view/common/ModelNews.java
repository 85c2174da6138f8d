package org.shenava.view.common;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells who shows models that some came, went or were renamed. Kept by {@link Kept}, because a model may be ready long after the page that
 * asked for it was built anew. JavaFX thread.
 */
public final class ModelNews {
    private final List<Runnable> listeners = new ArrayList<>();

    /** Hears of each change, until {@link #forget}. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** Models were taught, imported, renamed or deleted. */
    public void announce() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}

package org.shenava.view.common;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Listeners to what lives longer than a page, taken back together. */
public final class Bonds {
    private final List<Runnable> ends = new ArrayList<>();

    /** Runs something at every change. */
    public <T> void on(ObservableValue<T> value, Runnable action) {
        ChangeListener<T> listener = (observed, before, after) -> action.run();
        value.addListener(listener);
        ends.add(() -> value.removeListener(listener));
    }

    public void release() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}

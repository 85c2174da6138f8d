package org.shenava.view.common;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Objects that live as long as the window, one of each class: what pages must find again when they are built anew. JavaFX thread. */
public final class Kept {
    private final Map<Class<?>, Object> objects = new HashMap<>();

    /** The object of a class, made at the first call. */
    public <T> T the(Class<T> type, Supplier<T> maker) {
        Object known = objects.get(type);
        if (known == null) {
            known = maker.get();
            objects.put(type, known);
        }
        return type.cast(known);
    }
}

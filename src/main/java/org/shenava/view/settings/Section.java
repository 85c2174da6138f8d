package org.shenava.view.settings;

import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import javafx.scene.layout.Region;
import org.shenava.view.common.PageContext;

/** One section of the settings page. Built when it is first shown. JavaFX thread. */
interface Section {
    Region view();

    /** Once a pulse, while it is shown. */
    default void tick(long nowNanos) {}

    /** It comes into view: looks again at what may have changed meanwhile. */
    default void shown() {}

    /** It is shown no more: listeners to what lives longer are taken back. */
    default void close() {}

    /**
     * Where a section comes from.
     *
     * @param id its name is the text {@code preferences.section.<id>}
     */
    record Source(String id, Function<PageContext, ? extends Section> maker) {
        /** A section that is a plain pane with a pulse. */
        static <T extends Region> Source of(String id, Function<PageContext, T> maker, ObjLongConsumer<T> tick) {
            return new Source(id, context -> {
                T pane = maker.apply(context);
                return new Section() {
                    @Override
                    public Region view() {
                        return pane;
                    }

                    @Override
                    public void tick(long nowNanos) {
                        tick.accept(pane, nowNanos);
                    }
                };
            });
        }
    }
}

package org.shenava.view.picture;

import java.util.List;
import org.shenava.view.common.Shortcut;

/** The keys that every picture with a time axis has. */
public final class PlotKeys {
    private PlotKeys() {}

    /** Nearer and farther, in time and in frequency. */
    public static List<Shortcut> zoom(PlotPane plot) {
        return List.of(
                Shortcut.of("Shortcut+Right", "picture.key.timeIn", () -> plot.zoomTime(PlotPane.ZOOM_STEP)),
                Shortcut.of("Shortcut+Left", "picture.key.timeOut", () -> plot.zoomTime(1 / PlotPane.ZOOM_STEP)),
                Shortcut.of("Shortcut+Up", "picture.key.hertzIn", () -> plot.zoomFrequencies(PlotPane.ZOOM_STEP)),
                Shortcut.of(
                        "Shortcut+Down", "picture.key.hertzOut", () -> plot.zoomFrequencies(1 / PlotPane.ZOOM_STEP)));
    }
}

package org.shenava.dataset;

import java.util.ArrayList;
import java.util.List;

/** Cuts recordings into windows. */
final class Windows {
    private Windows() {}

    /**
     * The windows that lie wholly inside a recording; of a recording shorter than a window, the whole.
     *
     * @param recording what to cut
     * @param windowSeconds length of a window
     * @param overlapSeconds how far neighbours overlap
     */
    static List<Window> of(Recording recording, double windowSeconds, double overlapSeconds) {
        if (recording.seconds() <= windowSeconds) {
            return List.of(new Window(recording, 0, recording.seconds()));
        }
        List<Window> windows = new ArrayList<>();
        double stepSeconds = windowSeconds - overlapSeconds;
        for (int i = 0; i * stepSeconds + windowSeconds <= recording.seconds() + 1e-9; i++) {
            windows.add(new Window(recording, i * stepSeconds, i * stepSeconds + windowSeconds));
        }
        return windows;
    }
}

package org.shenava.view.common;

import javafx.animation.AnimationTimer;

/** Tells when a window was painted for the first time. */
public final class FirstPaint {
    private FirstPaint() {}

    /**
     * Runs {@code action} once, on the JavaFX thread, in the first pulse after the one that painted the window. Call it right after
     * {@code stage.show()}.
     */
    public static void then(Runnable action) {
        new AnimationTimer() {
            private boolean painted;

            @Override
            public void handle(long nowNanos) {
                // Timers run at the start of a pulse, the painting at its end: at the second call the first picture is
                // out.
                if (painted) {
                    stop();
                    action.run();
                }
                painted = true;
            }
        }.start();
    }
}

package org.shenava.view.common;

import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Tells when a scene was painted for the first time. */
public final class FirstPaint {
    /** Changes the scene without changing what is seen of it. */
    private static final double NOTHING_SEEN = 1e-6;

    private FirstPaint() {}

    /**
     * Runs {@code action} once, on the JavaFX thread, when the first picture of a scene is on the screen. Call it right after {@code
     * stage.show()}.
     *
     * <p>A pulse only hands the picture to the thread that paints, and where the processor paints, the finished picture comes back to
     * the JavaFX thread, which then shows it. So whoever keeps that thread busy from the second pulse on keeps the first picture from
     * being seen. A pulse that has something to paint waits until the one before is painted; so the second is given something, and at
     * the third the first picture is out.
     */
    public static void then(Scene scene, Runnable action) {
        Parent root = scene.getRoot();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long nowNanos) {
                pulses++;
                if (pulses == 2) {
                    root.setTranslateX(NOTHING_SEEN);
                } else if (pulses == 3) {
                    stop();
                    root.setTranslateX(0);
                    action.run();
                }
            }
        }.start();
    }
}

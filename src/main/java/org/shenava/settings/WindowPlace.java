package org.shenava.settings;

/**
 * Where a window stood, in the screen's logical pixels.
 *
 * @param x left edge; may be negative with several screens
 * @param y upper edge
 * @param width above 0
 * @param height above 0
 * @param maximized it filled the screen; the rest says where it goes when it no longer does
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    public WindowPlace {
        if (!(width > 0 && height > 0 && Double.isFinite(width + height + x + y))) {
            throw new IllegalArgumentException("a window needs a finite place and a size above 0, got " + x + ", " + y
                    + ", " + width + " x " + height);
        }
    }
}

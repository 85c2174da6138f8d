package org.shenava.view.scale;

/**
 * Cents along a width in pixels.
 *
 * @param fromCents left end
 * @param toCents right end, above {@code fromCents}
 * @param width in pixels
 */
record CentsAxis(double fromCents, double toCents, double width) {
    private static final int[] STEPS = {50, 100, 200, 300, 600, 1200};

    double x(double cents) {
        return width * (cents - fromCents) / (toCents - fromCents);
    }

    double cents(double x) {
        return fromCents + x / width * (toCents - fromCents);
    }

    /** Round distance of labels that are at least so many pixels apart. */
    int step(double leastPixels) {
        for (int step : STEPS) {
            if (x(fromCents + step) >= leastPixels) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}

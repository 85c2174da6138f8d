package org.shenava.settings;

import java.util.OptionalDouble;

/**
 * How played scales are measured.
 *
 * @param referenceHz pitch of the A above middle C, by which notes are named, 380 to 500
 * @param tonicHz tonic that the user set by hand; empty while the program finds it
 */
public record ScaleSettings(double referenceHz, OptionalDouble tonicHz) {
    private static final double LOWEST_REFERENCE = 380;
    private static final double HIGHEST_REFERENCE = 500;

    public ScaleSettings {
        if (!(referenceHz >= LOWEST_REFERENCE && referenceHz <= HIGHEST_REFERENCE)) {
            throw new IllegalArgumentException("referenceHz must be in 380..500, got " + referenceHz);
        }
        if (tonicHz.isPresent() && !(tonicHz.getAsDouble() > 0)) {
            throw new IllegalArgumentException("tonicHz must be above 0, got " + tonicHz.getAsDouble());
        }
    }

    public static ScaleSettings defaults() {
        return new ScaleSettings(440, OptionalDouble.empty());
    }
}

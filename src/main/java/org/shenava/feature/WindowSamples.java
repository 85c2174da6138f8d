package org.shenava.feature;

/** Samples fit for an extractor. */
final class WindowSamples {
    // Float files may hold anything. Beyond this it is no sound, and its power would not fit into a float.
    private static final float LOUDEST = 1000;

    private WindowSamples() {}

    /**
     * The samples with 0 for what is no number or no sound; the same array where all is well.
     *
     * @throws IllegalArgumentException if there are no samples or more than a window; names the count
     */
    static float[] checked(float[] samples, WindowSpec spec) {
        if (samples.length < 1 || samples.length > spec.windowSamples()) {
            throw new IllegalArgumentException(
                    "a window has 1.." + spec.windowSamples() + " samples, got " + samples.length);
        }
        float[] checked = samples;
        for (int i = 0; i < samples.length; i++) {
            // Written so that it also catches what is not a number.
            if (!(Math.abs(samples[i]) <= LOUDEST)) {
                checked = checked == samples ? samples.clone() : checked;
                checked[i] = 0;
            }
        }
        return checked;
    }
}

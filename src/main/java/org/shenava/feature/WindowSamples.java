package org.shenava.feature;

import org.shenava.audio.Nonsense;

/** Samples fit for an extractor. */
final class WindowSamples {
    private WindowSamples() {}

    /**
     * The samples with 0 for {@linkplain Nonsense what is no sound}; the same array where all is well.
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
            float silenced = Nonsense.silenced(samples[i]);
            if (silenced != samples[i]) {
                checked = checked == samples ? samples.clone() : checked;
                checked[i] = silenced;
            }
        }
        return checked;
    }
}

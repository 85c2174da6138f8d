package org.shenava.feature.librosa;

/** Half the sample rate: a windowed sinc without delay, then every second sample. */
final class Halving {
    // The constant Q reads nothing between 0.42 and 1.58 of the new half rate, so a gentle slope is enough.
    private static final int REACH = 23;

    private static final float[] WEIGHTS = weights();

    private Halving() {}

    /** {@code [(samples + 1) / 2]}, silence around the segment. */
    static float[] of(float[] samples) {
        float[] halved = new float[(samples.length + 1) / 2];
        for (int i = 0; i < halved.length; i++) {
            int centre = 2 * i;
            float sum = WEIGHTS[0] * samples[centre];
            // Every second weight of a filter at a quarter of the rate is 0.
            for (int away = 1; away <= REACH; away += 2) {
                float below = centre >= away ? samples[centre - away] : 0;
                float above = centre + away < samples.length ? samples[centre + away] : 0;
                sum += WEIGHTS[away] * (below + above);
            }
            halved[i] = sum;
        }
        return halved;
    }

    private static float[] weights() {
        float[] weights = new float[REACH + 1];
        weights[0] = 0.5f;
        for (int away = 1; away <= REACH; away++) {
            double angle = Math.PI * away / (REACH + 1);
            // Blackman window: 74 dB down where sound would fold back.
            double window = 0.42 + 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle);
            weights[away] = (float) (window * Math.sin(Math.PI * away / 2) / (Math.PI * away));
        }
        return weights;
    }
}

package org.shenava.feature.librosa;

/**
 * Where the weight of each spectrum lies, as {@code librosa.feature.spectral_centroid}, {@code spectral_bandwidth}, {@code
 * spectral_rolloff} (85 %); apart from them, because few ask for it, {@code spectral_flatness}.
 *
 * @param centroidHz {@code [frames]}, mean frequency, weighted by magnitude; 0 in silence
 * @param bandwidthHz {@code [frames]}, spread around it
 * @param rolloffHz {@code [frames]}, below which 85 % of the magnitude lies
 */
record SpectralShape(float[] centroidHz, float[] bandwidthHz, float[] rolloffHz) {
    private static final double ROLLOFF_SHARE = 0.85;
    private static final float LOWEST_POWER = 1e-10f;
    // So many powers from 1e-10 to some 1e12 stay a double when multiplied; one logarithm serves them all.
    private static final int MULTIPLIED = 16;

    /**
     * Measures spectra.
     *
     * @param magnitude {@code [frames][bins]}
     * @param binHz spacing of the bins
     */
    static SpectralShape of(float[][] magnitude, double binHz) {
        SpectralShape shape = new SpectralShape(
                new float[magnitude.length], new float[magnitude.length], new float[magnitude.length]);
        for (int frame = 0; frame < magnitude.length; frame++) {
            shape.measure(frame, magnitude[frame], binHz);
        }
        return shape;
    }

    /**
     * Geometric over arithmetic mean of the power; 1 in silence and white noise.
     *
     * @param magnitude {@code [frames][bins]}
     * @return {@code [frames]}
     */
    static float[] flatness(float[][] magnitude) {
        float[] flatness = new float[magnitude.length];
        for (int frame = 0; frame < flatness.length; frame++) {
            flatness[frame] = (float) flatness(magnitude[frame]);
        }
        return flatness;
    }

    private void measure(int frame, float[] magnitude, double binHz) {
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int bin = 0; bin < magnitude.length; bin++) {
            double weighted = (double) bin * magnitude[bin];
            sum += magnitude[bin];
            first += weighted;
            second += bin * weighted;
        }
        if (sum >= Float.MIN_NORMAL) {
            double centroid = first / sum;
            centroidHz[frame] = (float) (centroid * binHz);
            bandwidthHz[frame] = (float) (Math.sqrt(Math.max(0, second / sum - centroid * centroid)) * binHz);
            rolloffHz[frame] = (float) (rolloffBin(magnitude, ROLLOFF_SHARE * sum) * binHz);
        }
    }

    private static int rolloffBin(float[] magnitude, double threshold) {
        int bin = 0;
        double sum = magnitude[0];
        while (sum < threshold) {
            sum += magnitude[++bin];
        }
        return bin;
    }

    private static double flatness(float[] magnitude) {
        double logarithms = 0;
        double sum = 0;
        double product = 1;
        for (int bin = 0; bin < magnitude.length; bin++) {
            double power = Math.max(LOWEST_POWER, magnitude[bin] * magnitude[bin]);
            sum += power;
            product *= power;
            if (bin % MULTIPLIED == MULTIPLIED - 1) {
                logarithms += Math.log(product);
                product = 1;
            }
        }
        logarithms += Math.log(product);
        return Math.exp(logarithms / magnitude.length) / (sum / magnitude.length);
    }
}

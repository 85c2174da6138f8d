package org.shenava.feature;

/**
 * Pitch bins: triangles over the FFT bins, one around each pitch, with half-width max(one pitch bin, 1.2 FFT bins). The weight at the
 * centre is 1. A sine gives its own amplitude in the bin of its pitch below 280 Hz, 1.7 times as much at 900 Hz and twice above 4 kHz,
 * where a triangle holds the Hann window's whole lobe; after the logarithm this makes no measurable difference to a profile. Stored
 * flat: the weights of bin 0, then of bin 1, and so on.
 */
final class TriangleBank {
    private static final double NARROWEST_FFT_BINS = 1.2;

    private final int[] firstFftBin;
    private final int[] firstWeight;
    private final float[] weights;

    /**
     * The bank of a specification.
     *
     * @param spec names window, rate, lowest pitch and spacing
     * @param pitchBinCount bins, each {@code 1200 / binsPerOctave} cents above the one before
     */
    TriangleBank(ProfileSpec spec, int pitchBinCount) {
        firstFftBin = new int[pitchBinCount];
        firstWeight = new int[pitchBinCount + 1];
        double fftBinHz = (double) spec.sampleRateHz() / spec.windowSamples();
        double oneBinUp = Math.pow(2, 1.0 / spec.binsPerOctave()) - 1;
        float[][] triangles = new float[pitchBinCount][];
        for (int bin = 0; bin < pitchBinCount; bin++) {
            double centreHz = spec.lowestHz() * Math.pow(2, (double) bin / spec.binsPerOctave());
            double halfWidthHz = Math.max(centreHz * oneBinUp, NARROWEST_FFT_BINS * fftBinHz);
            int first = (int) Math.floor((centreHz - halfWidthHz) / fftBinHz) + 1;
            int end = (int) Math.ceil((centreHz + halfWidthHz) / fftBinHz);
            first = Math.max(first, 0);
            end = Math.max(first, Math.min(end, spec.windowSamples() / 2));
            triangles[bin] = new float[end - first];
            for (int k = first; k < end; k++) {
                triangles[bin][k - first] = (float) (1 - Math.abs(k * fftBinHz - centreHz) / halfWidthHz);
            }
            firstFftBin[bin] = first;
            firstWeight[bin + 1] = firstWeight[bin] + triangles[bin].length;
        }
        weights = new float[firstWeight[pitchBinCount]];
        for (int bin = 0; bin < pitchBinCount; bin++) {
            System.arraycopy(triangles[bin], 0, weights, firstWeight[bin], triangles[bin].length);
        }
    }

    /** FFT bins that the triangles reach into, from 0 Hz on. */
    int fftBinCount() {
        int last = firstFftBin.length - 1;
        return firstFftBin[last] + firstWeight[last + 1] - firstWeight[last];
    }

    /**
     * Adds up the amplitudes under each triangle.
     *
     * @param amplitudes {@code [fftBinCount]}
     * @param pitchAmplitudes receives {@code [pitchBinCount]}
     */
    void apply(float[] amplitudes, float[] pitchAmplitudes) {
        for (int bin = 0; bin < firstFftBin.length; bin++) {
            float sum = 0;
            int fftBin = firstFftBin[bin];
            int end = firstWeight[bin + 1];
            for (int w = firstWeight[bin]; w < end; w++) {
                sum += weights[w] * amplitudes[fftBin++];
            }
            pitchAmplitudes[bin] = sum;
        }
    }
}

package org.shenava.feature.librosa;

import java.util.Arrays;

/**
 * How far a recording is tuned from A = 440 Hz, as {@code librosa.estimate_tuning}: peaks of the spectra between 150 and 4000 Hz that
 * stand above a tenth of their frame's highest bin, the stronger half of them counted by hundredths of a pitch bin.
 */
final class Tuning {
    private static final double LOWEST_HZ = 150;
    private static final double HIGHEST_HZ = 4000;
    private static final float LOWEST_SHARE = 0.1f;
    private static final int STEPS = 100;
    /** Four octaves and more below the lowest peak, an A. */
    private static final double BASE_HZ = 440.0 / 16;

    private final double binHz;
    private final int binsPerOctave;
    private double[] hz = new double[1024];
    private double[] strength = new double[1024];
    private int count;

    private Tuning(double binHz, int binsPerOctave) {
        this.binHz = binHz;
        this.binsPerOctave = binsPerOctave;
    }

    /**
     * The commonest offset.
     *
     * @param spectra {@code [frames][bins]}, magnitudes or their squares
     * @param binHz spacing of the bins
     * @param binsPerOctave pitch bins that the offset is a share of
     * @return in [-0.5, 0.5) pitch bins, in steps of 0.01; 0 where there are no peaks
     */
    static double of(float[][] spectra, double binHz, int binsPerOctave) {
        Tuning tuning = new Tuning(binHz, binsPerOctave);
        for (float[] spectrum : spectra) {
            tuning.addPeaks(spectrum);
        }
        return tuning.commonest();
    }

    private void addPeaks(float[] spectrum) {
        float highest = 0;
        for (float value : spectrum) {
            highest = Math.max(highest, value);
        }
        float threshold = LOWEST_SHARE * highest;
        int end = Math.min((int) Math.ceil(HIGHEST_HZ / binHz), spectrum.length - 1);
        for (int bin = Math.max(1, (int) Math.ceil(LOWEST_HZ / binHz)); bin < end; bin++) {
            float here = spectrum[bin];
            if (here > threshold && here > spectrum[bin - 1] && here >= spectrum[bin + 1]) {
                addPeak(spectrum, bin);
            }
        }
    }

    private void addPeak(float[] spectrum, int bin) {
        double slope = ((double) spectrum[bin + 1] - spectrum[bin - 1]) / 2;
        double bend = (double) spectrum[bin + 1] + spectrum[bin - 1] - 2.0 * spectrum[bin];
        double shift = Math.abs(slope) >= Math.abs(bend) ? 0 : -slope / bend;
        if (count == hz.length) {
            hz = Arrays.copyOf(hz, 2 * count);
            strength = Arrays.copyOf(strength, 2 * count);
        }
        hz[count] = (bin + shift) * binHz;
        strength[count] = spectrum[bin] + 0.5 * slope * shift;
        count++;
    }

    private double commonest() {
        if (count == 0) {
            return 0;
        }
        double median = Medians.of(Arrays.copyOf(strength, count));
        int[] counts = new int[STEPS];
        for (int i = 0; i < count; i++) {
            if (strength[i] >= median) {
                double pitchBins = binsPerOctave * Math.log(hz[i] / BASE_HZ) / Math.log(2);
                double offset = pitchBins - Math.floor(pitchBins + 0.5);
                counts[Math.min(STEPS - 1, (int) ((offset + 0.5) * STEPS))]++;
            }
        }
        int best = 0;
        for (int step = 1; step < STEPS; step++) {
            if (counts[step] > counts[best]) {
                best = step;
            }
        }
        return (double) best / STEPS - 0.5;
    }
}

package org.shenava.feature.librosa;

/**
 * Sound taken apart into what lasts and what strikes, as {@code librosa.effects.hpss} with its defaults: medians over 31 frames of
 * time against medians over 31 bins of frequency, soft masks of power 2 (Fitzgerald 2010, Driedger 2014).
 *
 * @param harmonic {@code [samples]}
 * @param percussive {@code [samples]}, all that is not harmonic
 */
public record HarmonicPercussive(float[] harmonic, float[] percussive) {
    private static final int KERNEL = 31;

    /**
     * Takes a segment apart.
     *
     * @param samples mono, at least one, finite; unchanged
     */
    public static HarmonicPercussive of(ShortTimeFourier fourier, float[] samples) {
        float[][] spectra = fourier.spectra(samples);
        float[][] magnitude = new float[spectra.length][fourier.binCount()];
        for (int frame = 0; frame < spectra.length; frame++) {
            ShortTimeFourier.magnitude(spectra[frame], magnitude[frame]);
        }
        float[][] lasting = overTime(magnitude);
        RunningMedian median = new RunningMedian(KERNEL);
        float[] striking = new float[fourier.binCount()];
        for (int frame = 0; frame < spectra.length; frame++) {
            median.filter(magnitude[frame], striking);
            mask(spectra[frame], lasting[frame], striking);
        }
        float[] harmonic = fourier.samples(spectra, samples.length);
        // The two masks add up to 1, so the second inverse transform would bring exactly what the first leaves.
        float[] percussive = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            percussive[i] = samples[i] - harmonic[i];
        }
        return new HarmonicPercussive(harmonic, percussive);
    }

    private static float[][] overTime(float[][] magnitude) {
        int frames = magnitude.length;
        int bins = magnitude[0].length;
        float[][] medians = new float[frames][bins];
        RunningMedian median = new RunningMedian(KERNEL);
        float[] row = new float[frames];
        float[] filtered = new float[frames];
        for (int bin = 0; bin < bins; bin++) {
            for (int frame = 0; frame < frames; frame++) {
                row[frame] = magnitude[frame][bin];
            }
            median.filter(row, filtered);
            for (int frame = 0; frame < frames; frame++) {
                medians[frame][bin] = filtered[frame];
            }
        }
        return medians;
    }

    private static void mask(float[] packed, float[] lasting, float[] striking) {
        int last = lasting.length - 1;
        packed[0] *= share(lasting[0], striking[0]);
        packed[1] *= share(lasting[last], striking[last]);
        for (int bin = 1; bin < last; bin++) {
            float share = share(lasting[bin], striking[bin]);
            packed[2 * bin] *= share;
            packed[2 * bin + 1] *= share;
        }
    }

    /** Share of the first in the sum of the squares; half where there is nothing. */
    private static float share(float one, float other) {
        float larger = Math.max(one, other);
        if (larger < Float.MIN_NORMAL) {
            return 0.5f;
        }
        // Divided first: squares of what is all but silent would be 0.
        float a = one / larger;
        float b = other / larger;
        return a * a / (a * a + b * b);
    }
}

package org.shenava.feature.librosa;

import java.util.function.Function;

/** One column of features a frame, as librosa 0.11 computes them with its defaults. Not thread-safe. */
public final class FrameFeatures {
    private final ShortTimeFourier fourier;
    private final Function<float[][], float[][]> ofPower;

    private FrameFeatures(ShortTimeFourier fourier, Function<float[][], float[][]> ofPower) {
        this.fourier = fourier;
        this.ofPower = ofPower;
    }

    /** Mel bands in dB below the segment's loudest value, floor -80, as {@code power_to_db(melspectrogram, ref=max)}. */
    public static FrameFeatures mel(ShortTimeFourier fourier, int sampleRateHz, int bands, double highestHz) {
        MelFilters filters = new MelFilters(sampleRateHz, fourier.fftSamples(), bands, highestHz);
        return new FrameFeatures(fourier, power -> {
            float[][] mel = filters.apply(power);
            Decibels.belowLoudest(mel);
            return mel;
        });
    }

    /** The first cepstral coefficients of mel bands in dB re 1, none more than 80 dB below the loudest. */
    public static FrameFeatures mfcc(
            ShortTimeFourier fourier, int sampleRateHz, int bands, double highestHz, int coefficients) {
        MelFilters filters = new MelFilters(sampleRateHz, fourier.fftSamples(), bands, highestHz);
        Cepstrum cepstrum = new Cepstrum(bands, coefficients);
        return new FrameFeatures(fourier, power -> {
            float[][] mel = filters.apply(power);
            Decibels.above1(mel);
            return cepstrum.of(mel);
        });
    }

    /** Energy by pitch class from C on, a frame's strongest 1, by the segment's own tuning. */
    public static FrameFeatures chroma(ShortTimeFourier fourier, int sampleRateHz) {
        int fftSamples = fourier.fftSamples();
        return new FrameFeatures(fourier, power -> {
            double tuning = Tuning.of(power, (double) sampleRateHz / fftSamples, ChromaFilters.CLASSES);
            return new ChromaFilters(sampleRateHz, fftSamples, tuning).apply(power);
        });
    }

    /**
     * Features of a segment.
     *
     * @param samples mono, at least one, finite
     * @return {@code [frames][rows]}, finite
     */
    public float[][] of(float[] samples) {
        return ofPower.apply(fourier.power(samples));
    }
}

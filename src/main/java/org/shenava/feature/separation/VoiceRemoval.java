package org.shenava.feature.separation;

import java.util.Arrays;
import org.shenava.feature.librosa.ShortTimeFourier;

/**
 * Takes the singing voice out of music by what repeats (REPET-SIM, Rafii and Pardo 2012): each spectrum is compared with the median of
 * the spectra most like it elsewhere; what stands above that does not repeat and counts as voice. Soft masks of power 2 share out every
 * bin. Below 100 Hz nothing is sung.
 *
 * <p>It takes an accompaniment that comes back for background. An instrument that plays a melody once ends up with the voice.
 *
 * <p>Long recordings are taken apart a minute at a time, so that memory and work a second stay the same. Not thread-safe.
 */
public final class VoiceRemoval {
    /** Two tenths of a second: long enough to tell the notes of chords from each other. */
    private static final double WINDOW_SECONDS = 0.19;

    private static final double LOWEST_SUNG_HZ = 100;
    private static final double BLOCK_SECONDS = 60;
    /** Blocks overlap by so much and are blended there. */
    private static final double BLEND_SECONDS = 1;

    private final double binHz;
    private final double framesPerSecond;
    private final int blockSamples;
    private final int blendSamples;
    private final ShortTimeFourier fourier;

    /**
     * A removal for sound of one rate.
     *
     * @param sampleRateHz 8000 to 48,000
     */
    public VoiceRemoval(int sampleRateHz) {
        if (sampleRateHz < 8000 || sampleRateHz > 48_000) {
            throw new IllegalArgumentException("sampleRateHz must be in 8000..48000, got " + sampleRateHz);
        }
        int window = Integer.highestOneBit((int) (WINDOW_SECONDS * sampleRateHz));
        int hop = window / 4;
        binHz = (double) sampleRateHz / window;
        framesPerSecond = (double) sampleRateHz / hop;
        blockSamples = (int) (BLOCK_SECONDS * sampleRateHz);
        blendSamples = (int) (BLEND_SECONDS * sampleRateHz);
        fourier = new ShortTimeFourier(window, hop);
    }

    /**
     * Takes a recording apart. What is shorter than some seconds repeats nothing and is all background.
     *
     * @param samples mono, at least one, finite; unchanged
     */
    public VoiceParts separate(float[] samples) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("there must be samples, got 0");
        }
        float[] background = new float[samples.length];
        // Blocks of one length: a short rest at the end would have nothing to be compared with.
        int blockCount = Math.max(1, (int) Math.ceil((double) (samples.length - blendSamples) / blockSamples));
        int start = 0;
        for (int block = 0; block < blockCount; block++) {
            int end = (int) ((long) samples.length * (block + 1) / blockCount);
            int reach = Math.min(samples.length, end + (block < blockCount - 1 ? blendSamples : 0));
            float[] part = background(Arrays.copyOfRange(samples, start, reach));
            blend(part, background, start, block > 0 ? Math.min(blendSamples, part.length) : 0);
            start = end;
        }
        float[] voice = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            voice[i] = samples[i] - background[i];
        }
        return new VoiceParts(background, voice);
    }

    /** Writes a part over the sound from {@code start} on; the first samples fade from what is there. */
    private static void blend(float[] part, float[] sound, int start, int fadeSamples) {
        for (int i = 0; i < part.length; i++) {
            float share = i < fadeSamples ? (float) i / fadeSamples : 1;
            sound[start + i] += share * (part[i] - sound[start + i]);
        }
    }

    private float[] background(float[] samples) {
        float[][] spectra = fourier.spectra(samples);
        float[][] magnitudes = new float[spectra.length][fourier.binCount()];
        for (int frame = 0; frame < spectra.length; frame++) {
            ShortTimeFourier.magnitude(spectra[frame], magnitudes[frame]);
        }
        SimilarFrames similar = new SimilarFrames(magnitudes, binHz, framesPerSecond);
        int lowestSungBin = (int) Math.ceil(LOWEST_SUNG_HZ / binHz);
        float[] medians = new float[fourier.binCount()];
        for (int frame = 0; frame < spectra.length; frame++) {
            similar.medians(frame, medians);
            mask(spectra[frame], magnitudes[frame], medians, lowestSungBin);
        }
        return fourier.samples(spectra, samples.length);
    }

    private static void mask(float[] packed, float[] magnitude, float[] repeating, int lowestSungBin) {
        int last = magnitude.length - 1;
        packed[1] *= share(magnitude[last], repeating[last]);
        for (int bin = lowestSungBin; bin < last; bin++) {
            float share = share(magnitude[bin], repeating[bin]);
            packed[2 * bin] *= share;
            packed[2 * bin + 1] *= share;
        }
    }

    /** Share of what repeats; all where there is nothing. */
    private static float share(float magnitude, float repeating) {
        if (repeating >= magnitude) {
            return 1;
        }
        float background = repeating / magnitude;
        float voice = 1 - background;
        return background * background / (background * background + voice * voice);
    }
}

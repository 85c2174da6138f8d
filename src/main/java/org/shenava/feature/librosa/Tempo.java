package org.shenava.feature.librosa;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.Arrays;

/**
 * Beats a minute, as {@code librosa.beat.beat_track} returns them: onsets are what the mel bands rise by in dB, the median over the
 * bands; their autocorrelation in Hann windows of 8 s, averaged, times a bell around 120 beats, an octave wide (Ellis 2007).
 */
final class Tempo {
    private static final double WINDOW_SECONDS = 8;
    private static final double USUAL_BPM = 120;
    private static final double FASTEST_BPM = 320;
    private static final double EMPHASIS = 1e6;

    private final double framesPerSecond;
    private final int framesOfDelay;
    private final int lagCount;
    private final float[] hann;
    private final FloatFFT fft;
    private final float[] buffer;

    /** For frames of one length and distance. */
    Tempo(int sampleRateHz, int fftSamples, int hopSamples) {
        framesPerSecond = (double) sampleRateHz / hopSamples;
        // Librosa moves onsets by the half window that a frame sees them early.
        framesOfDelay = 1 + fftSamples / (2 * hopSamples);
        lagCount = (int) (WINDOW_SECONDS * framesPerSecond);
        hann = ShortTimeFourier.hann(lagCount);
        buffer = new float[2 * Integer.highestOneBit(2 * lagCount - 1)];
        fft = new FloatFFT(buffer.length);
    }

    /**
     * The tempo of a segment.
     *
     * @param melDb {@code [frames][bands]}
     * @return beats a minute, below 320; 0 where nothing begins
     */
    double of(float[][] melDb) {
        float[] onsets = onsets(melDb);
        boolean silent = true;
        for (float onset : onsets) {
            silent &= onset == 0;
        }
        return silent ? 0 : likeliest(averageCorrelation(onsets));
    }

    private float[] onsets(float[][] melDb) {
        float[] onsets = new float[melDb.length];
        float[] rises = new float[melDb[0].length];
        for (int frame = 0; frame + framesOfDelay < onsets.length; frame++) {
            for (int band = 0; band < rises.length; band++) {
                rises[band] = Math.max(0, melDb[frame + 1][band] - melDb[frame][band]);
            }
            onsets[frame + framesOfDelay] = Medians.of(rises);
        }
        return onsets;
    }

    /** Autocorrelation by lag, each window's own scaled to 1 at lag 0, mean over the windows around all frames. */
    private double[] averageCorrelation(float[] onsets) {
        int half = lagCount / 2;
        float last = onsets[onsets.length - 1];
        // Beyond the ends librosa lets the onsets fall to 0 along a line; at the start they are 0 already.
        float[] padded = new float[onsets.length + 2 * half];
        System.arraycopy(onsets, 0, padded, half, onsets.length);
        for (int i = 0; i < half; i++) {
            padded[half + onsets.length + i] = last * (half - 1 - i) / half;
        }
        double[] sums = new double[lagCount];
        for (int frame = 0; frame < onsets.length; frame++) {
            correlate(padded, frame);
            float highest = 0;
            for (int lag = 0; lag < lagCount; lag++) {
                highest = Math.max(highest, Math.abs(buffer[lag]));
            }
            if (highest >= Float.MIN_NORMAL) {
                for (int lag = 0; lag < lagCount; lag++) {
                    sums[lag] += buffer[lag] / highest;
                }
            }
        }
        for (int lag = 0; lag < lagCount; lag++) {
            sums[lag] /= onsets.length;
        }
        return sums;
    }

    private void correlate(float[] padded, int from) {
        for (int i = 0; i < lagCount; i++) {
            buffer[i] = hann[i] * padded[from + i];
        }
        Arrays.fill(buffer, lagCount, buffer.length, 0);
        fft.realForward(buffer);
        buffer[0] *= buffer[0];
        buffer[1] *= buffer[1];
        for (int i = 2; i < buffer.length; i += 2) {
            buffer[i] = buffer[i] * buffer[i] + buffer[i + 1] * buffer[i + 1];
            buffer[i + 1] = 0;
        }
        fft.realInverse(buffer, true);
    }

    private double likeliest(double[] correlation) {
        double best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int lag = 1; lag < lagCount; lag++) {
            double bpm = 60 * framesPerSecond / lag;
            double octaves = Math.log(bpm / USUAL_BPM) / Math.log(2);
            // Onsets are never negative; below 0 stands only what the FFT rounds.
            double score = Math.log1p(EMPHASIS * Math.max(0, correlation[lag])) - 0.5 * octaves * octaves;
            if (bpm < FASTEST_BPM && score > bestScore) {
                bestScore = score;
                best = bpm;
            }
        }
        return best;
    }
}

package org.shenava.feature;

import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;

/** The windowed FFT and nothing else: what the cost of spectrogram and profiles is measured against. Not thread-safe. */
public final class BareFft implements FrameListener {
    private final HopWindow window;
    private final HannSpectrum spectrum;
    private long windowCount;

    /** FFTs of the same windows that an extractor with these values takes. */
    public BareFft(int windowSamples, int hopSamples, int sampleRateHz) {
        this.spectrum = new HannSpectrum(windowSamples, windowSamples / 2);
        this.window = new HopWindow(windowSamples, hopSamples, sampleRateHz, this::hop);
    }

    @Override
    public void frame(AudioFrame frame) {
        window.add(frame);
    }

    /** Windows transformed so far. */
    public long windowCount() {
        return windowCount;
    }

    private void hop(float[] samples) {
        spectrum.amplitudes(samples);
        windowCount++;
    }
}

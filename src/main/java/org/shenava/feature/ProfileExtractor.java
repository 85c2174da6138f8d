package org.shenava.feature;

import java.util.function.Consumer;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;

/**
 * Sound to folded salience profiles, as {@link ProfileSpec} describes them. For every hop:
 *
 * <ol>
 *   <li>amplitudes of the Hann-windowed FFT of the newest {@code windowSamples} ({@link HannSpectrum}),
 *   <li>gathered at pitches ({@link TriangleBank}),
 *   <li>times a slow gain ({@link SlowGain}; on the amplitudes, where it costs nothing and cannot bend the samples),
 *   <li>salience of the pitches from {@code keptFromHz} to {@code keptToHz} ({@link Salience}),
 *   <li>divided by its sum plus {@code floorShare} of the running mean of such sums, so that every sounding frame counts as about 1
 *       and silence as about 0,
 *   <li>folded to one octave and added up over {@code sliceHops} hops.
 * </ol>
 *
 * The slices do not depend on how the stream is cut into blocks. Not thread-safe: the frames of one stream on one thread.
 */
public final class ProfileExtractor implements FrameListener {
    private final ProfileSpec spec;
    private final HopWindow window;
    private final TriangleBank bank;
    private final HannSpectrum spectrum;
    private final SliceAssembler assembler;
    private final float[] pitchAmplitudes;

    /**
     * An extractor for one stream.
     *
     * @param spec what to compute
     * @param slices receives each slice on the thread that gives the frames; a slice owns its array
     */
    public ProfileExtractor(ProfileSpec spec, Consumer<ProfileSlice> slices) {
        this.spec = spec;
        this.window = new HopWindow(spec.windowSamples(), spec.hopSamples(), spec.sampleRateHz(), this::hop);
        this.pitchAmplitudes = new float[Salience.pitchBinCount(spec)];
        this.bank = new TriangleBank(spec, pitchAmplitudes.length);
        this.spectrum = new HannSpectrum(spec.windowSamples(), bank.fftBinCount());
        this.assembler = new SliceAssembler(spec, slices);
    }

    /**
     * Takes the next block, of any length.
     *
     * @throws IllegalArgumentException if the block is not at the specification's rate; names both
     */
    @Override
    public void frame(AudioFrame frame) {
        window.add(frame);
    }

    /** Hands on the last slice, which may be shorter. Less than one hop of sound is left out. */
    @Override
    public void end() {
        assembler.end();
    }

    private void hop(float[] samples) {
        bank.apply(spectrum.amplitudes(samples), pitchAmplitudes);
        assembler.hop(newestPower(samples), pitchAmplitudes);
    }

    private double newestPower(float[] samples) {
        double sum = 0;
        for (int i = samples.length - spec.hopSamples(); i < samples.length; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum / spec.hopSamples();
    }
}

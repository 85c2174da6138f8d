package org.shenava.feature;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Profile slices of sound that is known as partials, without making the sound: training data by the thousand. Each hop, the caller
 * adds every partial with its amplitude as the window sees it ({@link #addPartial}), noise if it likes, and closes the hop. From the
 * pitch bins on everything is the code that listens.
 *
 * <p>A partial spreads over FFT bins as the Hann window spreads a sine with its envelope ({@link EnvelopeSpectrum}), as far as four bins;
 * partials add in power, as if their phases were random.
 */
public final class TonalProfile {
    /** Points of the envelope that {@link #addPartial} takes. */
    public static final int ENVELOPE_POINTS = EnvelopeSpectrum.POINTS;

    /** A partial this far below full scale is not added. */
    private static final double INAUDIBLE = 1e-4;

    private final ProfileSpec spec;
    private final double fftBinHz;
    private final TriangleBank bank;
    private final SliceAssembler assembler;
    private final EnvelopeSpectrum spectrum = new EnvelopeSpectrum();
    private final double[] powers;
    private final float[] amplitudes;
    private final float[] pitchAmplitudes;

    public TonalProfile(ProfileSpec spec, Consumer<ProfileSlice> slices) {
        this.spec = spec;
        this.fftBinHz = (double) spec.sampleRateHz() / spec.windowSamples();
        this.pitchAmplitudes = new float[Salience.pitchBinCount(spec)];
        this.bank = new TriangleBank(spec, pitchAmplitudes.length);
        this.assembler = new SliceAssembler(spec, slices);
        this.powers = new double[bank.fftBinCount()];
        this.amplitudes = new float[powers.length];
    }

    public double hopSeconds() {
        return (double) spec.hopSamples() / spec.sampleRateHz();
    }

    public double windowSeconds() {
        return (double) spec.windowSamples() / spec.sampleRateHz();
    }

    /** FFT bins that are looked at, from 0 Hz on; partials above are ignored. */
    public int fftBinCount() {
        return powers.length;
    }

    /**
     * Adds a partial to the hop.
     *
     * @param hz its frequency; above the last FFT bin it is ignored
     * @param amplitude full scale 1
     * @param envelope {@code [ENVELOPE_POINTS]} factors of the amplitude in the middles of as many equal parts of the window that ends with
     *     this hop, oldest first
     */
    public void addPartial(double hz, double amplitude, double[] envelope) {
        if (amplitude * spectrum.mean(envelope) < INAUDIBLE) {
            return;
        }
        double position = hz / fftBinHz;
        int nearest = (int) Math.round(position);
        double[] lobe = spectrum.powers(envelope, position - nearest);
        int lowest = nearest - EnvelopeSpectrum.LOBE_BINS;
        for (int i = 0; i < lobe.length; i++) {
            int bin = lowest + i;
            if (bin >= 1 && bin < powers.length) {
                powers[bin] += amplitude * amplitude * lobe[i];
            }
        }
    }

    /**
     * Adds power to an FFT bin: noise, or the echo of a room.
     *
     * @param power square of the amplitude of the sine that would give as much
     */
    public void addPower(int fftBin, double power) {
        powers[fftBin] += power;
    }

    /** Power in an FFT bin so far in this hop. */
    public double power(int fftBin) {
        return powers[fftBin];
    }

    /**
     * Closes the hop.
     *
     * @param newestPower mean square of the samples of the hop itself, full scale 1: what the gain control and the level see
     */
    public void hop(double newestPower) {
        for (int bin = 1; bin < powers.length; bin++) {
            amplitudes[bin] = (float) Math.sqrt(powers[bin]);
        }
        Arrays.fill(powers, 0);
        bank.apply(amplitudes, pitchAmplitudes);
        assembler.hop(newestPower, pitchAmplitudes);
    }

    /** Hands on the last slice, which may be shorter. */
    public void end() {
        assembler.end();
    }
}

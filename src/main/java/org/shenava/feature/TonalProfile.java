package org.shenava.feature;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Profile slices of sound that is known as partials, without making the sound: training data by the thousand. Each hop, the caller
 * adds every partial with its amplitude as the window sees it ({@link #addPartial}), noise if it likes, and closes the hop. From the
 * pitch bins on everything is the code that listens.
 *
 * <p>A partial spreads over FFT bins as the Hann window spreads a steady sine; partials add in power, as if their phases were
 * random. The smear of an attack over all bins is left out.
 */
public final class TonalProfile {
    /** A Hann window's spectrum is below -31 dB beyond this many bins from its centre. */
    private static final int LOBE_BINS = 3;

    private final ProfileSpec spec;
    private final double fftBinHz;
    private final TriangleBank bank;
    private final SliceAssembler assembler;
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
     * @param amplitude mean of its envelope under the Hann window that ends with this hop, full scale 1
     */
    public void addPartial(double hz, double amplitude) {
        double position = hz / fftBinHz;
        int nearest = (int) Math.round(position);
        int from = Math.max(1, nearest - LOBE_BINS);
        int to = Math.min(powers.length - 1, nearest + LOBE_BINS);
        for (int bin = from; bin <= to; bin++) {
            double seen = amplitude * hann(bin - position);
            powers[bin] += seen * seen;
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

    /** Amplitude of a Hann-windowed sine this many bins away from its centre, 1 at the centre. */
    private static double hann(double bins) {
        double distance = Math.abs(bins);
        if (distance < 1e-9) {
            return 1;
        }
        if (Math.abs(distance - 1) < 1e-9) {
            return 0.5;
        }
        return Math.abs(Math.sin(Math.PI * distance) / (Math.PI * distance * (1 - distance * distance)));
    }
}

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
    private static final double LOWEST_DBFS = -120;
    private static final double MEAN_MEMORY_SECONDS = 5;

    private final ProfileSpec spec;
    private final Consumer<ProfileSlice> slices;
    private final HopWindow window;
    private final TriangleBank bank;
    private final HannSpectrum spectrum;
    private final SlowGain gain;
    private final Salience salience;
    private final float[] pitchAmplitudes;
    private final int meanMemoryFrames;

    private float[] sliceBins;
    private double slicePower;
    private int sliceFrames;
    private long hopCount;
    private double meanSum;
    private int meanFrames;

    /**
     * An extractor for one stream.
     *
     * @param spec what to compute
     * @param slices receives each slice on the thread that gives the frames; a slice owns its array
     */
    public ProfileExtractor(ProfileSpec spec, Consumer<ProfileSlice> slices) {
        this.spec = spec;
        this.slices = slices;
        this.window = new HopWindow(spec.windowSamples(), spec.hopSamples(), spec.sampleRateHz(), this::hop);
        this.pitchAmplitudes = new float[Salience.pitchBinCount(spec)];
        this.bank = new TriangleBank(spec, pitchAmplitudes.length);
        this.spectrum = new HannSpectrum(spec.windowSamples(), bank.fftBinCount());
        double hopSeconds = (double) spec.hopSamples() / spec.sampleRateHz();
        this.gain = new SlowGain(spec.targetRms(), hopSeconds);
        this.salience = new Salience(spec);
        this.meanMemoryFrames = (int) Math.max(1, Math.round(MEAN_MEMORY_SECONDS / hopSeconds));
        this.sliceBins = new float[spec.binsPerOctave()];
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
        if (sliceFrames > 0) {
            handOn();
        }
    }

    private void hop(float[] samples) {
        double power = newestPower(samples);
        slicePower += power;
        gain.add(power);
        bank.apply(spectrum.amplitudes(samples), pitchAmplitudes);
        addNormalised(salience.of(pitchAmplitudes, gain.gain()));
        hopCount++;
        sliceFrames++;
        if (sliceFrames == spec.sliceHops()) {
            handOn();
        }
    }

    private double newestPower(float[] samples) {
        double sum = 0;
        for (int i = samples.length - spec.hopSamples(); i < samples.length; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum / spec.hopSamples();
    }

    private void addNormalised(float[] frame) {
        double sum = 0;
        for (float value : frame) {
            sum += value;
        }
        // Pauses are left out of the mean: however long one is, the next sound counts as it did before.
        if (gain.sounding() && sum > 0) {
            meanFrames = Math.min(meanFrames + 1, meanMemoryFrames);
            meanSum += (sum - meanSum) / meanFrames;
        }
        // Until something sounded there is nothing to compare with: the noise of a silent line must not count as a
        // frame of music.
        if (meanFrames == 0 || sum == 0) {
            return;
        }
        float share = (float) (1 / (sum + spec.floorShare() * meanSum));
        int bin = salience.firstBin() % sliceBins.length;
        for (float value : frame) {
            sliceBins[bin] += share * value;
            bin++;
            if (bin == sliceBins.length) {
                bin = 0;
            }
        }
    }

    private void handOn() {
        double secondsPerHop = (double) spec.hopSamples() / spec.sampleRateHz();
        double levelDbfs = Math.max(LOWEST_DBFS, 10 * Math.log10(Math.max(slicePower / sliceFrames, 1e-30)));
        ProfileSlice slice = new ProfileSlice(
                (hopCount - sliceFrames) * secondsPerHop, hopCount * secondsPerHop, sliceBins, levelDbfs);
        sliceBins = new float[spec.binsPerOctave()];
        slicePower = 0;
        sliceFrames = 0;
        slices.accept(slice);
    }
}

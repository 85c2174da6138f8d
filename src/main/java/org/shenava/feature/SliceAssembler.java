package org.shenava.feature;

import java.util.function.Consumer;

/**
 * Pitch amplitudes, hop by hop, to {@link ProfileSlice}s: gain, salience, normalising, folding and adding up. The second half of
 * {@link ProfileExtractor}, and of {@link TonalProfile}, which has no sound in front of it.
 */
final class SliceAssembler {
    private static final double LOWEST_DBFS = -120;
    private static final double MEAN_MEMORY_SECONDS = 5;

    private final ProfileSpec spec;
    private final Consumer<ProfileSlice> slices;
    private final SlowGain gain;
    private final Salience salience;
    private final int meanMemoryFrames;

    private float[] sliceBins;
    private double slicePower;
    private int sliceFrames;
    private long hopCount;
    private double meanSum;
    private int meanFrames;

    SliceAssembler(ProfileSpec spec, Consumer<ProfileSlice> slices) {
        this.spec = spec;
        this.slices = slices;
        double hopSeconds = (double) spec.hopSamples() / spec.sampleRateHz();
        this.gain = new SlowGain(spec.targetRms(), hopSeconds);
        this.salience = new Salience(spec);
        this.meanMemoryFrames = (int) Math.max(1, Math.round(MEAN_MEMORY_SECONDS / hopSeconds));
        this.sliceBins = new float[spec.binsPerOctave()];
    }

    /**
     * Takes one hop.
     *
     * @param power mean square of the hop's newest samples, full scale 1
     * @param pitchAmplitudes {@code [Salience.pitchBinCount]} of the window that ends with the hop
     */
    void hop(double power, float[] pitchAmplitudes) {
        slicePower += power;
        gain.add(power);
        addNormalised(salience.of(pitchAmplitudes, gain.gain()));
        hopCount++;
        sliceFrames++;
        if (sliceFrames == spec.sliceHops()) {
            handOn();
        }
    }

    /** Hands on the last slice, which may be shorter. */
    void end() {
        if (sliceFrames > 0) {
            handOn();
        }
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

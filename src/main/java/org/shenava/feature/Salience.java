package org.shenava.feature;

/**
 * Amplitudes at pitches to the salience of each pitch, frame by frame:
 *
 * <pre>
 * L(b) = max(0, ln(1 + c A(b)) - mean of the same over b - localMeanBins .. b + localMeanBins)
 * s(b) = sum over h = 1..harmonics of harmonicDecay^(h - 1) L(b + B log2 h), times (L(b) + 0.5 L(b + B)),   B bins an octave
 * </pre>
 *
 * Offsets of partials are rounded to whole bins: at most half a bin, and nothing is blurred. The factor at the end keeps pitches
 * that sound themselves and drops those that only have partials elsewhere.
 */
final class Salience {
    private static final double OCTAVE_SHARE = 0.5;

    private final double compression;
    private final int localMeanBins;
    private final int binsPerOctave;
    private final int keptFromBin;
    private final int keptEndBin;
    private final int[] partialOffsets;
    private final float[] partialWeights;
    private final double[] sumBelow;
    private final float[] levels;
    private final float[] salience;

    Salience(ProfileSpec spec) {
        compression = spec.compression();
        localMeanBins = spec.localMeanBins();
        binsPerOctave = spec.binsPerOctave();
        keptFromBin = (int) Math.ceil(binOf(spec, spec.keptFromHz()) - 1e-9);
        keptEndBin = (int) Math.floor(binOf(spec, spec.keptToHz()) + 1e-9) + 1;
        partialOffsets = new int[spec.harmonics()];
        partialWeights = new float[spec.harmonics()];
        for (int h = 1; h <= spec.harmonics(); h++) {
            partialOffsets[h - 1] = (int) Math.round(binsPerOctave * Math.log(h) / Math.log(2));
            partialWeights[h - 1] = (float) Math.pow(spec.harmonicDecay(), h - 1);
        }
        int pitchBinCount = pitchBinCount(spec);
        sumBelow = new double[pitchBinCount + 1];
        levels = new float[pitchBinCount];
        salience = new float[keptEndBin - keptFromBin];
    }

    /** Pitch bins needed: up to the highest partial of the highest pitch, with the bins around it for the local mean. */
    static int pitchBinCount(ProfileSpec spec) {
        double highest = binOf(spec, spec.keptToHz() * Math.max(2, spec.harmonics()));
        double limit = binOf(spec, spec.sampleRateHz() / 2.0) - 2;
        return (int) Math.min(Math.ceil(highest) + spec.localMeanBins() + 1, limit);
    }

    private static double binOf(ProfileSpec spec, double hz) {
        return spec.binsPerOctave() * Math.log(hz / spec.lowestHz()) / Math.log(2);
    }

    /** Pitch bin of the first entry of {@link #of}. */
    int firstBin() {
        return keptFromBin;
    }

    /**
     * Salience of one frame.
     *
     * @param pitchAmplitudes {@code [pitchBinCount]}, full scale 1
     * @param gain factor for the amplitudes
     * @return salience of the kept pitches, at least 0; the same array at every call
     */
    float[] of(float[] pitchAmplitudes, double gain) {
        double factor = compression * gain;
        for (int bin = 0; bin < levels.length; bin++) {
            double level = Math.log(1 + factor * pitchAmplitudes[bin]);
            levels[bin] = (float) level;
            sumBelow[bin + 1] = sumBelow[bin] + level;
        }
        for (int bin = 0; bin < levels.length; bin++) {
            int from = Math.max(0, bin - localMeanBins);
            int end = Math.min(levels.length, bin + localMeanBins + 1);
            levels[bin] = (float) Math.max(0, levels[bin] - (sumBelow[end] - sumBelow[from]) / (end - from));
        }
        for (int bin = keptFromBin; bin < keptEndBin; bin++) {
            float own = level(bin) + (float) OCTAVE_SHARE * level(bin + binsPerOctave);
            float sum = 0;
            if (own > 0) {
                for (int h = 0; h < partialOffsets.length; h++) {
                    sum += partialWeights[h] * level(bin + partialOffsets[h]);
                }
            }
            salience[bin - keptFromBin] = sum * own;
        }
        return salience;
    }

    private float level(int bin) {
        return bin < levels.length ? levels[bin] : 0;
    }
}

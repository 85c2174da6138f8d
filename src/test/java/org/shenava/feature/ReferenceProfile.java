package org.shenava.feature;

/**
 * The front end once more, from its description and not from the program: a direct Fourier sum in double precision, every definition
 * spelled out, nothing shared, nothing stored between steps but what the description says. Slow.
 */
final class ReferenceProfile {
    private final ProfileSpec spec;
    private double power;
    private int soundingHops;
    private double meanSum;

    ReferenceProfile(ProfileSpec spec) {
        this.spec = spec;
    }

    /** The folded, normalised frame that ends with hop {@code hop} of steady sound (no pauses, no jumps of level). */
    double[] frame(float[] samples, int hop) {
        int end = (hop + 1) * spec.hopSamples();
        double hopPower = 0;
        for (int i = end - spec.hopSamples(); i < end; i++) {
            hopPower += Math.pow(samples[i], 2) / spec.hopSamples();
        }
        soundingHops++;
        power += (hopPower - power) / soundingHops;
        double gain = Math.min(100, spec.targetRms() / Math.sqrt(power));

        double[] amplitudes = amplitudes(samples, end);
        int bins = 5 * spec.binsPerOctave() + 100;
        double[] log = new double[bins];
        for (int b = 0; b < bins; b++) {
            log[b] = Math.log1p(spec.compression() * gain * pitchAmplitude(amplitudes, hz(b)));
        }
        double[] salience = new double[bins];
        double sum = 0;
        for (int b = 0; b < bins; b++) {
            if (hz(b) > spec.keptFromHz() * 0.9999 && hz(b) < spec.keptToHz() * 1.0001) {
                double partials = 0;
                for (int h = 1; h <= spec.harmonics(); h++) {
                    int up = (int) Math.round(spec.binsPerOctave() * Math.log(h) / Math.log(2));
                    partials += Math.pow(spec.harmonicDecay(), h - 1) * sharpened(log, b + up);
                }
                salience[b] = partials * (sharpened(log, b) + 0.5 * sharpened(log, b + spec.binsPerOctave()));
                sum += salience[b];
            }
        }
        meanSum += (sum - meanSum) / soundingHops;
        double[] folded = new double[spec.binsPerOctave()];
        for (int b = 0; b < bins; b++) {
            folded[b % folded.length] += salience[b] / (sum + spec.floorShare() * meanSum);
        }
        return folded;
    }

    private double hz(int bin) {
        return spec.lowestHz() * Math.pow(2, (double) bin / spec.binsPerOctave());
    }

    private double sharpened(double[] log, int bin) {
        double sum = 0;
        int count = 0;
        for (int b = bin - spec.localMeanBins(); b <= bin + spec.localMeanBins(); b++) {
            if (b >= 0) {
                sum += log[b];
                count++;
            }
        }
        return Math.max(0, log[bin] - sum / count);
    }

    private double pitchAmplitude(double[] amplitudes, double centreHz) {
        double fftBinHz = (double) spec.sampleRateHz() / spec.windowSamples();
        double binUp = centreHz * Math.pow(2, 1.0 / spec.binsPerOctave());
        double halfWidth = Math.max(binUp - centreHz, 1.2 * fftBinHz);
        double sum = 0;
        for (int k = 0; k < amplitudes.length; k++) {
            sum += amplitudes[k] * Math.max(0, 1 - Math.abs(k * fftBinHz - centreHz) / halfWidth);
        }
        return sum;
    }

    private double[] amplitudes(float[] samples, int end) {
        int n = spec.windowSamples();
        double[] cosine = new double[n];
        double[] weighted = new double[n];
        double windowSum = 0;
        for (int i = 0; i < n; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / n);
            double hann = 0.5 - 0.5 * cosine[i];
            windowSum += hann;
            int at = end - n + i;
            weighted[i] = at < 0 ? 0 : hann * samples[at];
        }
        double[] amplitudes = new double[n / 2];
        for (int k = 1; k < n / 2; k++) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < n; i++) {
                int turn = (int) ((long) k * i % n);
                real += weighted[i] * cosine[turn];
                imaginary += weighted[i] * cosine[(turn + n / 4) % n];
            }
            amplitudes[k] = Math.hypot(real, imaginary) * 2 / windowSum;
        }
        return amplitudes;
    }
}

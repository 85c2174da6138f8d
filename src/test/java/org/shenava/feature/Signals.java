package org.shenava.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.FrameListener;

/** Sound made in code, and ways to feed it. */
public final class Signals {
    public static final int RATE_HZ = 22_050;

    // Levels of a setar's partials 1-8 in dB and their decay in dB a second, as measured on single notes.
    private static final double[] PARTIAL_DB = {-6, -4, -10, -14, -18, -21, -17, -21};
    private static final double[] DECAY_DB = {10, 18, 21, 20, 21, 23, 26, 23};

    private Signals() {}

    public static float[] sine(double hz, double amplitude, double seconds) {
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hz * i / RATE_HZ));
        }
        return samples;
    }

    /** A plucked string's partials with their decay, struck once. */
    public static float[] pluck(double hz, double amplitude, double seconds) {
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / RATE_HZ;
            double sum = 0;
            for (int h = 1; h <= PARTIAL_DB.length; h++) {
                double level = Math.pow(10, (PARTIAL_DB[h - 1] - DECAY_DB[h - 1] * t) / 20);
                sum += level * Math.sin(2 * Math.PI * hz * h * t + h);
            }
            samples[i] = (float) (amplitude * sum);
        }
        return samples;
    }

    /** Plucks one after another, each heard for a third of a second. */
    public static float[] melody(double amplitude, double... hz) {
        float[][] notes = new float[hz.length][];
        for (int i = 0; i < hz.length; i++) {
            notes[i] = pluck(hz[i], amplitude, 1.0 / 3);
        }
        return joined(notes);
    }

    public static float[] noise(double rms, double seconds, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (rms * random.nextGaussian());
        }
        return samples;
    }

    public static float[] silence(double seconds) {
        return new float[(int) (seconds * RATE_HZ)];
    }

    public static float[] joined(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    public static float[] scaled(float[] samples, double factor) {
        float[] scaled = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            scaled[i] = (float) (samples[i] * factor);
        }
        return scaled;
    }

    /** Feeds blocks of one length, the last one shorter, and ends the stream. */
    public static void feed(float[] samples, int blockSamples, FrameListener listener) {
        for (int at = 0; at < samples.length; at += blockSamples) {
            int count = Math.min(blockSamples, samples.length - at);
            listener.frame(new AudioFrame(samples, at, count, RATE_HZ, at));
        }
        listener.end();
    }

    public static List<ProfileSlice> slices(ProfileSpec spec, float[] samples, int blockSamples) {
        List<ProfileSlice> slices = new ArrayList<>();
        feed(samples, blockSamples, new ProfileExtractor(spec, slices::add));
        return slices;
    }

    /** The network's input from a whole sound. */
    public static float[] input(float[] samples) {
        ProfileSpec spec = ProfileSpec.standard();
        RunningProfile profile = new RunningProfile(spec.binsPerOctave());
        slices(spec, samples, 1024).forEach(slice -> profile.add(slice.bins()));
        return profile.input();
    }

    public static double correlation(float[] a, float[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** Entry b of the result is entry b - bins: the profile of the same music {@code bins} higher. */
    public static float[] rotated(float[] profile, int bins) {
        float[] rotated = new float[profile.length];
        for (int i = 0; i < profile.length; i++) {
            rotated[Math.floorMod(i + bins, profile.length)] = profile[i];
        }
        return rotated;
    }

    /**
     * The profile of the same music {@code cents} higher, also between bins: the one band-limited function through the bins, read elsewhere.
     * Values that come out below 0 are set to 0.
     */
    public static float[] turned(float[] profile, double cents) {
        int n = profile.length;
        double bins = cents * n / 1200;
        float[] turned = new float[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                double x = Math.PI * (i - j - bins);
                double below = n * Math.sin(x / n);
                sum += profile[j] * (Math.abs(below) < 1e-9 ? 1 : Math.sin(x) * Math.cos(x / n) / below);
            }
            turned[i] = (float) Math.max(0, sum);
        }
        return turned;
    }

    /** Cosine of the angle between two profiles: 1 when they are alike up to a factor. */
    public static double cosine(float[] a, float[] b) {
        double dot = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            squareA += (double) a[i] * a[i];
            squareB += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(squareA * squareB);
    }

    public static int highest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    public static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static double mean(float[] values) {
        return sum(values) / values.length;
    }
}

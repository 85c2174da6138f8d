package org.shenava.feature;

/** What specifications ask of their values; the messages show the offending one. */
final class SpecChecks {
    private SpecChecks() {}

    static void type(String expected, String type) {
        require(expected.equals(type), "type must be " + expected + ", got " + type);
    }

    static void frames(int sampleRateHz, int fftSamples, int hopSamples) {
        require(
                sampleRateHz >= 8000 && sampleRateHz <= 192_000,
                "sampleRateHz must be in 8000..192000, got " + sampleRateHz);
        require(
                fftSamples >= 256 && fftSamples <= 65_536 && Integer.bitCount(fftSamples) == 1,
                "fftSamples must be a power of two in 256..65536, got " + fftSamples);
        require(
                hopSamples >= 1 && hopSamples <= fftSamples,
                "hopSamples must be in 1.." + fftSamples + ", got " + hopSamples);
    }

    static void window(double windowSeconds) {
        require(
                windowSeconds >= 0.5 && windowSeconds <= 600,
                "windowSeconds must be in 0.5..600, got " + windowSeconds);
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

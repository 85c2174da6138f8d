package org.shenava.feature;

/**
 * One column of features a frame over a window, as librosa 0.11 computes them with its defaults. A window gives {@code
 * 1 + windowSamples / hopSamples} frames, because frames are centred; sound that ends early is filled with silence.
 *
 * @param type name and version of the computation, {@value #TYPE}
 * @param kind what a column holds
 * @param sampleRateHz mono samples a second
 * @param fftSamples length of the Hann window and of the FFT, a power of two
 * @param hopSamples samples between frames
 * @param windowSeconds length of a window
 * @param melBands bands of the mel scale (Slaney); not used by chroma
 * @param highestHz upper end of the highest band; not used by chroma
 * @param rows values a frame: the bands themselves, the first coefficients, or 12 pitch classes
 */
public record SequenceSpec(
        String type,
        Kind kind,
        int sampleRateHz,
        int fftSamples,
        int hopSamples,
        double windowSeconds,
        int melBands,
        double highestHz,
        int rows)
        implements WindowSpec {
    public static final String TYPE = "sequence/1";

    /** What a column holds. */
    public enum Kind {
        /** Mel spectrogram in dB below its loudest value, floor -80. */
        MEL,
        /** Cepstral coefficients of the mel spectrogram in dB. */
        MFCC,
        /** Energy by pitch class, the strongest 1. */
        CHROMA
    }

    public SequenceSpec {
        SpecChecks.type(TYPE, type);
        SpecChecks.require(kind != null, "kind must be given");
        SpecChecks.frames(sampleRateHz, fftSamples, hopSamples);
        SpecChecks.window(windowSeconds);
        SpecChecks.require(melBands >= 1 && melBands <= 512, "melBands must be in 1..512, got " + melBands);
        SpecChecks.require(
                highestHz > 0 && highestHz <= sampleRateHz / 2.0,
                "highestHz must be in (0, " + sampleRateHz / 2.0 + "], got " + highestHz);
        int expected =
                switch (kind) {
                    case MEL -> melBands;
                    case MFCC -> Math.min(rows, melBands);
                    case CHROMA -> 12;
                };
        SpecChecks.require(rows >= 1 && rows == expected, "rows of " + kind + " do not fit, got " + rows);
    }

    /** 192 bands to 8 kHz, 86 frames a second: the input of the published spectrogram networks. */
    public static SequenceSpec mel(double windowSeconds) {
        return new SequenceSpec(TYPE, Kind.MEL, 22_050, 2048, 256, windowSeconds, 192, 8000, 192);
    }

    /** The first coefficients of librosa's default MFCC, 43 frames a second. */
    public static SequenceSpec mfcc(int coefficients, double windowSeconds) {
        return new SequenceSpec(TYPE, Kind.MFCC, 22_050, 2048, 512, windowSeconds, 128, 11_025, coefficients);
    }

    @Override
    public int frames() {
        return 1 + windowSamples() / hopSamples;
    }
}

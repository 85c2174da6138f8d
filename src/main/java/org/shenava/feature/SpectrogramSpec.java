package org.shenava.feature;

/**
 * How sound becomes spectrogram columns for the eye: rows that stand evenly on a frequency scale, in dB.
 *
 * @param sampleRateHz mono samples a second
 * @param windowSamples length of the Hann window and of the FFT, a power of two
 * @param hopSamples samples between columns
 * @param scale of the rows
 * @param lowestHz centre of the lowest row
 * @param highestHz centre of the highest row, at most half the rate
 * @param rowCount rows of a column, 2 to 2048
 * @param floorDb lowest level, dB re a full-scale sine
 */
public record SpectrogramSpec(
        int sampleRateHz,
        int windowSamples,
        int hopSamples,
        FrequencyScale scale,
        double lowestHz,
        double highestHz,
        int rowCount,
        double floorDb) {
    public SpectrogramSpec {
        require(sampleRateHz > 0, "sampleRateHz must be above 0, got " + sampleRateHz);
        require(
                windowSamples >= 256 && windowSamples <= 32_768 && Integer.bitCount(windowSamples) == 1,
                "windowSamples must be a power of two in 256..32768, got " + windowSamples);
        require(
                hopSamples >= 1 && hopSamples <= windowSamples,
                "hopSamples must be in 1.." + windowSamples + ", got " + hopSamples);
        require(
                lowestHz > 0 && lowestHz < highestHz && highestHz <= sampleRateHz / 2.0,
                "0 < lowestHz < highestHz <= half the rate must hold, got " + lowestHz + " and " + highestHz);
        require(rowCount >= 2 && rowCount <= 2048, "rowCount must be in 2..2048, got " + rowCount);
        require(floorDb < 0, "floorDb must be below 0, got " + floorDb);
    }

    /** 80 Hz to 8 kHz at 22,050 Hz: 43 columns a second, 399 rows 20 cents apart, 100 dB. */
    public static SpectrogramSpec standard() {
        return logarithmic(22_050, 4096, 512, 80, 8000, 60, -100);
    }

    /**
     * Rows that are the same musical interval apart.
     *
     * @param lowestHz centre of the lowest row
     * @param highestHz no row stands above it; the highest one is the last whole step
     * @param rowsPerOctave rows an octave, 1 to 240
     */
    public static SpectrogramSpec logarithmic(
            int sampleRateHz,
            int windowSamples,
            int hopSamples,
            double lowestHz,
            double highestHz,
            int rowsPerOctave,
            double floorDb) {
        require(rowsPerOctave >= 1 && rowsPerOctave <= 240, "rowsPerOctave must be in 1..240, got " + rowsPerOctave);
        require(
                lowestHz > 0 && lowestHz < highestHz && highestHz <= sampleRateHz / 2.0,
                "0 < lowestHz < highestHz <= half the rate must hold, got " + lowestHz + " and " + highestHz);
        int rowCount = (int) (rowsPerOctave * Math.log(highestHz / lowestHz) / Math.log(2)) + 1;
        return new SpectrogramSpec(
                sampleRateHz,
                windowSamples,
                hopSamples,
                FrequencyScale.LOG,
                lowestHz,
                lowestHz * Math.pow(2, (rowCount - 1.0) / rowsPerOctave),
                rowCount,
                floorDb);
    }

    /**
     * Frequency at a row, row 0 lowest.
     *
     * @param row also between two rows, and beyond the lowest and highest
     */
    public double rowHz(double row) {
        double lowest = scale.position(lowestHz);
        double highest = scale.position(highestHz);
        return scale.hz(lowest + row / (rowCount - 1) * (highest - lowest));
    }

    /** The row of a frequency, mostly between two rows; the inverse of {@link #rowHz}. */
    public double row(double hz) {
        double lowest = scale.position(lowestHz);
        double highest = scale.position(highestHz);
        return (scale.position(hz) - lowest) / (highest - lowest) * (rowCount - 1);
    }

    public double columnsPerSecond() {
        return (double) sampleRateHz / hopSamples;
    }

    /**
     * How much earlier lies what a column shows than the hop at whose end it is made: a column shows the middle of its window, which ends
     * with the hop. From the middle of the hop to the middle of the window, in seconds.
     */
    public double lagSeconds() {
        return (windowSamples - hopSamples) / 2.0 / sampleRateHz;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

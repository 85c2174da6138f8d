package org.shenava.feature;

/**
 * How sound becomes spectrogram columns for the eye: log-frequency rows in dB.
 *
 * @param sampleRateHz mono samples a second
 * @param windowSamples length of the Hann window and of the FFT, a power of two
 * @param hopSamples samples between columns
 * @param lowestHz centre of the lowest row
 * @param highestHz upper limit of the rows, at most half the rate
 * @param rowsPerOctave rows an octave
 * @param floorDb lowest level, dB re a full-scale sine
 */
public record SpectrogramSpec(
        int sampleRateHz,
        int windowSamples,
        int hopSamples,
        double lowestHz,
        double highestHz,
        int rowsPerOctave,
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
        require(rowsPerOctave >= 1 && rowsPerOctave <= 240, "rowsPerOctave must be in 1..240, got " + rowsPerOctave);
        require(floorDb < 0, "floorDb must be below 0, got " + floorDb);
    }

    /** 80 Hz to 8 kHz at 22,050 Hz: 43 columns a second, 399 rows 20 cents apart, 100 dB. */
    public static SpectrogramSpec standard() {
        return new SpectrogramSpec(22_050, 4096, 512, 80, 8000, 60, -100);
    }

    public int rowCount() {
        return (int) (rowsPerOctave * Math.log(highestHz / lowestHz) / Math.log(2)) + 1;
    }

    /** Centre frequency of a row, row 0 lowest. */
    public double rowHz(int row) {
        return lowestHz * Math.pow(2, (double) row / rowsPerOctave);
    }

    public double columnsPerSecond() {
        return (double) sampleRateHz / hopSamples;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

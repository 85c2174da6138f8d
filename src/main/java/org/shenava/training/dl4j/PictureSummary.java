package org.shenava.training.dl4j;

/**
 * What of the summed-up features a mel spectrogram itself determines: of every frame 20 cepstral coefficients, centroid, bandwidth and
 * roll-off over the bands, and the level; of each the mean and the deviation over time. Chroma, zero crossings, harmonic and percussive
 * parts and tempo need the sound.
 */
final class PictureSummary {
    private static final int COEFFICIENTS = 20;
    private static final int PER_FRAME = COEFFICIENTS + 4;
    /** Values of a summary. */
    static final int LENGTH = 2 * PER_FRAME;

    private static final double ROLL_OFF = 0.85;

    private final int rows;
    private final double[][] cosines;

    PictureSummary(int rows) {
        this.rows = rows;
        this.cosines = new double[COEFFICIENTS][rows];
        for (int coefficient = 0; coefficient < COEFFICIENTS; coefficient++) {
            for (int row = 0; row < rows; row++) {
                cosines[coefficient][row] = Math.cos(Math.PI * coefficient * (row + 0.5) / rows) / rows;
            }
        }
    }

    /**
     * Sums a window up.
     *
     * @param window row-major {@code [rows][frames]}, dB
     * @return means, then deviations
     */
    float[] of(float[] window) {
        int frames = window.length / rows;
        double[] sums = new double[PER_FRAME];
        double[] squares = new double[PER_FRAME];
        double[] column = new double[rows];
        for (int frame = 0; frame < frames; frame++) {
            for (int row = 0; row < rows; row++) {
                column[row] = window[row * frames + frame];
            }
            double[] values = frame(column);
            for (int i = 0; i < PER_FRAME; i++) {
                sums[i] += values[i];
                squares[i] += values[i] * values[i];
            }
        }
        float[] summary = new float[LENGTH];
        for (int i = 0; i < PER_FRAME; i++) {
            double mean = sums[i] / frames;
            summary[i] = (float) mean;
            summary[PER_FRAME + i] = (float) Math.sqrt(Math.max(0, squares[i] / frames - mean * mean));
        }
        return summary;
    }

    private double[] frame(double[] levels) {
        double[] values = new double[PER_FRAME];
        for (int coefficient = 0; coefficient < COEFFICIENTS; coefficient++) {
            for (int row = 0; row < rows; row++) {
                values[coefficient] += cosines[coefficient][row] * levels[row];
            }
        }
        double total = 0;
        double weighted = 0;
        double[] powers = new double[rows];
        for (int row = 0; row < rows; row++) {
            powers[row] = Math.pow(10, levels[row] / 10);
            total += powers[row];
            weighted += row * powers[row];
        }
        double centroid = weighted / total;
        double spread = 0;
        double below = 0;
        int rollOff = 0;
        for (int row = 0; row < rows; row++) {
            spread += (row - centroid) * (row - centroid) * powers[row];
            below += powers[row];
            rollOff += below < ROLL_OFF * total ? 1 : 0;
        }
        values[COEFFICIENTS] = centroid / rows;
        values[COEFFICIENTS + 1] = Math.sqrt(spread / total) / rows;
        values[COEFFICIENTS + 2] = (double) rollOff / rows;
        values[COEFFICIENTS + 3] = 10 * Math.log10(total);
        return values;
    }
}

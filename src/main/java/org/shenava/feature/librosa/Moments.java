package org.shenava.feature.librosa;

/**
 * Mean and population variance.
 *
 * @param mean of all values
 * @param variance mean of the squared distances from the mean
 */
record Moments(double mean, double variance) {
    static Moments of(float[] values) {
        return of(new float[][] {values});
    }

    /** Of all values of a matrix together. */
    static Moments of(float[][] rows) {
        double sum = 0;
        long count = 0;
        for (float[] row : rows) {
            for (float value : row) {
                sum += value;
            }
            count += row.length;
        }
        double mean = sum / count;
        double squares = 0;
        for (float[] row : rows) {
            for (float value : row) {
                squares += (value - mean) * (value - mean);
            }
        }
        return new Moments(mean, squares / count);
    }

    /** Of one column of a matrix. */
    static Moments ofColumn(float[][] rows, int column) {
        float[] values = new float[rows.length];
        for (int row = 0; row < rows.length; row++) {
            values[row] = rows[row][column];
        }
        return of(values);
    }
}

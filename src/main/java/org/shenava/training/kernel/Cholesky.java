package org.shenava.training.kernel;

/**
 * The triangular factor of a matrix: {@code matrix = L L'}, with zeros in {@code L} above the diagonal. Golub and Van Loan, Matrix
 * Computations, 4.2.
 */
final class Cholesky {
    /** {@code L'}, from the diagonal on; so that every loop runs along a row. */
    private final double[][] upper;

    private Cholesky(double[][] upper) {
        this.upper = upper;
    }

    /**
     * Factors.
     *
     * @param matrix symmetric, {@code [n][n]}; what is below the diagonal is not read, nothing is changed
     * @throws IllegalArgumentException when it is not positive definite; names the row
     */
    static Cholesky of(double[][] matrix) {
        double[][] upper = new double[matrix.length][];
        for (int row = 0; row < upper.length; row++) {
            upper[row] = matrix[row].clone();
        }
        for (int row = 0; row < upper.length; row++) {
            double pivot = upper[row][row];
            // Written so that NaN is refused.
            if (!(pivot > 0)) {
                throw new IllegalArgumentException("the matrix must be positive definite, got " + pivot + " in row "
                        + row + " after those before it");
            }
            double root = Math.sqrt(pivot);
            for (int column = row; column < upper.length; column++) {
                upper[row][column] /= root;
            }
            for (int below = row + 1; below < upper.length; below++) {
                takeOff(upper[below], upper[row][below], upper[row], below);
            }
        }
        return new Cholesky(upper);
    }

    int size() {
        return upper.length;
    }

    /** Solves {@code L x = right} in place. */
    void forward(double[] right) {
        for (int row = 0; row < upper.length; row++) {
            right[row] /= upper[row][row];
            takeOff(right, right[row], upper[row], row + 1);
        }
    }

    /** Solves {@code L' x = right} in place. */
    void backward(double[] right) {
        for (int row = upper.length - 1; row >= 0; row--) {
            double sum = right[row];
            for (int column = row + 1; column < upper.length; column++) {
                sum -= upper[row][column] * right[column];
            }
            right[row] = sum / upper[row][row];
        }
    }

    private static void takeOff(double[] from, double times, double[] row, int first) {
        for (int column = first; column < row.length; column++) {
            from[column] -= times * row[column];
        }
    }
}

package org.shenava.teaching.dl4j;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Matrices of ND4J as arrays, in one copy: its own ways make an object of every row. */
final class Matrices {
    private Matrices() {}

    /** All values, row after row, whatever the order in which the matrix keeps them. */
    static float[] rowMajor(INDArray matrix) {
        try (INDArray ordered = matrix.dup('c')) {
            return ordered.data().asFloat();
        }
    }

    /** {@code [rows][columns]}. */
    static float[][] rows(INDArray matrix) {
        int columns = (int) matrix.size(1);
        float[] values = rowMajor(matrix);
        float[][] rows = new float[values.length / columns][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return rows;
    }
}

package org.shenava.classifier.baseline;

/** What every form asks of its numbers, which may come from anybody's file. */
final class Checks {
    private Checks() {}

    static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }

    static void length(String name, int length, int expected) {
        require(length == expected, name + " must have " + expected + " values, got " + length);
    }

    static void finite(String name, double... values) {
        for (double value : values) {
            require(Double.isFinite(value), name + " must be numbers, got " + value);
        }
    }

    static void matrix(String name, float[][] matrix, int rows, int columns) {
        length(name, matrix.length, rows);
        for (float[] row : matrix) {
            require(row != null, name + " lack a row");
            length(name, row.length, columns);
            for (float value : row) {
                require(Float.isFinite(value), name + " must be numbers, got " + value);
            }
        }
    }

    static void matrix(String name, double[][] matrix, int rows, int columns) {
        length(name, matrix.length, rows);
        for (double[] row : matrix) {
            require(row != null, name + " lack a row");
            length(name, row.length, columns);
            finite(name, row);
        }
    }
}

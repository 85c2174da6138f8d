package org.shenava.training.kernel;

import java.util.Arrays;

/**
 * Some values of a row, and how near by them it is to the centres.
 *
 * @param values which of the row's values are seen
 * @param whitening from those values to the places of the units
 * @param units one a centre
 */
public record View(int[] values, Whitening whitening, RadialUnits units) implements Nearness {
    /**
     * Measures what differs within classes, and puts a unit where each centre is.
     *
     * @param rows all values of each
     * @param labels class of each row
     * @param shrinkage see {@link Whitening#of}
     * @param steepness of the units' fall, where the variances of all places add up to 1
     * @param centres which of the rows have a unit
     */
    public static View of(
            double[][] rows, int[] labels, int[] values, double shrinkage, double steepness, int[] centres) {
        double[][] seen = Arrays.stream(rows).map(row -> seen(row, values)).toArray(double[][]::new);
        Whitening whitening = Whitening.of(seen, labels, shrinkage);
        RadialUnits units = new RadialUnits(
                Arrays.stream(centres)
                        .mapToObj(centre -> whitening.place(seen[centre]))
                        .toList(),
                steepness / values.length);
        return new View(values, whitening, units);
    }

    private static double[] seen(double[] row, int[] values) {
        return Arrays.stream(values).mapToDouble(value -> row[value]).toArray();
    }

    @Override
    public double[] at(double[] row) {
        return units.at(whitening.place(seen(row, values)));
    }
}

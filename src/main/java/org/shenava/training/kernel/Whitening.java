package org.shenava.training.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A linear map of rows after which those of one class differ alike in all directions, so that a distance tells classes apart and not how
 * varied a value is: the inverse of the Cholesky factor of the mean covariance within classes.
 */
public final class Whitening {
    private final double[][] map;

    private Whitening(double[][] map) {
        this.map = map;
    }

    /**
     * Measures. Every class counts as much, whatever its rows.
     *
     * @param rows at least one, all of one width
     * @param labels class of each
     * @param shrinkage share of the covariance, above 0 and at most 1, that is made the same in every direction; it keeps a value that
     *     hardly differs within classes from deciding everything
     */
    public static Whitening of(double[][] rows, int[] labels, double shrinkage) {
        Cholesky factor = Cholesky.of(shrunk(withinClasses(rows, labels), shrinkage));
        double[][] inverse = new double[factor.size()][factor.size()];
        for (int column = 0; column < inverse.length; column++) {
            double[] unit = new double[inverse.length];
            unit[column] = 1;
            factor.forward(unit);
            for (int row = 0; row < inverse.length; row++) {
                inverse[row][column] = unit[row];
            }
        }
        return new Whitening(inverse).toUnitVariance(rows);
    }

    private static double[][] withinClasses(double[][] rows, int[] labels) {
        TreeMap<Integer, List<double[]>> classes = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            classes.computeIfAbsent(labels[i], label -> new ArrayList<>()).add(rows[i]);
        }
        double[][] mean = new double[rows[0].length][rows[0].length];
        for (List<double[]> one : classes.values()) {
            addCovariance(mean, one, 1.0 / classes.size());
        }
        return mean;
    }

    /** Divided by the count and not by one less: a class of one row has none. */
    private static void addCovariance(double[][] sum, List<double[]> rows, double share) {
        double[] centre = new double[sum.length];
        for (double[] row : rows) {
            for (int a = 0; a < centre.length; a++) {
                centre[a] += row[a] / rows.size();
            }
        }
        for (double[] row : rows) {
            for (int a = 0; a < centre.length; a++) {
                double factor = share * (row[a] - centre[a]) / rows.size();
                for (int b = 0; b < centre.length; b++) {
                    sum[a][b] += factor * (row[b] - centre[b]);
                }
            }
        }
    }

    private static double[][] shrunk(double[][] covariance, double shrinkage) {
        double trace = trace(covariance);
        // Where no class has two different rows, nothing is known of how they differ: every direction counts alike.
        double even = trace > 0 ? shrinkage * trace / covariance.length : 1;
        double[][] shrunk = new double[covariance.length][covariance.length];
        for (int a = 0; a < shrunk.length; a++) {
            for (int b = 0; b < shrunk.length; b++) {
                shrunk[a][b] = (1 - shrinkage) * covariance[a][b] + (a == b ? even : 0);
            }
        }
        return shrunk;
    }

    private static double trace(double[][] matrix) {
        double trace = 0;
        for (int a = 0; a < matrix.length; a++) {
            trace += matrix[a][a];
        }
        return trace;
    }

    /** So that the variances of all values add up to how many there are, and units of one width fit whatever the data. */
    private Whitening toUnitVariance(double[][] rows) {
        List<double[]> places = new ArrayList<>();
        for (double[] row : rows) {
            places.add(place(row));
        }
        double[][] covariance = new double[map.length][map.length];
        addCovariance(covariance, places, rows.length / Math.max(1.0, rows.length - 1));
        double variance = trace(covariance);
        double scale = variance > 0 ? Math.sqrt(map.length / variance) : 1;
        double[][] scaled = new double[map.length][map.length];
        for (int a = 0; a < map.length; a++) {
            for (int b = 0; b < map.length; b++) {
                scaled[a][b] = scale * map[a][b];
            }
        }
        return new Whitening(scaled);
    }

    /** Where a row comes to lie. */
    public double[] place(double[] row) {
        double[] place = new double[map.length];
        for (int a = 0; a < place.length; a++) {
            for (int b = 0; b < place.length; b++) {
                place[a] += map[a][b] * row[b];
            }
        }
        return place;
    }

    /** How many values a row has. */
    public int width() {
        return map.length;
    }

    /** How much a value of a row moves a value of its place. */
    public double weight(int value, int ofPlace) {
        return map[ofPlace][value];
    }
}

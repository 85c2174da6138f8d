package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.kernel.KernelRegression;
import org.shenava.training.kernel.RadialUnits;
import org.shenava.training.kernel.Whitening;

/**
 * What {@code genre-dense} knows by nearness to recordings: which of the genres, from those of the genres, and whether it is the class
 * that is asked for apart, from all. Every fit in it has one answer.
 *
 * @param whitening from scaled values to the places of the units
 * @param units one a recording; those of the genres come first
 * @param genres over the units of the genres
 * @param apart over all units, its classes "one of the genres" and "the class apart"; empty when there is no such class
 */
record GenreKernel(Whitening whitening, RadialUnits units, KernelRegression genres, Optional<KernelRegression> apart) {
    private static final double SHRINKAGE = 0.3;
    /** Of the units, where places have a variance of 1 a value. */
    private static final double STEEPNESS = 0.7 / ScaledSummary.WIDTH;

    private static final double COST = 10;
    /** Two scores that move against each other share the penalty that a single one would bear: with this it is the same. */
    private static final double COST_OF_TWO = COST / 2;

    /** More units would make an answer slow; the same by half their number was as good. */
    private static final int MOST_UNITS = 3000;
    /** What units answer at all rows, 160 MB, is kept in memory while learning. */
    private static final int MOST_VALUES = 40_000_000;

    /**
     * Fits.
     *
     * @throws JobCancelledException when the job is stopped
     */
    static GenreKernel fit(GenreRows rows, GenreLabels labels, JobContext job) throws JobCancelledException {
        double[][] values = IntStream.range(0, rows.size())
                .mapToObj(row -> exactly(rows.values(row)))
                .toArray(double[][]::new);
        int[] known = IntStream.range(0, rows.size()).map(rows::label).toArray();
        Whitening whitening = Whitening.of(values, known, SHRINKAGE);
        double[][] places = new double[values.length][];
        for (int row = 0; row < places.length; row++) {
            places[row] = whitening.place(values[row]);
        }
        List<double[]> centres = new ArrayList<>();
        int[] chosen = thinned(rows.middles(), Math.min(MOST_UNITS, MOST_VALUES / rows.size()));
        IntStream.of(chosen).filter(row -> !labels.isApart(known[row])).forEach(row -> centres.add(places[row]));
        int ofGenres = centres.size();
        IntStream.of(chosen).filter(row -> labels.isApart(known[row])).forEach(row -> centres.add(places[row]));
        RadialUnits units = new RadialUnits(centres, STEEPNESS);
        KernelRegression genres =
                KernelRegression.fit(units.first(ofGenres), ofGenres(rows, places, labels), COST, job);
        if (!labels.hasApart()) {
            return new GenreKernel(whitening, units, genres, Optional.empty());
        }
        KernelRegression apart = KernelRegression.fit(units, ofApart(rows, places, labels), COST_OF_TWO, job);
        return new GenreKernel(whitening, units, genres, Optional.of(apart));
    }

    private static double[] exactly(float[] values) {
        double[] exact = new double[values.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = values[i];
        }
        return exact;
    }

    private static int[] thinned(int[] rows, int most) {
        int step = Math.max(1, (rows.length + most - 1) / Math.max(1, most));
        return IntStream.range(0, rows.length)
                .filter(i -> i % step == 0)
                .map(i -> rows[i])
                .toArray();
    }

    /** Every genre counts as much. */
    private static KernelRegression.Examples ofGenres(GenreRows rows, double[][] places, GenreLabels labels) {
        int[] own = IntStream.range(0, rows.size())
                .filter(row -> !labels.isApart(rows.label(row)))
                .toArray();
        double each = (double) own.length / labels.genres();
        return new KernelRegression.Examples(
                IntStream.of(own).mapToObj(row -> places[row]).toArray(double[][]::new),
                IntStream.of(own).map(row -> labels.genre(rows.label(row))).toArray(),
                IntStream.of(own).mapToDouble(row -> each * rows.weight(row)).toArray(),
                labels.genres());
    }

    /** The class apart counts as much as all genres together. */
    private static KernelRegression.Examples ofApart(GenreRows rows, double[][] places, GenreLabels labels) {
        IntPredicate isApart = row -> labels.isApart(rows.label(row));
        double half = rows.size() / 2.0;
        return new KernelRegression.Examples(
                places,
                IntStream.range(0, rows.size())
                        .map(row -> isApart.test(row) ? 1 : 0)
                        .toArray(),
                IntStream.range(0, rows.size())
                        .mapToDouble(row -> half * rows.weight(row) / (isApart.test(row) ? 1 : labels.genres()))
                        .toArray(),
                2);
    }
}

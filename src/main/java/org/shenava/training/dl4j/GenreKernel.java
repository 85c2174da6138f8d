package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.kernel.KernelRegression;
import org.shenava.training.kernel.Nearness;
import org.shenava.training.kernel.View;

/**
 * What {@code genre-dense} knows by nearness to recordings: which of the genres, from those of the genres, and whether it is the class
 * that is asked for apart, from all. Every fit in it has one answer.
 *
 * @param genres which of the genres, by all values
 * @param apart its classes are "not the class apart" and "the class apart"; empty when there is no such class
 */
record GenreKernel(Sum genres, Optional<Sum> apart) {
    private static final double SHRINKAGE = 0.3;
    private static final double STEEPNESS = 0.7;
    private static final double COST = 10;
    private static final double COST_OF_APART = 20;

    /** Of those that move and of all that do not change with loudness: what an instrument sounds like says less than how it is played. */
    private static final List<Double> APART_SHARES = List.of(0.8, 0.2);

    /**
     * What is like nothing heard is not the class apart. Two scores that move against each other share the penalty that a single one
     * would bear: with half the cost it is the same.
     */
    private static final KernelRegression.Terms APART_TERMS =
            new KernelRegression.Terms(COST_OF_APART / 2, Optional.of(new double[] {1, -1}));

    /** More centres would make an answer slow; the same by half their number was as good. */
    private static final int MOST_CENTRES = 3000;
    /** What centres answer at all rows, 160 MB, is kept in memory while learning. */
    private static final int MOST_VALUES = 40_000_000;

    /**
     * A regression on the nearness in some views.
     *
     * @param views of a row by some of its values, all to the same centres
     * @param shares of the views; they add up to 1
     */
    record Sum(List<View> views, List<Double> shares, KernelRegression regression) {
        /** Scores of its classes for scaled values. */
        double[] scores(double[] row) {
            return regression.scores(near(views, shares).at(row));
        }
    }

    /** Of all parts, which of the genres first. */
    List<View> views() {
        List<View> views = new ArrayList<>(genres.views());
        apart.ifPresent(sum -> views.addAll(sum.views()));
        return views;
    }

    /**
     * Fits.
     *
     * @param rows played ones
     * @param all those and the synthesised ones, which only tell the class apart from everything else
     * @throws JobCancelledException when the job is stopped
     */
    static GenreKernel fit(GenreRows rows, GenreRows all, GenreLabels labels, JobContext job)
            throws JobCancelledException {
        Sum genres = genres(rows, labels, job);
        return new GenreKernel(genres, labels.hasApart() ? Optional.of(apart(all, labels, job)) : Optional.empty());
    }

    private static Sum genres(GenreRows rows, GenreLabels labels, JobContext job) throws JobCancelledException {
        double[][] values = values(rows);
        int[] centres = IntStream.of(centres(rows))
                .filter(row -> !labels.isApart(rows.label(row)))
                .toArray();
        List<View> views = List.of(View.of(values, labels(rows), GenreValues.all(), SHRINKAGE, STEEPNESS, centres));
        return sum(
                views,
                List.of(1.0),
                at(values, centres),
                genres(rows, values, labels),
                new KernelRegression.Terms(COST, Optional.empty()),
                job);
    }

    private static Sum apart(GenreRows rows, GenreLabels labels, JobContext job) throws JobCancelledException {
        double[][] values = values(rows);
        int[] centres = centres(rows);
        List<View> views = List.of(
                View.of(values, labels(rows), GenreValues.moving(), SHRINKAGE, STEEPNESS, centres),
                View.of(values, labels(rows), GenreValues.levelFree(), SHRINKAGE, STEEPNESS, centres));
        return sum(views, APART_SHARES, at(values, centres), apart(rows, values, labels), APART_TERMS, job);
    }

    private static double[][] values(GenreRows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> exactly(rows.values(row)))
                .toArray(double[][]::new);
    }

    private static int[] labels(GenreRows rows) {
        return IntStream.range(0, rows.size()).map(rows::label).toArray();
    }

    private static int[] centres(GenreRows rows) {
        return thinned(rows.middles(), Math.min(MOST_CENTRES, MOST_VALUES / rows.size()));
    }

    private static Sum sum(
            List<View> views,
            List<Double> shares,
            double[][] centres,
            KernelRegression.Examples examples,
            KernelRegression.Terms terms,
            JobContext job)
            throws JobCancelledException {
        return new Sum(views, shares, KernelRegression.fit(near(views, shares), centres, examples, terms, job));
    }

    private static Nearness near(List<View> views, List<Double> shares) {
        return row -> {
            double[] sum = new double[views.get(0).units().centres().size()];
            for (int view = 0; view < views.size(); view++) {
                double[] answers = views.get(view).at(row);
                for (int centre = 0; centre < sum.length; centre++) {
                    sum[centre] += shares.get(view) * answers[centre];
                }
            }
            return sum;
        };
    }

    private static double[] exactly(float[] values) {
        double[] exact = new double[values.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = values[i];
        }
        return exact;
    }

    private static double[][] at(double[][] values, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> values[row]).toArray(double[][]::new);
    }

    private static int[] thinned(int[] rows, int most) {
        int step = Math.max(1, (rows.length + most - 1) / Math.max(1, most));
        return IntStream.range(0, rows.length)
                .filter(i -> i % step == 0)
                .map(i -> rows[i])
                .toArray();
    }

    /** Every genre counts as much. */
    private static KernelRegression.Examples genres(GenreRows rows, double[][] values, GenreLabels labels) {
        int[] own = IntStream.range(0, rows.size())
                .filter(row -> !labels.isApart(rows.label(row)))
                .toArray();
        double each = (double) own.length / labels.genres();
        return new KernelRegression.Examples(
                at(values, own),
                IntStream.of(own).map(row -> labels.genre(rows.label(row))).toArray(),
                IntStream.of(own).mapToDouble(row -> each * rows.weight(row)).toArray(),
                labels.genres());
    }

    /** The class apart counts as much as everything else together, and there every class as much. */
    private static KernelRegression.Examples apart(GenreRows rows, double[][] values, GenreLabels labels) {
        IntPredicate isApart = row -> labels.isApart(rows.label(row));
        long others = IntStream.range(0, rows.size())
                .map(rows::label)
                .filter(label -> !labels.isApart(label))
                .distinct()
                .count();
        double half = rows.size() / 2.0;
        return new KernelRegression.Examples(
                values,
                IntStream.range(0, rows.size())
                        .map(row -> isApart.test(row) ? 1 : 0)
                        .toArray(),
                IntStream.range(0, rows.size())
                        .mapToDouble(row -> half * rows.weight(row) / (isApart.test(row) ? 1 : others))
                        .toArray(),
                2);
    }
}

package org.shenava.training.baseline;

import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** The lowest point of a bowl-shaped function of many values, by Newton steps that conjugate gradients solve. Nothing in it is random. */
public final class Descent {
    private static final int MOST_STEPS = 100;
    private static final int MOST_TURNS = 200;
    /** Length of the gradient, relative to the longest met, at which the minimum counts as found. */
    private static final double TOLERANCE = 1e-6;

    private Descent() {}

    /** A function with one minimum. */
    public interface Valley {
        /** The value at a point, which the calls that follow are about. */
        double measure(double[] point);

        /** The first derivatives at the point last measured, which is given again; a new array. */
        double[] gradient(double[] point);

        /** The product of the second derivatives at the point last measured with a direction; a new array. */
        double[] curvature(double[] direction);
    }

    /**
     * Goes down.
     *
     * @param start where to begin; not changed
     * @throws JobCancelledException when the job is stopped
     */
    public static double[] lowest(Valley valley, double[] start, JobContext job) throws JobCancelledException {
        double[] point = start;
        double value = valley.measure(point);
        double longest = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = valley.gradient(point);
            double length = Math.sqrt(dot(gradient, gradient));
            longest = Math.max(longest, length);
            if (length <= TOLERANCE * longest) {
                break;
            }
            double enough = length * Math.min(0.1, Math.sqrt(length / longest));
            double[] direction = direction(valley, gradient, enough, job);
            double slope = dot(gradient, direction);
            double share = 1;
            double[] next = moved(point, share, direction);
            double nextValue = valley.measure(next);
            // A full step nearly always goes down; halving keeps the first ones from overshooting.
            while (nextValue > value + 1e-4 * share * slope && share > 1e-10) {
                share /= 2;
                next = moved(point, share, direction);
                nextValue = valley.measure(next);
            }
            point = next;
            value = nextValue;
        }
        return point;
    }

    /** The step that Newton would take, nearly: conjugate gradients until the remainder is no longer than {@code enough}. */
    private static double[] direction(Valley valley, double[] gradient, double enough, JobContext job)
            throws JobCancelledException {
        double[] step = new double[gradient.length];
        double[] remainder = moved(step, -1, gradient);
        double[] search = remainder.clone();
        double squares = dot(remainder, remainder);
        for (int turn = 0; turn < MOST_TURNS && Math.sqrt(squares) > enough; turn++) {
            job.checkCancelled();
            double[] bent = valley.curvature(search);
            double far = squares / dot(search, bent);
            step = moved(step, far, search);
            remainder = moved(remainder, -far, bent);
            double before = squares;
            squares = dot(remainder, remainder);
            search = moved(remainder, squares / before, search);
        }
        return step;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double[] moved(double[] from, double share, double[] direction) {
        double[] to = from.clone();
        for (int k = 0; k < to.length; k++) {
            to[k] += share * direction[k];
        }
        return to;
    }
}

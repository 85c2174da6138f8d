package org.shenava.teaching.dl4j;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.job.JobCancelledException;
import org.shenava.teaching.learn.Learner.PassWatch;

/**
 * The weights of one last layer, by accelerated gradient descent over all examples at once (Nesterov, beginning anew whenever the loss
 * rises): nothing in it is random, and the same examples give the same weights. What goes in is centred and divided by one number, so
 * that the widest direction has variance 1 and the step can be told beforehand.
 */
final class HeadDescent implements AutoCloseable {
    /** Looking at what is held back costs a product. */
    private static final int LOOK_EVERY = 5;

    private static final int TURNS = 15;
    private static final double LEAST_SCALE = 1e-6;
    /** Half is the steepest that a softmax bends. */
    private static final double STEEPEST = 0.5;

    private final INDArray rows;
    private final float[] means;
    private final float scale;

    /**
     * A layer.
     *
     * @param weights {@code [inputs][classes]}
     * @param bias {@code [classes]}
     */
    record Head(float[][] weights, float[] bias) {}

    /** What is held back, for the curve: rows as those learned from, which are left open, and how wrong they are. */
    record Held(INDArray rows, HeadLoss loss) {}

    /**
     * @param rows {@code [rows][inputs]}, taken over and changed in place
     * @param weights of each row, summing to 1
     */
    HeadDescent(INDArray rows, float[] weights) {
        this.rows = rows;
        try (INDArray share = Nd4j.create(weights, new long[] {1, weights.length}, 'c');
                INDArray mean = share.mmul(rows);
                INDArray column = Nd4j.create(weights, new long[] {weights.length, 1}, 'c')) {
            this.means = Matrices.rowMajor(mean);
            rows.subiRowVector(mean);
            this.scale = (float) (1 / Math.max(LEAST_SCALE, Math.sqrt(widest(column))));
            rows.muli(scale);
        }
    }

    /**
     * Goes down.
     *
     * @param start where the weights begin, and what they are kept near
     * @param penalty half its product with the squared distance to the start is added to the loss
     */
    Head run(HeadLoss loss, Head start, double penalty, int passes, Optional<Held> held, PassWatch watch)
            throws JobCancelledException {
        try (INDArray begin = centred(start.weights());
                Point point = new Point(begin, centredBias(start))) {
            double rate = 1 / (STEEPEST + penalty);
            double before = Double.POSITIVE_INFINITY;
            int momentum = 0;
            for (int pass = 1; pass <= passes; pass++) {
                point.lookAhead((double) momentum / (momentum + 3));
                HeadLoss.Measured measured = point.step(loss, penalty, rate);
                if (measured.loss() > before) {
                    momentum = 0;
                    rate *= 0.7;
                } else {
                    momentum++;
                }
                before = measured.loss();
                boolean looked = pass % LOOK_EVERY == 0 || pass == passes;
                watch.pass(
                        pass,
                        looked ? measured.right() : Double.NaN,
                        looked && held.isPresent() ? right(held.get(), point.head()) : Double.NaN);
            }
            return point.head();
        }
    }

    private static double right(Held held, Head head) {
        try (INDArray weights = Nd4j.createFromArray(head.weights());
                INDArray scores = held.rows().mmul(weights)) {
            return held.loss().turnToGradient(plus(scores, head.bias())).right();
        }
    }

    /** Scores as a row-major array of its own, with the biases added. */
    static float[] plus(INDArray scores, float[] bias) {
        float[] values = Matrices.rowMajor(scores);
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] += bias[cell % bias.length];
        }
        return values;
    }

    /** Variance along the widest direction, by power iteration. */
    private double widest(INDArray weights) {
        int width = rows.columns();
        float[] first = new float[width];
        for (int i = 0; i < width; i++) {
            first[i] = 1 + 0.1f * (i % 7);
        }
        INDArray direction = Nd4j.create(first, new long[] {width, 1}, 'c');
        double length = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            direction.divi(Math.max(LEAST_SCALE, direction.norm2Number().doubleValue()));
            try (INDArray along = rows.mmul(direction)) {
                along.muli(weights);
                INDArray next = rows.transpose().mmul(along);
                direction.close();
                direction = next;
            }
            length = direction.norm2Number().doubleValue();
        }
        direction.close();
        return length;
    }

    private INDArray centred(float[][] weights) {
        INDArray matrix = Nd4j.createFromArray(weights);
        return matrix.divi(scale);
    }

    private float[] centredBias(Head head) {
        float[] bias = head.bias().clone();
        for (int label = 0; label < bias.length; label++) {
            double moved = 0;
            for (int i = 0; i < means.length; i++) {
                moved += (double) means[i] * head.weights()[i][label];
            }
            bias[label] += (float) moved;
        }
        return bias;
    }

    @Override
    public void close() {
        rows.close();
    }

    /** Where the descent is, in centred values. */
    private final class Point implements AutoCloseable {
        private final INDArray begin;
        private final INDArray weights;
        private final INDArray earlier;
        private final INDArray ahead;
        private float[] bias;
        private float[] earlierBias;
        private float[] aheadBias;

        Point(INDArray begin, float[] bias) {
            this.begin = begin;
            this.weights = begin.dup('c');
            this.earlier = begin.dup('c');
            this.ahead = begin.dup('c');
            this.bias = bias.clone();
            this.earlierBias = bias.clone();
            this.aheadBias = bias.clone();
        }

        void lookAhead(double momentum) {
            ahead.assign(weights).subi(earlier).muli(momentum).addi(weights);
            for (int label = 0; label < bias.length; label++) {
                aheadBias[label] = (float) (bias[label] + momentum * (bias[label] - earlierBias[label]));
            }
        }

        HeadLoss.Measured step(HeadLoss loss, double penalty, double rate) {
            float[] values;
            try (INDArray scores = rows.mmul(ahead)) {
                values = plus(scores, aheadBias);
            }
            HeadLoss.Measured measured = loss.turnToGradient(values);
            int classes = bias.length;
            earlier.assign(weights);
            earlierBias = bias.clone();
            try (INDArray slopes = Nd4j.create(values, new long[] {rows.rows(), classes}, 'c');
                    INDArray down = rows.transpose().mmul(slopes);
                    INDArray away = ahead.sub(begin)) {
                double distance = away.norm2Number().doubleValue();
                down.addi(away.muli(penalty));
                weights.assign(ahead).subi(down.muli(rate));
                for (int label = 0; label < classes; label++) {
                    double slope = 0;
                    for (int row = label; row < values.length; row += classes) {
                        slope += values[row];
                    }
                    bias[label] = (float) (aheadBias[label] - rate * slope);
                }
                return new HeadLoss.Measured(measured.loss() + penalty / 2 * distance * distance, measured.right());
            }
        }

        /** In values as they come. */
        Head head() {
            float[][] raw;
            try (INDArray unscaled = weights.mul(scale)) {
                raw = Matrices.rows(unscaled);
            }
            float[] rawBias = bias.clone();
            for (int label = 0; label < rawBias.length; label++) {
                double moved = 0;
                for (int i = 0; i < means.length; i++) {
                    moved += (double) means[i] * raw[i][label];
                }
                rawBias[label] -= (float) moved;
            }
            return new Head(raw, rawBias);
        }

        @Override
        public void close() {
            weights.close();
            earlier.close();
            ahead.close();
        }
    }
}

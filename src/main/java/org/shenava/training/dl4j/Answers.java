package org.shenava.training.dl4j;

import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * How a network did on windows.
 *
 * @param loss mean cross-entropy, nats; NaN when there were none
 * @param accuracy share right; NaN when there were none
 */
record Answers(double loss, double accuracy) {
    private static final double LEAST_PROBABILITY = 1e-12;

    /** Asks a network about all windows. */
    static Answers of(ComputationGraph network, WindowBatches windows, int batch, JobContext job)
            throws JobCancelledException {
        Sum sum = new Sum();
        for (int first = 0; first < windows.size(); first += batch) {
            job.checkCancelled();
            int[] indices = indices(first, Math.min(windows.size(), first + batch));
            try (WindowBatches.Batch one = windows.of(indices, Augmentation.NONE, new Random(0))) {
                sum.add(network.outputSingle(false, one.features()).toFloatMatrix(), one.labels());
            }
        }
        return new Answers(sum.loss(), sum.accuracy());
    }

    static int[] indices(int first, int end) {
        int[] indices = new int[end - first];
        Arrays.setAll(indices, i -> first + i);
        return indices;
    }

    /** Adds up answers. */
    static final class Sum {
        private double loss;
        private int right;
        private int count;

        void add(float[][] probabilities, int[] labels) {
            for (int i = 0; i < labels.length; i++) {
                float[] one = probabilities[i];
                loss -= Math.log(Math.max(LEAST_PROBABILITY, one[labels[i]]));
                int best = 0;
                for (int label = 1; label < one.length; label++) {
                    best = one[label] > one[best] ? label : best;
                }
                right += best == labels[i] ? 1 : 0;
                count++;
            }
        }

        double loss() {
            return count == 0 ? Double.NaN : loss / count;
        }

        double accuracy() {
            return count == 0 ? Double.NaN : (double) right / count;
        }
    }
}

package org.shenava.training.dl4j;

import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.shenava.training.GoldenSection;

/** Makes probabilities mean what they say: scores are divided by the one number that suits windows not learned from (Guo et al. 2017). */
final class Temperature {
    private static final double LOWEST = 0.25;
    private static final double HIGHEST = 8;
    private static final double LEAST_PROBABILITY = 1e-12;

    private Temperature() {}

    /** The temperature with the least cross-entropy on some windows. */
    static double of(ComputationGraph network, WindowBatches windows, TrainingSettings settings) {
        double[][] scores = new double[windows.size()][];
        int[] labels = new int[windows.size()];
        int batch = settings.parameters().batch();
        for (int first = 0; first < windows.size(); first += batch) {
            int[] indices = Answers.indices(first, Math.min(windows.size(), first + batch));
            try (WindowBatches.Batch one = windows.of(indices, Augmentation.NONE, new Random(0))) {
                float[][] answers = network.outputSingle(false, one.features()).toFloatMatrix();
                for (int i = 0; i < indices.length; i++) {
                    // The logarithm of a softmax is its scores but for a constant, which the next softmax removes.
                    scores[first + i] = logarithms(answers[i]);
                    labels[first + i] = one.labels()[i];
                }
            }
        }
        return best(scores, labels);
    }

    /** Over the logarithm of the temperature the loss has one valley. */
    static double best(double[][] scores, int[] labels) {
        return GoldenSection.lowestByLogarithm(LOWEST, HIGHEST, temperature -> loss(scores, labels, temperature));
    }

    /** Divides the scores of a network for good. */
    static void divide(ComputationGraph network, double temperature) {
        network.getLayer(LayerStack.OUTPUT).paramTable().values().forEach(weights -> weights.divi(temperature));
    }

    private static double loss(double[][] scores, int[] labels, double temperature) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (double score : scores[i]) {
                highest = Math.max(highest, score / temperature);
            }
            double sum = 0;
            for (double score : scores[i]) {
                sum += Math.exp(score / temperature - highest);
            }
            loss += highest + Math.log(sum) - scores[i][labels[i]] / temperature;
        }
        return loss / scores.length;
    }

    private static double[] logarithms(float[] probabilities) {
        double[] logarithms = new double[probabilities.length];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = Math.log(Math.max(LEAST_PROBABILITY, probabilities[i]));
        }
        return logarithms;
    }
}

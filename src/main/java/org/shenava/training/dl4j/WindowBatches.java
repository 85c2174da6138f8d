package org.shenava.training.dl4j;

import java.util.Arrays;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.dl4j.RowStandard;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.training.WindowExamples;

/** Cuts examples into standardised batches. Features are read as their batch comes up, so that one batch is all that memory holds. */
final class WindowBatches {
    private static final int MOST_MEASURED = 4000;
    private static final double LEAST_DEVIATION = 1e-4;

    private final WindowExamples examples;
    private final RowStandard standard;
    private final int frames;
    private final int classes;

    WindowBatches(WindowExamples examples, RowStandard standard, int frames, int classes) {
        this.examples = examples;
        this.standard = standard;
        this.frames = frames;
        this.classes = classes;
    }

    /** Features with what the network should say to them. */
    record Batch(INDArray features, INDArray targets, int[] labels) implements AutoCloseable {
        @Override
        public void close() {
            features.close();
            targets.close();
        }
    }

    int size() {
        return examples.size();
    }

    int rows() {
        return standard.rows();
    }

    int frames() {
        return frames;
    }

    /** What is cut up, not standardised. */
    WindowExamples examples() {
        return examples;
    }

    /** Some examples, changed by an augmentation. */
    Batch of(int[] indices, Augmentation augmentation, Random random) {
        float[][] windows = new float[indices.length][];
        float[][] targets = new float[indices.length][classes];
        int[] labels = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            windows[i] = standardised(indices[i]);
            augmentation.apply(windows[i], standard.rows(), random);
            labels[i] = examples.label(indices[i]);
            targets[i][labels[i]] = 1;
        }
        return new Batch(WindowNetwork.batch(windows, standard.rows(), frames), Nd4j.createFromArray(targets), labels);
    }

    float[] standardised(int index) {
        float[] window = examples.features(index);
        standard.apply(window);
        return window;
    }

    /** Every index once, in an order drawn from the generator. */
    static int[] shuffled(int size, Random random) {
        int[] order = inOrder(size);
        for (int last = size - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int held = order[last];
            order[last] = order[other];
            order[other] = held;
        }
        return order;
    }

    static int[] inOrder(int size) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** Mean and deviation of rows over evenly chosen examples; the same examples give the same. */
    static RowStandard measure(WindowExamples examples, int rows, TrainingSettings.Standardising standardising) {
        int taken = Math.min(MOST_MEASURED, examples.size());
        double[] sums = new double[rows];
        double[] squares = new double[rows];
        int frames = 1;
        for (int i = 0; i < taken; i++) {
            float[] window = examples.features((int) ((long) i * examples.size() / taken));
            frames = window.length / rows;
            for (int j = 0; j < window.length; j++) {
                sums[j / frames] += window[j];
                squares[j / frames] += (double) window[j] * window[j];
            }
        }
        double count = (double) taken * frames;
        if (standardising == TrainingSettings.Standardising.ALL_ROWS) {
            Arrays.fill(sums, Arrays.stream(sums).average().orElse(0));
            Arrays.fill(squares, Arrays.stream(squares).average().orElse(0));
        }
        float[] means = new float[rows];
        float[] deviations = new float[rows];
        for (int row = 0; row < rows; row++) {
            double mean = sums[row] / count;
            means[row] = (float) mean;
            double deviation = Math.sqrt(Math.max(0, squares[row] / count - mean * mean));
            // A row that never changes says nothing; it must not become a division by nothing.
            deviations[row] = (float) (deviation > LEAST_DEVIATION * Math.max(1e-6, Math.abs(mean)) ? deviation : 1);
        }
        return new RowStandard(means, deviations);
    }

    /** Weights that make every class count as much: the mean count over the count of the class; 1 for a class without examples. */
    static double[] classWeights(WindowExamples examples, int classes) {
        int[] counts = new int[classes];
        for (int i = 0; i < examples.size(); i++) {
            counts[examples.label(i)]++;
        }
        long present = Arrays.stream(counts).filter(count -> count > 0).count();
        double[] weights = new double[classes];
        for (int label = 0; label < classes; label++) {
            weights[label] = counts[label] == 0 ? 1 : (double) examples.size() / (present * counts[label]);
        }
        return weights;
    }
}

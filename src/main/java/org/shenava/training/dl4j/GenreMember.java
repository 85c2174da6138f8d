package org.shenava.training.dl4j;

import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * One of the small networks that {@code genre-dense} is put together from: one hidden layer, trained alone.
 *
 * @param inputs which of the values it reads
 * @param hidden units of the hidden layer
 * @param epochs passes over as many draws as there are rows
 * @param dropout share of the hidden layer that is left out while learning
 * @param disguised whether what it learns from is equalised by chance, and its colour hidden at times
 * @param share of its scores in the two sums
 */
record GenreMember(int[] inputs, int hidden, int epochs, double dropout, boolean disguised, Share share) {
    private static final int BATCH = 128;
    private static final double PEAK_RATE = 2e-3;
    private static final double DECAY = 1e-2;
    private static final double SMOOTHING = 0.05;
    private static final double EQUALISED_SHARE = 0.7;
    private static final double COLOURLESS_SHARE = 0.4;

    /**
     * What its scores count.
     *
     * @param ofGenres for which of the genres it is
     * @param ofApart for whether it is the class that is asked for apart
     */
    record Share(double ofGenres, double ofApart) {}

    /**
     * Its weights, hidden layer and output.
     *
     * @param hidden {@code [inputs][units]}
     * @param classes {@code [units][classes]}
     */
    record Weights(float[][] hidden, float[] hiddenBias, float[][] classes, float[] classBias) {}

    /** Trains; the same rows and seed give the same weights. */
    Weights train(GenreRows rows, int classes, long seed, JobContext job) throws JobCancelledException {
        Nd4j.getRandom().setSeed(seed);
        Random random = new Random(seed);
        int steps = Math.max(1, rows.size() / BATCH);
        MultiLayerNetwork network = fresh(classes, seed);
        try {
            for (int epoch = 0; epoch < epochs; epoch++) {
                network.setLearningRate(PEAK_RATE * 0.5 * (1 + Math.cos(Math.PI * (epoch + 0.5) / epochs)));
                for (int step = 0; step < steps; step++) {
                    job.checkCancelled();
                    step(network, rows, classes, random);
                }
            }
            return new Weights(
                    network.getParam("0_W").toFloatMatrix(),
                    network.getParam("0_b").toFloatVector(),
                    network.getParam("1_W").toFloatMatrix(),
                    network.getParam("1_b").toFloatVector());
        } finally {
            network.close();
        }
    }

    private MultiLayerNetwork fresh(int classes, long seed) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(PEAK_RATE))
                .weightInit(WeightInit.RELU)
                .weightDecay(DECAY, true)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(inputs.length)
                        .nOut(hidden)
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder(new LossMCXENT())
                        .nIn(hidden)
                        .nOut(classes)
                        .activation(Activation.SOFTMAX)
                        // DL4J counts the share that is kept.
                        .dropOut(1 - dropout)
                        .build())
                .build());
        network.init();
        // So that it begins without opinions.
        network.getParam("1_W").muli(0.5);
        return network;
    }

    private void step(MultiLayerNetwork network, GenreRows rows, int classes, Random random) {
        float[][] features = new float[BATCH][];
        float[][] targets = new float[BATCH][classes];
        for (int i = 0; i < BATCH; i++) {
            int row = rows.draw(random);
            float[] values = rows.values(row);
            if (disguised) {
                disguise(values, rows.scale().spreads(), random);
            }
            features[i] = read(values);
            for (int label = 0; label < classes; label++) {
                targets[i][label] = (float) (SMOOTHING / classes + (label == rows.label(row) ? 1 - SMOOTHING : 0));
            }
        }
        try (INDArray input = Nd4j.createFromArray(features);
                INDArray wanted = Nd4j.createFromArray(targets)) {
            network.fit(input, wanted);
        }
    }

    private float[] read(float[] values) {
        float[] read = new float[inputs.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = values[inputs[i]];
        }
        return read;
    }

    private static void disguise(float[] values, float[] spreads, Random random) {
        if (random.nextDouble() < EQUALISED_SHARE) {
            double[] added = Equaliser.draw(random);
            for (int i = 1; i < ScaledSummary.COEFFICIENTS; i++) {
                double moved = values[i] + added[i] / spreads[i];
                values[i] = (float) Math.max(-ScaledSummary.FARTHEST, Math.min(ScaledSummary.FARTHEST, moved));
            }
        }
        if (random.nextDouble() < COLOURLESS_SHARE) {
            for (int i = 0; i < ScaledSummary.COEFFICIENTS; i++) {
                values[i] = 0;
            }
            values[ScaledSummary.CROSSINGS] = 0;
        }
    }
}

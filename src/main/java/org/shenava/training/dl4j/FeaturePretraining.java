package org.shenava.training.dl4j;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.dl4j.RowStandard;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowExamples;

/** Teaches a network to say the summary of a spectrogram ({@link PictureSummary}) before it learns the classes. */
final class FeaturePretraining implements Beginning {
    private static final int LEAST_ROWS = 40;

    private final int epochs;
    private final HyperParameters parameters;

    FeaturePretraining(int epochs, HyperParameters parameters) {
        this.epochs = epochs;
        this.parameters = parameters;
    }

    @Override
    public void begin(ComputationGraph network, WindowBatches windows, long seed, JobContext job)
            throws TrainingException, JobCancelledException {
        if (windows.rows() < LEAST_ROWS) {
            throw new TrainingException(
                    "The network crnn-from-features reads mel spectrograms; prepare the data with --features mel.");
        }
        Summaries summaries = new Summaries(windows.examples(), windows.rows());
        RowStandard standard =
                WindowBatches.measure(summaries, PictureSummary.LENGTH, TrainingSettings.Standardising.EACH_ROW);
        ComputationGraph teller = new ComputationGraph(RecurrentBuilders.crnnTelling(
                new NetworkShape(windows.rows(), windows.frames(), PictureSummary.LENGTH),
                new TrainingPlan(parameters, epochs * steps(windows), seed)));
        teller.init();
        Random random = new Random(seed);
        Nd4j.getRandom().setSeed(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = WindowBatches.shuffled(windows.size(), random);
            for (int first = 0; first < order.length; first += parameters.batch()) {
                job.checkCancelled();
                int[] indices = Arrays.copyOfRange(order, first, Math.min(order.length, first + parameters.batch()));
                fit(teller, windows, summaries, standard, indices, random);
                job.progress(
                        -1,
                        String.format(
                                Locale.ROOT,
                                "learning to tell features, epoch %d of %d, error %.3f",
                                epoch + 1,
                                epochs,
                                teller.score() / PictureSummary.LENGTH));
            }
        }
        EarlierNetwork.copy(teller, network);
        teller.close();
    }

    private int steps(WindowBatches windows) {
        return (windows.size() + parameters.batch() - 1) / parameters.batch();
    }

    private static void fit(
            ComputationGraph teller,
            WindowBatches windows,
            Summaries summaries,
            RowStandard standard,
            int[] indices,
            Random random) {
        float[][] targets = new float[indices.length][];
        for (int i = 0; i < indices.length; i++) {
            targets[i] = summaries.features(indices[i]);
            standard.apply(targets[i]);
        }
        try (WindowBatches.Batch batch = windows.of(indices, Augmentation.NONE, random);
                INDArray told = Nd4j.createFromArray(targets)) {
            teller.fit(new INDArray[] {batch.features()}, new INDArray[] {told});
        }
    }

    /** The summaries of windows, each made when it is asked for. */
    private static final class Summaries implements WindowExamples {
        private final WindowExamples windows;
        private final PictureSummary summary;

        Summaries(WindowExamples windows, int rows) {
            this.windows = windows;
            this.summary = new PictureSummary(rows);
        }

        @Override
        public int size() {
            return windows.size();
        }

        @Override
        public int label(int index) {
            return windows.label(index);
        }

        @Override
        public float[] features(int index) {
            return summary.of(windows.features(index));
        }
    }
}

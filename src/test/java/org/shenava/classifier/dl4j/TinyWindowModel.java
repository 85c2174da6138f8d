package org.shenava.classifier.dl4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.Score;
import org.shenava.feature.SummarySpec;
import org.shenava.music.Label;
import org.shenava.music.Labels;

/** A genre model with untrained weights that leans to one label, for tests of everything but its answers. */
public final class TinyWindowModel {
    public static final List<String> LABELS =
            Labels.GENRE.stream().map(Label::id).toList();
    public static final SummarySpec FEATURES =
            SummarySpec.of(List.of("mfcc2_mean", "spectral_centroid_mean", "zero_crossing_rate_var"), 10);

    private static final double LEANING = 4;

    private TinyWindowModel() {}

    /** A softmax over columns; {@code favourite} wins whatever is heard. */
    public static byte[] networkZip(String favourite, long seed) {
        NativeMath.prepare();
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(seed)
                .graphBuilder()
                .addInputs("window")
                .addLayer(
                        "classes",
                        new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                                .nIn(FEATURES.rows())
                                .nOut(LABELS.size())
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "window")
                .setOutputs("classes")
                .build());
        graph.init();
        graph.params().muli(0.01);
        // The biases come after the weights.
        graph.params().putScalar((long) FEATURES.rows() * LABELS.size() + LABELS.indexOf(favourite), LEANING);
        RowStandard standard = new RowStandard(new float[] {0, 2000, 0.01f}, new float[] {50, 1000, 0.01f});
        try (WindowNetwork network = new WindowNetwork(graph, standard, 1)) {
            return network.write();
        }
    }

    public static ModelCard card(String id, byte[] networkZip) throws IOException {
        float[] input = {80, 1500, 0.02f};
        float[] output;
        try (WindowNetwork network = WindowNetwork.read(networkZip, FEATURES.rows(), 1)) {
            output = network.probabilities(List.of(input))[0];
        }
        return ModelCardBuilder.of(id, "genre")
                .labels(LABELS)
                .features(FEATURES)
                .windows(10, 5)
                .architecture(new ModelCard.Architecture("dense", "one dense layer", 44))
                .training(new ModelCard.Training(
                        List.of(new ModelCard.Data("made-up", "0".repeat(64), 3, 60, List.of())),
                        "artists: trained on nothing",
                        1,
                        1,
                        "shenava train",
                        "Untrained."))
                .scores(List.of(
                        new Score("gtzan", "artists", "recording", 200, 0.58, 0.87, 0.58, 0, 0.51, 0.65),
                        new Score("gtzan", "slices", "window", 600, 0.9, 0.98, 0.9, 0, 0.87, 0.92)))
                .unsureBelow(0.4)
                .licence("GPL-3.0-only")
                .network(ModelFolder.sha256(networkZip), new ModelCard.Golden(input, output))
                .build();
    }

    /** Writes a whole model folder under {@code parent}, with the id as its name. */
    public static Path write(Path parent, String id, String favourite) throws IOException {
        byte[] zip = networkZip(favourite, 1);
        return TinyModel.write(parent, card(id, zip), zip);
    }

    /** An input of this value in every column. */
    public static float[] input(float value) {
        float[] input = new float[FEATURES.inputLength()];
        Arrays.fill(input, value);
        return input;
    }
}

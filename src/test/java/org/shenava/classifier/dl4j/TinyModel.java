package org.shenava.classifier.dl4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.NoOp;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.Score;
import org.shenava.feature.ProfileSpec;

/** A model with untrained weights, for tests of everything but its answers. */
public final class TinyModel {
    public static final List<String> LABELS = List.of("shur", "segah", "mahur");

    private TinyModel() {}

    public static byte[] networkZip(long seed) {
        NativeMath.prepare();
        MultiLayerNetwork network =
                new MultiLayerNetwork(CircularNetwork.configuration(shape(1), 0, 0, new NoOp(), seed));
        network.init();
        return NetworkZip.write(network, ProfileInput.normalizer(60, new double[] {0.12}, new double[] {0.05}));
    }

    /** The same with the order of notes beside the profile. */
    static byte[] melodyZip(long seed) {
        NativeMath.prepare();
        int channels = ProfileSpec.standard().withOrder().channels();
        MultiLayerNetwork network =
                new MultiLayerNetwork(CircularNetwork.configuration(shape(channels), 0, 0, new NoOp(), seed));
        network.init();
        double[] means = new double[channels];
        double[] deviations = new double[channels];
        Arrays.fill(means, 0.1);
        Arrays.fill(deviations, 0.2);
        return NetworkZip.write(network, ProfileInput.normalizer(60, means, deviations));
    }

    /** Two networks that answer in turn, each for performances, too. */
    public static byte[] performedZip(long seed) {
        NativeMath.prepare();
        int rows = 2 * new AnswerRows(LABELS).withPerformances();
        MultiLayerNetwork network = new MultiLayerNetwork(
                CircularNetwork.configuration(new CircularNetwork.Shape(60, 1, 4, rows), 0, 0, new NoOp(), seed));
        network.init();
        return NetworkZip.write(network, ProfileInput.normalizer(60, new double[] {0.12}, new double[] {0.05}));
    }

    private static CircularNetwork.Shape shape(int channels) {
        return new CircularNetwork.Shape(60, channels, 4, LABELS.size());
    }

    /** A profile with a few peaks, the first in {@code bin}. */
    public static float[] profile(int bin) {
        float[] profile = new float[60];
        double squares = 0;
        for (int i = 0; i < 60; i++) {
            int up = Math.floorMod(i - bin, 60);
            profile[i] = up == 0 ? 0.6f : up == 10 ? 0.4f : up == 25 ? 0.5f : up == 35 ? 0.3f : 0.03f;
            squares += profile[i] * profile[i];
        }
        for (int i = 0; i < 60; i++) {
            profile[i] /= (float) Math.sqrt(squares);
        }
        return profile;
    }

    public static ModelCard card(String id, byte[] networkZip) {
        float[] input = profile(0);
        return ModelCardBuilder.of(id, id.split("-", 2)[0])
                .labels(LABELS)
                .features(ProfileSpec.standard())
                .windows(10, 5)
                .architecture(new ModelCard.Architecture("templates", "pitch templates", 255))
                .training(new ModelCard.Training(
                        List.of(new ModelCard.Data("made-up", "0".repeat(64), 3, 60, List.of("Nobody"))),
                        "all: trained on nothing",
                        1,
                        1,
                        "shenava train",
                        "Untrained."))
                .scores(List.of(new Score("made-up", "performer", "recording", 10, 0.5, 0.8, 0.6, 0.7, 0.24, 0.76)))
                .unsureBelow(0.4)
                .licence("GPL-3.0-only")
                .network(
                        ModelFolder.sha256(networkZip),
                        new ModelCard.Golden(
                                input, Dl4jClassifier.answerOf(networkZip, ProfileSpec.standard(), input, LABELS)))
                .build();
    }

    /** Writes a whole model folder under {@code parent}, with the id as its name. */
    public static Path write(Path parent, String id) throws IOException {
        byte[] zip = networkZip(1);
        return write(parent, card(id, zip), zip);
    }

    public static Path write(Path parent, ModelCard card, byte[] networkZip) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(card.id()));
        Files.write(folder.resolve(ModelFolder.NETWORK), networkZip);
        Files.write(folder.resolve(ModelCardFile.NAME), ModelCardFile.write(card));
        Files.writeString(folder.resolve(ModelFolder.TRAINED_ON), "sha256,class,set\n");
        return folder;
    }
}

package org.shenava.training.dl4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.dl4j.QuickConvolution;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;

/**
 * Fills ResNet-18 from an {@code .npz} with torchvision's parameter names ({@code conv1.weight}, {@code layer1.0.bn1.running_mean}).
 * The three colours of its first kernels are summed up, as if the spectrogram were given three times.
 */
final class TorchvisionWeights implements Beginning {
    private static final Pattern BACKBONE = Pattern.compile("(conv1|bn1|layer[1-4]\\..*)");
    /** DL4J's names of a batch normalisation's parameters, and torchvision's. */
    private static final Map<String, String> NORMALISATION =
            Map.of("gamma", "weight", "beta", "bias", "mean", "running_mean", "var", "running_var");

    private final Path file;

    TorchvisionWeights(Path file) {
        this.file = file;
    }

    @Override
    public void begin(ComputationGraph network, WindowBatches windows, long seed, JobContext job)
            throws TrainingException {
        Map<String, NpzFile.Array> arrays;
        try {
            arrays = NpzFile.read(file);
        } catch (IOException damaged) {
            throw new TrainingException(
                    "The weights in " + file + " cannot be read: " + damaged.getMessage()
                            + "; save them again with numpy.savez.",
                    damaged);
        }
        for (String name : frozen(network)) {
            Layer layer = network.getLayer(name);
            boolean convolution = layer.conf().getLayer() instanceof QuickConvolution;
            for (Map.Entry<String, INDArray> parameter : layer.paramTable().entrySet()) {
                String theirs = name + "." + (convolution ? "weight" : NORMALISATION.get(parameter.getKey()));
                fill(parameter.getValue(), arrays.get(theirs), theirs, convolution);
            }
        }
    }

    @Override
    public List<String> frozen(ComputationGraph network) {
        return Arrays.stream(network.getLayers())
                .filter(layer -> layer.numParams() > 0)
                .map(layer -> layer.conf().getLayer().getLayerName())
                .filter(name -> BACKBONE.matcher(name).matches())
                .toList();
    }

    private void fill(INDArray ours, NpzFile.Array theirs, String name, boolean convolution) throws TrainingException {
        if (theirs == null) {
            throw new TrainingException("The weights in " + file + " have no " + name + "; they are not ResNet-18's.");
        }
        long[] shape = theirs.shape();
        float[] values = theirs.values();
        if (convolution && shape.length == 4 && shape[1] == 3 && ours.size(1) == 1) {
            values = summedColours(shape, values);
            shape = new long[] {shape[0], 1, shape[2], shape[3]};
        }
        long[] expected = convolution ? ours.shape() : new long[] {ours.length()};
        if (!Arrays.equals(shape, expected)) {
            throw new TrainingException("In the weights in " + file + ", " + name + " has the shape "
                    + Arrays.toString(shape) + " in place of " + Arrays.toString(expected)
                    + "; they are not ResNet-18's.");
        }
        ours.assign(Nd4j.create(values, ours.shape(), 'c'));
    }

    private static float[] summedColours(long[] shape, float[] values) {
        int pixels = (int) (shape[2] * shape[3]);
        float[] sums = new float[(int) shape[0] * pixels];
        for (int i = 0; i < values.length; i++) {
            sums[i / (3 * pixels) * pixels + i % pixels] += values[i];
        }
        return sums;
    }
}

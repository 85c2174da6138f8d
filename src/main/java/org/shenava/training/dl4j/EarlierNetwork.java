package org.shenava.training.dl4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;

/** Takes over the layers of a network that was trained before, on other classes perhaps: all of the same names and sizes but the last. */
final class EarlierNetwork implements Beginning {
    private final Path networkZip;
    private List<String> taken = List.of();

    EarlierNetwork(Path networkZip) {
        this.networkZip = networkZip;
    }

    @Override
    public void begin(ComputationGraph network, WindowBatches windows, long seed, JobContext job)
            throws TrainingException {
        try (WindowNetwork earlier =
                WindowNetwork.read(Files.readAllBytes(networkZip), windows.rows(), windows.frames())) {
            taken = copy(earlier.graph(), network);
        } catch (IOException damaged) {
            throw new TrainingException(
                    "The network to begin from, " + networkZip + ", cannot be used: " + damaged.getMessage()
                            + "; choose another.",
                    damaged);
        }
        if (taken.isEmpty()) {
            throw new TrainingException("The network to begin from, " + networkZip
                    + ", has no layer in common with this architecture; choose one trained with the same.");
        }
    }

    @Override
    public List<String> frozen(ComputationGraph network) {
        return taken;
    }

    /** Copies what fits and says which layers that was. */
    static List<String> copy(ComputationGraph from, ComputationGraph to) {
        List<String> copied = new ArrayList<>();
        for (Layer layer : to.getLayers()) {
            String name = layer.conf().getLayer().getLayerName();
            Layer theirs = from.getLayer(name);
            if (layer.numParams() > 0 && !name.equals(LayerStack.OUTPUT) && theirs != null && fits(layer, theirs)) {
                layer.paramTable().forEach((key, view) -> view.assign(theirs.getParam(key)));
                copied.add(name);
            }
        }
        return copied;
    }

    private static boolean fits(Layer ours, Layer theirs) {
        return ours.paramTable().keySet().equals(theirs.paramTable().keySet())
                && ours.paramTable().entrySet().stream()
                        .allMatch(one -> Arrays.equals(
                                one.getValue().shape(),
                                theirs.getParam(one.getKey()).shape()));
    }
}

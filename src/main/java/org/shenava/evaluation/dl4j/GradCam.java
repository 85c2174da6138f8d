package org.shenava.evaluation.dl4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.feature.WindowSpec;

/**
 * Where in the picture of a window a network saw what speaks for a class: Grad-CAM (Selvaraju et al. 2017). Of the last part that still
 * is a picture, each map is weighed by the gradient of the class, the sum is cut off below 0 and stretched over the window. The gradient
 * is taken cell by cell, not as its mean over the map (HiResCAM, Draelos and Carin 2020): these networks go on with every cell by itself,
 * and the mean would put the heat where they do not look. Owned by one thread at a time.
 */
public final class GradCam implements AutoCloseable {
    /** A part with fewer rows no longer tells high from low, one with fewer columns not before from after. */
    private static final int LEAST_ROWS = 4;

    private static final int LEAST_COLUMNS = 4;

    private final WindowNetwork network;

    public GradCam(WindowNetwork network) {
        this.network = network;
    }

    /**
     * Opens the network of a model folder.
     *
     * @throws ModelException in one sentence, when the model is refused, or reads no pictures
     */
    public static GradCam open(Path folder) throws ModelException {
        ModelCard card = ModelFolder.readCard(folder);
        if (!(card.features() instanceof WindowSpec spec) || spec.frames() < LEAST_COLUMNS) {
            throw new ModelException("The model " + card.id()
                    + " reads no pictures of sound, so there is none to explain; evaluate it with --importance to see what"
                    + " its columns are worth.");
        }
        try {
            return new GradCam(WindowNetwork.read(ModelFolder.readWeights(folder, card), spec.rows(), spec.frames()));
        } catch (IOException damaged) {
            throw new ModelException(
                    "The network of the model " + card.id() + " cannot be read: " + damaged.getMessage() + ".",
                    damaged);
        }
    }

    /**
     * Heat over a window.
     *
     * @param window row-major {@code [rows][frames]}, not standardised
     * @param label index of the class that is asked about
     * @return row-major {@code [rows][frames]}, from 0 to 1 where most speaks for the class; all 0 when nothing does
     * @throws IllegalArgumentException if no part of the network is a picture
     */
    public float[] heat(float[] window, int label) {
        int rows = network.standard().rows();
        int frames = network.frames();
        float[] standardised = window.clone();
        network.standard().apply(standardised);
        ComputationGraph graph = network.graph();
        INDArray input = WindowNetwork.batch(new float[][] {standardised}, rows, frames);
        LogGradient gradient = new LogGradient(graph, input);
        String part = lastPicture(graph, gradient.activations());
        INDArray maps = gradient.activations().get(part);
        INDArray sum = maps.mul(gradient.by(label, part)).sum(1);
        return stretched(sum.reshape(maps.size(2), maps.size(3)).toFloatMatrix(), rows, frames);
    }

    private static String lastPicture(ComputationGraph graph, Map<String, INDArray> activations) {
        String last = null;
        for (int index : graph.topologicalSortOrder()) {
            String name = graph.getVertices()[index].getVertexName();
            INDArray passed = activations.get(name);
            boolean isInput = graph.getConfiguration().getNetworkInputs().contains(name);
            if (!isInput && passed.rank() == 4 && passed.size(2) >= LEAST_ROWS && passed.size(3) >= LEAST_COLUMNS) {
                last = name;
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("no part of the network is a picture");
        }
        return last;
    }

    /** Straight lines between the middles of cells. */
    private static float[] stretched(float[][] cells, int rows, int frames) {
        float[] heat = new float[rows * frames];
        float most = 0;
        for (int row = 0; row < rows; row++) {
            for (int frame = 0; frame < frames; frame++) {
                float value = Math.max(
                        0,
                        between(
                                cells,
                                (row + 0.5) * cells.length / rows - 0.5,
                                (frame + 0.5) * cells[0].length / frames - 0.5));
                heat[row * frames + frame] = value;
                most = Math.max(most, value);
            }
        }
        for (int i = 0; most > 0 && i < heat.length; i++) {
            heat[i] /= most;
        }
        return heat;
    }

    private static float between(float[][] cells, double row, double column) {
        double top = Math.max(0, Math.min(cells.length - 1, row));
        double left = Math.max(0, Math.min(cells[0].length - 1, column));
        int above = (int) top;
        int before = (int) left;
        int below = Math.min(cells.length - 1, above + 1);
        int after = Math.min(cells[0].length - 1, before + 1);
        double down = top - above;
        double right = left - before;
        return (float) ((1 - down) * ((1 - right) * cells[above][before] + right * cells[above][after])
                + down * ((1 - right) * cells[below][before] + right * cells[below][after]));
    }

    @Override
    public void close() {
        network.close();
    }
}

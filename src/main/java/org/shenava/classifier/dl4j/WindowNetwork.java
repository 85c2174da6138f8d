package org.shenava.classifier.dl4j;

import java.io.IOException;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network of windows with the standardisation of its input: features in, probabilities of the classes out. Training makes it and
 * listening reads it back. Owned by one thread at a time.
 */
public final class WindowNetwork implements AutoCloseable {
    /** The vertex whose values tell what a window is like, where a network has one of this name. */
    public static final String HIDDEN = "members";

    private final ComputationGraph graph;
    private final RowStandard standard;
    private final int frames;

    /**
     * Takes a network over.
     *
     * @param graph with one input, {@code [examples][1][rows][frames]} or for one frame {@code [examples][rows]}, and one output, the
     *     probabilities of the classes
     * @param frames columns of a window
     */
    public WindowNetwork(ComputationGraph graph, RowStandard standard, int frames) {
        if (frames < 1) {
            throw new IllegalArgumentException("frames must be at least 1, got " + frames);
        }
        this.graph = graph;
        this.standard = standard;
        this.frames = frames;
    }

    /**
     * Reads the bytes of {@code network.zip}.
     *
     * @param rows values a frame
     * @param frames columns of a window
     * @throws IOException when a part is missing, damaged, of another size, or names a class that has no business here; the message
     *     says which
     */
    public static WindowNetwork read(byte[] networkZip, int rows, int frames) throws IOException {
        NativeMath.prepare();
        NetworkZip.SavedGraph saved = NetworkZip.readGraph(networkZip, inputType(rows, frames));
        RowStandard standard;
        try {
            standard = RowStandard.of(saved.normalizer());
        } catch (IllegalArgumentException damaged) {
            throw new IOException("the normaliser is damaged", damaged);
        }
        if (standard.rows() != rows) {
            throw new IOException("the network reads " + standard.rows() + " values a frame, not " + rows);
        }
        return new WindowNetwork(saved.network(), standard, frames);
    }

    /** What {@link #batch} makes, as DL4J describes it. */
    public static InputType inputType(int rows, int frames) {
        return frames == 1 ? InputType.feedForward(rows) : InputType.convolutional(rows, frames, 1);
    }

    /** The bytes of {@code network.zip}; equal networks give equal bytes. */
    public byte[] write() {
        return NetworkZip.write(graph, standard.normalizer());
    }

    /**
     * Probabilities of the classes.
     *
     * @param windows each row-major {@code [rows][frames]}; left as they are
     * @return one row a window, each summing to 1
     * @throws IllegalArgumentException when a window has another size
     */
    public float[][] probabilities(List<float[]> windows) {
        if (windows.isEmpty()) {
            return new float[0][];
        }
        // DL4J reuses the memory of its outputs: everything is copied out before the next call.
        try (INDArray input = batch(standardised(windows), standard.rows(), frames)) {
            return graph.outputSingle(false, input).toFloatMatrix();
        }
    }

    /**
     * What a window is like: the values of {@link #hiddenVertex}.
     *
     * @param windows as for {@link #probabilities}
     * @return one row a window
     */
    public List<float[]> hidden(List<float[]> windows) {
        if (windows.isEmpty()) {
            return List.of();
        }
        try (INDArray input = batch(standardised(windows), standard.rows(), frames)) {
            return List.of(graph.feedForward(new INDArray[] {input}, false)
                    .get(hiddenVertex())
                    .toFloatMatrix());
        }
    }

    /** The vertex that tells what a window is like: {@value #HIDDEN}, or else the one that the output layer reads. */
    public String hiddenVertex() {
        ComputationGraphConfiguration built = graph.getConfiguration();
        return built.getVertices().containsKey(HIDDEN)
                ? HIDDEN
                : built.getVertexInputs().get(built.getNetworkOutputs().get(0)).get(0);
    }

    private float[][] standardised(List<float[]> windows) {
        float[][] standardised = new float[windows.size()][];
        for (int i = 0; i < standardised.length; i++) {
            standardised[i] = windows.get(i).clone();
            standard.apply(standardised[i]);
        }
        return standardised;
    }

    /**
     * Standardised windows as the network reads them.
     *
     * @return {@code [windows][1][rows][frames]}, or {@code [windows][rows]} for one frame
     * @throws IllegalArgumentException when a window has another size
     */
    public static INDArray batch(float[][] windows, int rows, int frames) {
        float[] values = new float[windows.length * rows * frames];
        for (int i = 0; i < windows.length; i++) {
            if (windows[i].length != rows * frames) {
                throw new IllegalArgumentException(
                        "a window must hold " + rows + " x " + frames + " values, got " + windows[i].length);
            }
            System.arraycopy(windows[i], 0, values, i * rows * frames, rows * frames);
        }
        return frames == 1
                ? Nd4j.create(values, new long[] {windows.length, rows}, 'c')
                : Nd4j.create(values, new long[] {windows.length, 1, rows, frames}, 'c');
    }

    public RowStandard standard() {
        return standard;
    }

    public int frames() {
        return frames;
    }

    /** The network itself, for training on from it and for looking into it. */
    public ComputationGraph graph() {
        return graph;
    }

    @Override
    public void close() {
        graph.close();
    }
}

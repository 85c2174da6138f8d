package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layers that keep still while the others learn: what a step changed in them is put back. DL4J's frozen layers would have to be taken
 * out of the graph again, with the state of Adam lost.
 */
final class Still {
    private final List<INDArray> views = new ArrayList<>();
    private final List<INDArray> kept = new ArrayList<>();

    private Still() {}

    /** Remembers some layers as they are now. */
    static Still of(ComputationGraph network, List<String> layers) {
        Still still = new Still();
        for (String layer : layers) {
            for (INDArray view : network.getLayer(layer).paramTable().values()) {
                still.views.add(view);
                still.kept.add(view.dup());
            }
        }
        return still;
    }

    void restore() {
        for (int i = 0; i < views.size(); i++) {
            views.get(i).assign(kept.get(i));
        }
    }
}

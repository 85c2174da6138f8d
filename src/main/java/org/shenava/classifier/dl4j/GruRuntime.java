package org.shenava.classifier.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.samediff.SameDiffLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A {@link GruLayer} at work. Forwards it is the SameDiff graph of the layer. Backwards it is written out, because ND4J 1.0.0-M2.1
 * answers {@code gru_bp} with gradients that are some percent wrong, and a graph unrolled step by step takes seconds a batch.
 */
final class GruRuntime extends SameDiffLayer {
    GruRuntime(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
    }

    @Override
    @SuppressWarnings("try") // The scope is held open, not used.
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray toInput;
        // DL4J's own SameDiff layers work outside its workspaces too.
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            GruGradient found = GruGradient.of(
                    input,
                    epsilon,
                    paramTable.get(GruLayer.INPUT_WEIGHTS),
                    paramTable.get(GruLayer.STATE_WEIGHTS),
                    paramTable.get(GruLayer.BIAS));
            gradTable.get(GruLayer.INPUT_WEIGHTS).assign(found.inputWeights());
            gradTable.get(GruLayer.STATE_WEIGHTS).assign(found.stateWeights());
            gradTable.get(GruLayer.BIAS).assign(found.bias());
            toInput = workspaces.dup(ArrayType.ACTIVATION_GRAD, found.input());
        }
        Gradient gradient = new DefaultGradient(gradients);
        gradTable.forEach((name, view) -> gradient.gradientForVariable().put(name, view));
        return new Pair<>(gradient, toInput);
    }
}

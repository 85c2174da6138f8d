package org.shenava.training.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Counts what the network answers while it learns, from the forward pass that learning makes anyway. */
final class TrainingWatch extends BaseTrainingListener {
    private int[] labels = new int[0];
    private Answers.Sum sum = new Answers.Sum();

    /** Begins an epoch. */
    void begin() {
        sum = new Answers.Sum();
    }

    /** The right answers to the batch that comes next. */
    void expect(int[] right) {
        labels = right.clone();
    }

    double loss() {
        return sum.loss();
    }

    double accuracy() {
        return sum.accuracy();
    }

    @Override
    public void onForwardPass(Model model, Map<String, INDArray> activations) {
        // The output layer has its input by now, and has not answered yet.
        Layer output = ((ComputationGraph) model).getLayer(LayerStack.OUTPUT);
        sum.add(output.activate(false, LayerWorkspaceMgr.noWorkspaces()).toFloatMatrix(), labels);
    }
}

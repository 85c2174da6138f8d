package org.shenava.training.dl4j;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.shenava.classifier.dl4j.CircularNetwork;

/**
 * Several circular networks as one: their templates side by side, their class weights divided by their number. Its scores before the
 * softmax are exactly the mean of theirs, at the cost of one call.
 */
final class StackedNetwork {
    private static final String TEMPLATES = "0_W";
    private static final String TEMPLATE_BIASES = "0_b";
    private static final String CLASSES = "2_W";
    private static final String CLASS_BIASES = "2_b";

    private StackedNetwork() {}

    /**
     * Stacks.
     *
     * @param member shape of each
     * @param temperature the scores are divided by it
     */
    static MultiLayerNetwork of(List<MultiLayerNetwork> members, CircularNetwork.Shape member, double temperature) {
        CircularNetwork.Shape all = new CircularNetwork.Shape(
                member.bins(), member.channels(), member.templates() * members.size(), member.classes());
        MultiLayerNetwork stacked = new MultiLayerNetwork(CircularNetwork.configuration(all, 0, 0, new NoOp(), 0));
        stacked.init();
        double share = 1 / (members.size() * temperature);
        stacked.setParam(TEMPLATES, Nd4j.concat(0, of(members, TEMPLATES)));
        stacked.setParam(TEMPLATE_BIASES, Nd4j.concat(0, of(members, TEMPLATE_BIASES)));
        stacked.setParam(CLASSES, Nd4j.concat(1, of(members, CLASSES)).mul(share));
        INDArray biases = stacked.getParam(CLASS_BIASES).mul(0);
        for (INDArray bias : of(members, CLASS_BIASES)) {
            biases.addi(bias.mul(share));
        }
        stacked.setParam(CLASS_BIASES, biases);
        return stacked;
    }

    private static INDArray[] of(List<MultiLayerNetwork> members, String parameter) {
        return members.stream().map(member -> member.getParam(parameter)).toArray(INDArray[]::new);
    }
}

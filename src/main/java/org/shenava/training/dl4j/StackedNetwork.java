package org.shenava.training.dl4j;

import java.util.List;
import java.util.stream.Stream;
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
     * @param members of any count of templates; those that read fewer channels than others do not hear the rest
     * @param temperature the scores are divided by it
     */
    static MultiLayerNetwork of(List<MultiLayerNetwork> members, double temperature) {
        INDArray[] templates = of(members, TEMPLATES);
        long channels = Stream.of(templates).mapToLong(one -> one.size(1)).max().orElseThrow();
        long count = Stream.of(templates).mapToLong(one -> one.size(0)).sum();
        INDArray[] classes = of(members, CLASSES);
        MultiLayerNetwork stacked = new MultiLayerNetwork(CircularNetwork.configuration(
                new CircularNetwork.Shape(
                        (int) templates[0].size(3), (int) channels, (int) count, (int) classes[0].size(0)),
                0,
                0,
                new NoOp(),
                0));
        stacked.init();
        double share = 1 / (members.size() * temperature);
        stacked.setParam(
                TEMPLATES,
                Nd4j.concat(
                        0,
                        Stream.of(templates).map(one -> widened(one, channels)).toArray(INDArray[]::new)));
        stacked.setParam(TEMPLATE_BIASES, Nd4j.concat(0, of(members, TEMPLATE_BIASES)));
        stacked.setParam(CLASSES, Nd4j.concat(1, classes).mul(share));
        INDArray biases = stacked.getParam(CLASS_BIASES).mul(0);
        for (INDArray bias : of(members, CLASS_BIASES)) {
            biases.addi(bias.mul(share));
        }
        stacked.setParam(CLASS_BIASES, biases);
        return stacked;
    }

    /** Templates {@code [templates][channels][1][bins]} with weights of 0 for channels that they were not trained on. */
    private static INDArray widened(INDArray templates, long channels) {
        long missing = channels - templates.size(1);
        return missing == 0
                ? templates
                : Nd4j.concat(1, templates, Nd4j.zeros(templates.size(0), missing, 1, templates.size(3)));
    }

    private static INDArray[] of(List<MultiLayerNetwork> members, String parameter) {
        return members.stream().map(member -> member.getParam(parameter)).toArray(INDArray[]::new);
    }
}

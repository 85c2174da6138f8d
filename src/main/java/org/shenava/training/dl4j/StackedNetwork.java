package org.shenava.training.dl4j;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.NoOp;
import org.shenava.classifier.dl4j.CircularNetwork;

/**
 * Several circular networks as one, at the cost of one call: their templates side by side. Its scores before the softmax are exactly the
 * mean of theirs, or theirs one after the other.
 */
final class StackedNetwork {
    private static final String TEMPLATES = "0_W";
    private static final String TEMPLATE_BIASES = "0_b";
    private static final String CLASSES = "2_W";
    private static final String CLASS_BIASES = "2_b";

    private StackedNetwork() {}

    /**
     * The mean of scores.
     *
     * @param members of any count of templates; those that read fewer channels than others do not hear the rest
     * @param temperature the scores are divided by it
     */
    static MultiLayerNetwork of(List<MultiLayerNetwork> members, double temperature) {
        double share = 1 / (members.size() * temperature);
        INDArray[] ofMembers = of(members, CLASS_BIASES);
        INDArray biases = ofMembers[0].mul(share);
        for (int member = 1; member < ofMembers.length; member++) {
            biases.addi(ofMembers[member].mul(share));
        }
        return stacked(members, Nd4j.concat(1, of(members, CLASSES)).mul(share), biases);
    }

    /**
     * The scores of each member, one member after the other.
     *
     * @param members as in {@link #of}
     * @param temperature the scores are divided by it
     */
    static MultiLayerNetwork inTurn(List<MultiLayerNetwork> members, double temperature) {
        INDArray[] ofMembers = of(members, CLASSES);
        long count = Stream.of(ofMembers).mapToLong(one -> one.size(1)).sum();
        INDArray[] rows = new INDArray[ofMembers.length];
        long before = 0;
        for (int member = 0; member < ofMembers.length; member++) {
            INDArray own = ofMembers[member];
            // A member is deaf to the templates of the others.
            rows[member] = Nd4j.zeros(own.size(0), count, 1, 1);
            rows[member]
                    .get(
                            NDArrayIndex.all(),
                            NDArrayIndex.interval(before, before + own.size(1)),
                            NDArrayIndex.all(),
                            NDArrayIndex.all())
                    .assign(own);
            before += own.size(1);
        }
        return stacked(
                members,
                Nd4j.concat(0, rows).div(temperature),
                Nd4j.concat(0, of(members, CLASS_BIASES)).div(temperature));
    }

    private static MultiLayerNetwork stacked(List<MultiLayerNetwork> members, INDArray classes, INDArray biases) {
        INDArray[] templates = of(members, TEMPLATES);
        long channels = Stream.of(templates).mapToLong(one -> one.size(1)).max().orElseThrow();
        long count = Stream.of(templates).mapToLong(one -> one.size(0)).sum();
        MultiLayerNetwork stacked = new MultiLayerNetwork(CircularNetwork.configuration(
                new CircularNetwork.Shape(
                        (int) templates[0].size(3), (int) channels, (int) count, (int) classes.size(0)),
                0,
                0,
                new NoOp(),
                0));
        stacked.init();
        stacked.setParam(
                TEMPLATES,
                Nd4j.concat(
                        0,
                        Stream.of(templates).map(one -> widened(one, channels)).toArray(INDArray[]::new)));
        stacked.setParam(TEMPLATE_BIASES, Nd4j.concat(0, of(members, TEMPLATE_BIASES)));
        stacked.setParam(CLASSES, classes);
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

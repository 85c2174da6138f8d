package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.NoOp;
import org.shenava.classifier.dl4j.CircularNetwork;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.training.Architectures;

class TemplatesArchitectureTest {
    private static final CircularNetwork.Shape SHAPE = new CircularNetwork.Shape(12, 2, 3, 4);

    @BeforeAll
    static void loadNatives() {
        NativeMath.prepare();
    }

    @Test
    void aStackAnswersWithTheMeanOfItsMembersScores() {
        MultiLayerNetwork one = member(1);
        MultiLayerNetwork two = member(2);
        INDArray input = Nd4j.rand(5, 2, 1, 23);

        INDArray stacked = StackedNetwork.of(List.of(one, two), 1).output(input);

        // The softmax of a mean of scores is the normalised geometric mean of the softmaxes.
        INDArray product = Nd4j.math().sqrt(one.output(input).mul(two.output(input)));
        INDArray expected = product.diviColumnVector(product.sum(1));
        assertThat(stacked.sub(expected).norm1Number().doubleValue()).isCloseTo(0, within(1e-4));
    }

    @Test
    void aMemberOfOneChannelDoesNotHearTheOthers() {
        MultiLayerNetwork alone = new MultiLayerNetwork(
                CircularNetwork.configuration(new CircularNetwork.Shape(12, 1, 5, 4), 0, 0, new NoOp(), 3));
        alone.init();
        MultiLayerNetwork both = member(4);
        INDArray input = Nd4j.rand(5, 2, 1, 23);
        INDArray profile =
                input.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 1), NDArrayIndex.all(), NDArrayIndex.all());

        INDArray stacked = StackedNetwork.of(List.of(both, alone), 1).output(input);

        INDArray product = Nd4j.math().sqrt(both.output(input).mul(alone.output(profile.dup())));
        INDArray expected = product.diviColumnVector(product.sum(1));
        assertThat(stacked.sub(expected).norm1Number().doubleValue()).isCloseTo(0, within(1e-4));
    }

    @Test
    void membersAnswerInTurnEachAsItDoesAlone() {
        MultiLayerNetwork one = member(1);
        MultiLayerNetwork two = new MultiLayerNetwork(
                CircularNetwork.configuration(new CircularNetwork.Shape(12, 1, 5, 4), 0, 0, new NoOp(), 3));
        two.init();
        INDArray input = Nd4j.rand(5, 2, 1, 23);
        INDArray profile =
                input.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 1), NDArrayIndex.all(), NDArrayIndex.all());

        INDArray both = StackedNetwork.inTurn(List.of(one, two), 1).output(input);

        assertThat(both.size(1)).isEqualTo(2 * 4 * 12);
        INDArray first =
                both.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 48)).dup();
        INDArray second =
                both.get(NDArrayIndex.all(), NDArrayIndex.interval(48, 96)).dup();
        assertThat(first.diviColumnVector(first.sum(1))
                        .sub(one.output(input))
                        .norm1Number()
                        .doubleValue())
                .isCloseTo(0, within(1e-4));
        assertThat(second.diviColumnVector(second.sum(1))
                        .sub(two.output(profile.dup()))
                        .norm1Number()
                        .doubleValue())
                .isCloseTo(0, within(1e-4));
    }

    @Test
    void temperatureFlattensTheAnswer() {
        INDArray input = Nd4j.rand(5, 2, 1, 23);

        double sharp = StackedNetwork.of(List.of(member(1)), 0.5)
                .output(input)
                .maxNumber()
                .doubleValue();
        double flat = StackedNetwork.of(List.of(member(1)), 2)
                .output(input)
                .maxNumber()
                .doubleValue();

        assertThat(sharp).isGreaterThan(flat);
    }

    @Test
    void allSizesAreFoundByTheirNames() throws Exception {
        assertThat(Architectures.of("templates").summary()).startsWith("48 pitch templates");
        assertThat(Architectures.of("templates-wide").summary()).startsWith("128 pitch templates");
        assertThat(Architectures.of("templates-melody").summary())
                .startsWith("128 pitch templates")
                .contains("which note follows which");
    }

    private static MultiLayerNetwork member(long seed) {
        MultiLayerNetwork network = new MultiLayerNetwork(CircularNetwork.configuration(SHAPE, 0, 0, new NoOp(), seed));
        network.init();
        return network;
    }
}

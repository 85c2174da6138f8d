package org.shenava.classifier.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * Loss of one softmax over class x rotation: -log of the probability inside the admissible cells. Labels are a 0/1 mask, {@code
 * [examples][cells]}, with at least one 1 a row; a recording of unknown tuning allows every rotation of its class. With z the
 * scores before the softmax, the gradient is softmax(z) - softmax(z inside the mask).
 */
public final class RotationLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    /** Added to scores outside the mask: far below any score, yet finite. */
    private static final double OUTSIDE = -1e9;

    @Override
    public double computeScore(
            INDArray labels, INDArray scores, IActivation activation, INDArray mask, boolean average) {
        double sum =
                computeScoreArray(labels, scores, activation, mask).sumNumber().doubleValue();
        return average ? sum / scores.size(0) : sum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray scores, IActivation activation, INDArray mask) {
        INDArray perExample = logSum(scores).subi(logSum(inside(labels, scores)));
        return mask == null ? perExample : perExample.muli(mask);
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray scores, IActivation activation, INDArray mask) {
        INDArray gradient = softmax(scores).subi(softmax(inside(labels, scores)));
        return mask == null ? gradient : gradient.muliColumnVector(mask);
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray scores, IActivation activation, INDArray mask, boolean average) {
        return new Pair<>(
                computeScore(labels, scores, activation, mask, average),
                computeGradient(labels, scores, activation, mask));
    }

    @Override
    public String name() {
        return "RotationLoss";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RotationLoss;
    }

    @Override
    public int hashCode() {
        return RotationLoss.class.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }

    private static INDArray inside(INDArray labels, INDArray scores) {
        // Not in place: the labels belong to the caller, and castTo copies only when the types differ.
        INDArray penalty = labels.castTo(scores.dataType()).rsub(1).muli(OUTSIDE);
        return penalty.addi(scores);
    }

    private static INDArray softmax(INDArray scores) {
        INDArray powers = shiftedPowers(scores);
        return powers.diviColumnVector(powers.sum(true, 1));
    }

    private static INDArray logSum(INDArray scores) {
        INDArray highest = scores.max(true, 1);
        return Nd4j.math().log(shiftedPowers(scores).sum(true, 1)).addi(highest);
    }

    private static INDArray shiftedPowers(INDArray scores) {
        INDArray shifted = scores.dup('c').subiColumnVector(scores.max(true, 1));
        return Nd4j.math().exp(shifted);
    }
}

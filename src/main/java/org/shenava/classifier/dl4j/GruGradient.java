package org.shenava.classifier.dl4j;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.GRU;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The way back through time of a {@link GruLayer}. The gates of all steps are found at once from the states, which are known; only
 * what a step hands to the one before it is walked through step by step.
 *
 * @param inputWeights {@code [size][3 units]}
 * @param stateWeights {@code [units][3 units]}
 * @param bias {@code [1][3 units]}
 * @param input {@code [examples][size][steps]}
 */
record GruGradient(INDArray inputWeights, INDArray stateWeights, INDArray bias, INDArray input) {
    /**
     * Gradients of a loss.
     *
     * @param input what the layer was given, {@code [examples][size][steps]}
     * @param epsilon gradient by the layer's output: {@code [examples][units][steps]}, or {@code [examples][units]} by the last state
     */
    static GruGradient of(
            INDArray input, INDArray epsilon, INDArray inputWeights, INDArray stateWeights, INDArray bias) {
        long examples = input.size(0);
        long steps = input.size(2);
        long units = stateWeights.size(0);
        INDArray byStep = input.permute(2, 0, 1).dup('c');
        INDArray flat = byStep.reshape(steps * examples, input.size(1));
        INDArray before = statesBefore(byStep, inputWeights, stateWeights, bias).reshape(steps * examples, units);

        INDArray fromInput = flat.mmul(inputWeights).addiRowVector(bias);
        INDArray fromState = before.mmul(stateWeights);
        INDArray reset = Transforms.sigmoid(gate(fromInput, 0).add(gate(fromState, 0)), false);
        INDArray update = Transforms.sigmoid(gate(fromInput, 1).add(gate(fromState, 1)), false);
        INDArray candidate = Transforms.tanh(gate(fromInput, 2).add(reset.mul(gate(fromState, 2))), false);

        // How much each gate's sum moves the new state.
        INDArray byCandidate = update.rsub(1).muli(candidate.mul(candidate).rsubi(1));
        INDArray byUpdate = before.sub(candidate).muli(update).muli(update.rsub(1));
        INDArray byReset = byCandidate.mul(gate(fromState, 2)).muli(reset).muli(reset.rsub(1));
        INDArray onInput = Nd4j.concat(1, byReset, byUpdate, byCandidate);
        INDArray onState = Nd4j.concat(1, byReset, byUpdate, byCandidate.mul(reset));

        INDArray toStates = walkBack(epsilon, onState, update, stateWeights, examples, steps);
        INDArray thrice = Nd4j.concat(1, toStates, toStates, toStates);
        INDArray toInputSums = onInput.muli(thrice);
        INDArray toStateSums = onState.muli(thrice);
        return new GruGradient(
                flat.transpose().mmul(toInputSums),
                before.transpose().mmul(toStateSums),
                toInputSums.sum(true, 0),
                toInputSums
                        .mmul(inputWeights.transpose())
                        .reshape(steps, examples, input.size(1))
                        .permute(1, 2, 0));
    }

    /** The states that the steps begin with, {@code [steps][examples][units]}. */
    private static INDArray statesBefore(INDArray byStep, INDArray inputWeights, INDArray stateWeights, INDArray bias) {
        long steps = byStep.size(0);
        long units = stateWeights.size(0);
        INDArray none = Nd4j.zeros(byStep.dataType(), byStep.size(1), units);
        INDArray states = Nd4j.exec(new GRU(byStep, none, inputWeights, stateWeights, bias.reshape(bias.length())))[0];
        INDArray before = Nd4j.zeros(byStep.dataType(), steps, byStep.size(1), units);
        if (steps > 1) {
            before.get(interval(1, steps), all(), all()).assign(states.get(interval(0, steps - 1), all(), all()));
        }
        return before;
    }

    /** The gradient by the state after each step, {@code [steps x examples][units]}. */
    private static INDArray walkBack(
            INDArray epsilon, INDArray onState, INDArray update, INDArray stateWeights, long examples, long steps) {
        long units = stateWeights.size(0);
        INDArray back = stateWeights.transpose().dup('c');
        INDArray toStates = Nd4j.createUninitialized(epsilon.dataType(), new long[] {steps * examples, units}, 'c');
        INDArray carried = Nd4j.zeros(epsilon.dataType(), examples, units);
        for (long step = steps - 1; step >= 0; step--) {
            if (epsilon.rank() == 3) {
                carried.addi(epsilon.get(all(), all(), point(step)));
            } else if (step == steps - 1) {
                carried.addi(epsilon);
            }
            long first = step * examples;
            rows(toStates, first, examples).assign(carried);
            INDArray sums = Nd4j.concat(1, carried, carried, carried).muli(rows(onState, first, examples));
            carried = sums.mmul(back).addi(carried.mul(rows(update, first, examples)));
        }
        return toStates;
    }

    private static INDArray gate(INDArray sums, int index) {
        long units = sums.size(1) / GruLayer.GATES;
        return sums.get(all(), interval(index * units, (index + 1) * units));
    }

    private static INDArray rows(INDArray array, long first, long count) {
        return array.get(interval(first, first + count), all());
    }
}

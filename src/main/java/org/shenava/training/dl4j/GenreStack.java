package org.shenava.training.dl4j;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.shenava.classifier.dl4j.ScaledSummary;

/**
 * Puts members side by side into one network that answers what they answer together: the softmax of the weighted sum of their scores.
 */
final class GenreStack {
    private GenreStack() {}

    static ComputationGraph of(
            List<GenreMember> members, List<GenreMember.Weights> weights, ScaledSummary scale, int classes) {
        int width = members.stream().mapToInt(GenreMember::hidden).sum();
        float[][] hidden = new float[ScaledSummary.WIDTH][width];
        float[] hiddenBias = new float[width];
        float[][] output = new float[width][classes];
        float[] outputBias = new float[classes];
        int from = 0;
        for (int m = 0; m < members.size(); m++) {
            GenreMember member = members.get(m);
            GenreMember.Weights own = weights.get(m);
            float share = (float) member.weight();
            for (int i = 0; i < member.inputs().length; i++) {
                System.arraycopy(own.hidden()[i], 0, hidden[member.inputs()[i]], from, member.hidden());
            }
            System.arraycopy(own.hiddenBias(), 0, hiddenBias, from, member.hidden());
            for (int label = 0; label < classes; label++) {
                for (int unit = 0; unit < member.hidden(); unit++) {
                    output[from + unit][label] = share * own.classes()[unit][label];
                }
                outputBias[label] += share * own.classBias()[label];
            }
            from += member.hidden();
        }
        return SummaryGraph.of(
                scale, new SummaryGraph.Layer(hidden, hiddenBias), new SummaryGraph.Layer(output, outputBias));
    }
}

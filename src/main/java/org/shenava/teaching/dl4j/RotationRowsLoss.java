package org.shenava.teaching.dl4j;

import java.util.Arrays;

/**
 * Loss of one softmax over class and rotation, where every rotation of the right class is right, as the tuning of nobody's own recordings
 * is known: {@link org.shenava.classifier.dl4j.RotationLoss} on scores that lie a row a rotation.
 *
 * @param labels class of each example, which has {@code bins} rows
 * @param weights of each example, summing to 1
 */
record RotationRowsLoss(int[] labels, float[] weights, int classes, int bins) implements HeadLoss {
    @Override
    public Measured turnToGradient(float[] scores) {
        double loss = 0;
        int right = 0;
        int cells = classes * bins;
        double[] sums = new double[classes];
        for (int example = 0; example < labels.length; example++) {
            int from = example * cells;
            sumUp(scores, from, sums);
            double all = 0;
            int best = 0;
            for (int label = 0; label < classes; label++) {
                all += sums[label];
                best = sums[label] > sums[best] ? label : best;
            }
            int wanted = labels[example];
            double own = Math.max(Double.MIN_NORMAL, sums[wanted]);
            right += best == wanted ? 1 : 0;
            loss += weights[example] * (Math.log(all) - Math.log(own));
            for (int cell = from; cell < from + cells; cell++) {
                double inside = (cell - from) % classes == wanted ? scores[cell] / own : 0;
                scores[cell] = (float) (weights[example] * (scores[cell] / all - inside));
            }
        }
        return new Measured(loss, (double) right / labels.length);
    }

    /** Turns scores to powers and adds them up by class. */
    private void sumUp(float[] scores, int from, double[] sums) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int cell = from; cell < from + classes * bins; cell++) {
            highest = Math.max(highest, scores[cell]);
        }
        Arrays.fill(sums, 0);
        for (int cell = from; cell < from + classes * bins; cell++) {
            scores[cell] = (float) Math.exp(scores[cell] - highest);
            sums[(cell - from) % classes] += scores[cell];
        }
    }
}

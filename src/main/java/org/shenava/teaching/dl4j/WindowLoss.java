package org.shenava.teaching.dl4j;

/**
 * Cross-entropy of a softmax of every row.
 *
 * @param labels class of each row
 * @param weights of each row, summing to 1
 */
record WindowLoss(int[] labels, float[] weights, int classes) implements HeadLoss {
    @Override
    public Measured turnToGradient(float[] scores) {
        double loss = 0;
        int right = 0;
        for (int row = 0; row < labels.length; row++) {
            int from = row * classes;
            int best = from;
            for (int cell = from; cell < from + classes; cell++) {
                best = scores[cell] > scores[best] ? cell : best;
            }
            float highest = scores[best];
            right += best - from == labels[row] ? 1 : 0;
            double sum = 0;
            double own = scores[from + labels[row]] - highest;
            for (int cell = from; cell < from + classes; cell++) {
                scores[cell] = (float) Math.exp(scores[cell] - highest);
                sum += scores[cell];
            }
            loss += weights[row] * (Math.log(sum) - own);
            for (int cell = from; cell < from + classes; cell++) {
                double wanted = cell - from == labels[row] ? 1 : 0;
                scores[cell] = (float) (weights[row] * (scores[cell] / sum - wanted));
            }
        }
        return new Measured(loss, (double) right / labels.length);
    }
}

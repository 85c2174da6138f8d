package org.shenava.training.dl4j;

import java.util.Locale;

/**
 * What can be searched for.
 *
 * @param peakRate highest learning rate of Adam
 * @param weightDecay share of a weight that a step at rate 1 takes away
 * @param batch windows a step
 * @param dropoutFactor times the architecture's own shares of dropout; 0 for none
 */
record HyperParameters(double peakRate, double weightDecay, int batch, double dropoutFactor) {
    HyperParameters {
        if (!(peakRate > 0 && peakRate <= 1)) {
            throw new IllegalArgumentException("peakRate must be in (0, 1], got " + peakRate);
        }
        if (!(weightDecay >= 0 && weightDecay <= 1)) {
            throw new IllegalArgumentException("weightDecay must be in 0..1, got " + weightDecay);
        }
        if (batch < 1 || batch > 4096) {
            throw new IllegalArgumentException("batch must be in 1..4096, got " + batch);
        }
        if (!(dropoutFactor >= 0 && dropoutFactor <= 4)) {
            throw new IllegalArgumentException("dropoutFactor must be in 0..4, got " + dropoutFactor);
        }
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "Adam at %.2g with weight decay %.2g, %d windows a step, dropout times %.2g",
                peakRate,
                weightDecay,
                batch,
                dropoutFactor);
    }
}

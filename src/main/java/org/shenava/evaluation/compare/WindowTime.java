package org.shenava.evaluation.compare;

import java.util.Arrays;
import java.util.List;
import org.shenava.classifier.Classifier;

/** How long one window takes, alone, as when listening. */
final class WindowTime {
    private static final int WARM_UP = 5;
    private static final int MOST_RUNS = 51;
    private static final long MOST_NANOS = 2_000_000_000L;

    private WindowTime() {}

    /** The median of up to {@value #MOST_RUNS} runs, or of as many as two seconds hold. */
    static double medianMillis(Classifier classifier, float[] input) {
        List<float[]> one = List.of(input);
        for (int i = 0; i < WARM_UP; i++) {
            classifier.predict(one);
        }
        double[] millis = new double[MOST_RUNS];
        int runs = 0;
        long begin = System.nanoTime();
        while (runs < MOST_RUNS && (runs == 0 || System.nanoTime() - begin < MOST_NANOS)) {
            long start = System.nanoTime();
            classifier.predict(one);
            millis[runs] = (System.nanoTime() - start) / 1e6;
            runs++;
        }
        Arrays.sort(millis, 0, runs);
        return millis[runs / 2];
    }
}

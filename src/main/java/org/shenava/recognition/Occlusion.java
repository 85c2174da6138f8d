package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.Prediction;

/**
 * Which pitch classes an answer rests on: each is covered in turn, and what the answer's logarithm loses is its support. A bin is covered by
 * the mean of all bins, its neighbours by half, because a note is wider than a bin; with it goes what followed it, where the network
 * reads the order of notes. So a note that is left out can support an answer as one
 * that is played can. After M. D. Zeiler and R. Fergus, "Visualizing and Understanding Convolutional Networks" (2014).
 */
final class Occlusion {
    /** How much of a bin is covered, by its distance from the middle. */
    private static final double[] COVER = {1, 0.5};

    /** One answer is never so unlikely that the rest would not count. */
    private static final double LEAST = 1e-6;

    /** Changes below this are noise of single precision. */
    private static final double LEAST_CHANGE = 1e-4;

    private Occlusion() {}

    /**
     * Asks the classifier once more for each bin, all in one batch, on the caller's thread, which must be the one that owns it.
     *
     * @param input that was answered, rows of {@code bins} values; not changed
     * @param bins pitch classes
     * @param label index of the answer
     * @return one a bin, -1 to 1, see {@link Listened.Pitches}
     */
    static float[] support(Classifier classifier, float[] input, int bins, int label) {
        List<float[]> inputs = new ArrayList<>();
        inputs.add(input);
        for (int bin = 0; bin < bins; bin++) {
            inputs.add(covered(input, bins, bin));
        }
        List<Prediction> predictions = classifier.predict(inputs);
        double whole = log(predictions.get(0), label);
        double[] lost = new double[bins];
        double largest = 0;
        for (int bin = 0; bin < bins; bin++) {
            lost[bin] = whole - log(predictions.get(bin + 1), label);
            largest = Math.max(largest, Math.abs(lost[bin]));
        }
        float[] support = new float[bins];
        for (int bin = 0; bin < bins && largest >= LEAST_CHANGE; bin++) {
            support[bin] = (float) (lost[bin] / largest);
        }
        return support;
    }

    private static float[] covered(float[] input, int bins, int middle) {
        float[] covered = input.clone();
        for (int row = 0; row < input.length; row += bins) {
            double mean = 0;
            for (int bin = 0; bin < bins; bin++) {
                mean += input[row + bin] / bins;
            }
            for (int away = 1 - COVER.length; away < COVER.length; away++) {
                int at = row + Math.floorMod(middle + away, bins);
                double cover = COVER[Math.abs(away)];
                covered[at] = (float) (cover * mean + (1 - cover) * input[at]);
            }
        }
        return covered;
    }

    private static double log(Prediction prediction, int label) {
        return Math.log(Math.max(LEAST, prediction.probabilities()[label]));
    }
}

package org.shenava.teaching.learn;

import java.util.List;
import org.shenava.recognition.HeardWindow;

/**
 * The class whose mean is nearest: each recording is the mean of its windows' features, each feature less its mean over its deviation in what was
 * learned from.
 */
record NearestMean(double[] means, double[] deviations, double[][] classes) implements SimpleMethod {
    private static final double LEAST_DEVIATION = 1e-9;

    static NearestMean of(List<Lesson.Labelled> learned, int classCount) {
        int width = raw(learned.get(0).recording()).length;
        double[] means = new double[width];
        double[] squares = new double[width];
        for (Lesson.Labelled one : learned) {
            double[] values = raw(one.recording());
            for (int i = 0; i < width; i++) {
                means[i] += values[i] / learned.size();
                squares[i] += values[i] * values[i] / learned.size();
            }
        }
        double[] deviations = new double[width];
        for (int i = 0; i < width; i++) {
            deviations[i] = Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares[i] - means[i] * means[i])));
        }
        double[][] classes = new double[classCount][];
        int[] counts = new int[classCount];
        for (Lesson.Labelled one : learned) {
            counts[one.label()]++;
        }
        for (Lesson.Labelled one : learned) {
            double[] values = standardised(raw(one.recording()), means, deviations);
            if (classes[one.label()] == null) {
                classes[one.label()] = new double[width];
            }
            for (int i = 0; i < width; i++) {
                classes[one.label()][i] += values[i] / counts[one.label()];
            }
        }
        return new NearestMean(means, deviations, classes);
    }

    @Override
    public int answer(HeardRecording recording) {
        double[] values = standardised(raw(recording), means, deviations);
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int label = 0; label < classes.length; label++) {
            double distance = classes[label] == null ? Double.POSITIVE_INFINITY : distance(values, classes[label]);
            if (distance < least) {
                least = distance;
                nearest = label;
            }
        }
        return nearest;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    private static double[] standardised(double[] values, double[] means, double[] deviations) {
        double[] standard = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            standard[i] = (values[i] - means[i]) / deviations[i];
        }
        return standard;
    }

    private static double[] raw(HeardRecording recording) {
        List<HeardWindow> windows = recording.windows();
        double[] mean = new double[windows.get(0).features().orElseThrow().length];
        for (HeardWindow window : windows) {
            float[] features = window.features().orElseThrow();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += features[i] / windows.size();
            }
        }
        return mean;
    }
}

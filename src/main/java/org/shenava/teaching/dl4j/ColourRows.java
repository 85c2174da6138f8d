package org.shenava.teaching.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.recognition.HeardWindow;
import org.shenava.teaching.learn.Lesson;
import org.shenava.training.dl4j.Equaliser;

/**
 * Windows to learn from: of long recordings some, evenly chosen; beside each some copies, louder or quieter and through another
 * microphone. Every class weighs as much, and inside a class recordings by the root of their length.
 */
final class ColourRows {
    /** Beyond this more windows tell little and cost much. */
    private static final int MOST_ROWS = 6000;

    private static final int MOST_COPIES = 2;
    private static final double GAIN_DB = 10;
    /** So much of a drawn equalisation: people record with one microphone or two, not with every loudspeaker there is. */
    private static final double EQUALISATION = 0.5;

    private final List<double[]> derived = new ArrayList<>();
    private final List<float[]> summaries = new ArrayList<>();
    private final List<Integer> summaryLabels = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    private ColourRows() {}

    /** Of all recordings of a list, with copies where the lesson asks for them. */
    static ColourRows of(List<Lesson.Labelled> recordings, Lesson lesson, boolean copied, int[] positions) {
        ColourRows rows = new ColourRows();
        int windows = recordings.stream()
                .mapToInt(one -> one.recording().windows().size())
                .sum();
        double kept = Math.min(1, (double) MOST_ROWS / Math.max(1, windows));
        int room = (int) (MOST_ROWS / Math.max(1, kept * windows)) - 1;
        int copies = copied && lesson.augment() ? Math.max(0, Math.min(MOST_COPIES, room)) : 0;
        double[] ofClass = new double[lesson.classes()];
        for (Lesson.Labelled one : recordings) {
            ofClass[one.label()] += Math.sqrt(one.recording().windows().size());
        }
        long present = Arrays.stream(ofClass).filter(sum -> sum > 0).count();
        for (int i = 0; i < recordings.size(); i++) {
            Lesson.Labelled one = recordings.get(i);
            List<HeardWindow> chosen = chosen(one.recording().windows(), kept);
            double share = Math.sqrt(one.recording().windows().size()) / ofClass[one.label()] / present;
            Random random = new Random(lesson.seed() * 1_000_003 + i);
            for (HeardWindow window : chosen) {
                float[] summary = window.features().orElseThrow();
                rows.summaries.add(summary);
                rows.summaryLabels.add(one.label());
                rows.add(summary, one.label(), share / chosen.size(), copies, positions, random);
            }
        }
        return rows;
    }

    private static List<HeardWindow> chosen(List<HeardWindow> windows, double share) {
        int count = (int) Math.ceil(share * windows.size());
        List<HeardWindow> chosen = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            chosen.add(windows.get((int) ((long) i * windows.size() / count)));
        }
        return chosen;
    }

    private void add(float[] summary, int label, double weight, int copies, int[] positions, Random random) {
        for (int copy = 0; copy <= copies; copy++) {
            double[] values = ScaledSummary.derive(summary, positions);
            if (copy > 0) {
                change(values, random);
            }
            derived.add(values);
            labels.add(label);
            weights.add(weight / (copies + 1));
        }
    }

    private static void change(double[] values, Random random) {
        double[] equalised = Equaliser.draw(random);
        for (int i = 1; i < ScaledSummary.COEFFICIENTS; i++) {
            values[i] += EQUALISATION * equalised[i];
        }
        ScaledSummary.louder(values, GAIN_DB * (2 * random.nextDouble() - 1));
    }

    /** Summaries as they are, without copies. */
    List<float[]> summaries() {
        return summaries;
    }

    List<Integer> summaryLabels() {
        return summaryLabels;
    }

    boolean isEmpty() {
        return derived.isEmpty();
    }

    float[][] scaled(ScaledSummary scale) {
        return derived.stream().map(scale::scaled).toArray(float[][]::new);
    }

    int[] labels() {
        return labels.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Summing to 1. */
    float[] weights() {
        float[] all = new float[weights.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = weights.get(i).floatValue();
        }
        return all;
    }
}

package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Prediction;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.music.Modes;

/**
 * A network without training: one template a mode, from the weights of its notes, correlated with every rotation of the profile, and one
 * softmax over class and rotation together, as in the real one.
 */
final class TheoryClassifier extends FakeNetwork {
    /** Correlations lie between 0 and 1; so many times them, a difference of 0.1 is odds of 20 to 1. */
    private static final double SHARPNESS = 30;

    private final List<float[]> templates = new ArrayList<>();

    TheoryClassifier() {
        super(card(
                "test-theory-1",
                ModelCard.TASK_OF_MODES,
                Labels.DASTGAH.stream().map(Label::id).toList(),
                ProfileSpec.standard(),
                10,
                10,
                0.4));
        for (String label : card().labels()) {
            List<Mode.Note> notes = Modes.of(label).orElseThrow().notes();
            templates.add(Played.input(notes.stream()
                    .map(note -> new double[] {note.cents(), note.weight()})
                    .toArray(double[][]::new)));
        }
    }

    @Override
    Prediction answer(float[] input) {
        int bins = input.length;
        double[][] cells = new double[templates.size()][bins];
        double total = 0;
        for (int label = 0; label < cells.length; label++) {
            for (int tonic = 0; tonic < bins; tonic++) {
                double alike = 0;
                for (int bin = 0; bin < bins; bin++) {
                    alike += input[(bin + tonic) % bins] * templates.get(label)[bin];
                }
                cells[label][tonic] = Math.exp(SHARPNESS * alike);
                total += cells[label][tonic];
            }
        }
        float[] labels = new float[cells.length];
        float[] tonics = new float[bins];
        int best = 0;
        for (int label = 0; label < cells.length; label++) {
            for (int tonic = 0; tonic < bins; tonic++) {
                labels[label] += (float) (cells[label][tonic] / total);
                tonics[tonic] += (float) (cells[label][tonic] / total);
            }
            best = labels[label] > labels[best] ? label : best;
        }
        float[] ofBest = new float[bins];
        for (int tonic = 0; tonic < bins; tonic++) {
            ofBest[tonic] = (float) (cells[best][tonic] / total / labels[best]);
        }
        return new Prediction(labels, tonics, ofBest);
    }
}

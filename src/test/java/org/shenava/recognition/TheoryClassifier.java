package org.shenava.recognition;

import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.Classifier;
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
final class TheoryClassifier implements Classifier {
    /** Correlations lie between 0 and 1; so many times them, a difference of 0.1 is odds of 20 to 1. */
    private static final double SHARPNESS = 30;

    private final ModelCard card;
    private final List<float[]> templates = new ArrayList<>();

    TheoryClassifier() {
        List<String> labels = Labels.DASTGAH.stream().map(Label::id).toList();
        for (String label : labels) {
            List<Mode.Note> notes = Modes.of(label).orElseThrow().notes();
            templates.add(Played.input(notes.stream()
                    .map(note -> new double[] {note.cents(), note.weight()})
                    .toArray(double[][]::new)));
        }
        card = new ModelCard(
                ModelCard.SCHEMA_VERSION,
                "test-theory-1",
                "dastgah",
                labels,
                ProfileSpec.standard(),
                10,
                10,
                new ModelCard.Architecture("theory", "templates of the modes", 0),
                new ModelCard.Training(List.of(), "none", 0, 0, "", ""),
                List.of(),
                0.4,
                "GPL-3.0",
                "",
                new ModelCard.Golden(new float[0], new float[0]));
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Prediction> predict(List<float[]> inputs) {
        return inputs.stream().map(this::predict).toList();
    }

    private Prediction predict(float[] input) {
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

    @Override
    public void close() {}
}

package org.shenava.training;

import java.io.IOException;
import java.util.List;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.baseline.BaselineClassifier;
import org.shenava.classifier.baseline.BaselineFile;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.feature.WindowSpec;

/** Answers of models that have no card yet, by the code that will answer when they are installed. */
final class FittedAnswers implements WindowTrainer.Answers {
    @Override
    public float[][] of(WindowFit fit, WindowSpec features, List<float[]> windows) {
        return switch (fit.fileName()) {
            case BaselineFile.NAME ->
                windows.stream()
                        .map(one -> BaselineClassifier.answerOf(fit.content(), one))
                        .toArray(float[][]::new);
            case ModelFolder.NETWORK -> network(fit, features, windows);
            default -> throw new IllegalArgumentException("no classifier reads " + fit.fileName());
        };
    }

    private static float[][] network(WindowFit fit, WindowSpec features, List<float[]> windows) {
        try (WindowNetwork network = WindowNetwork.read(fit.content(), features.rows(), features.frames())) {
            return network.probabilities(windows);
        } catch (IOException impossible) {
            throw new IllegalStateException("a network just made cannot be read", impossible);
        }
    }
}

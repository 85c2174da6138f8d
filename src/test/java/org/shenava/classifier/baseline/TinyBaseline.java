package org.shenava.classifier.baseline;

import java.util.List;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardBuilder;
import org.shenava.classifier.ModelFolder;
import org.shenava.feature.SummarySpec;

/** Baselines of two columns and three labels with parameters set by hand, and cards for them. */
public final class TinyBaseline {
    public static final List<String> LABELS = List.of("blues", "jazz", "rock");
    public static final SummarySpec FEATURES = SummarySpec.of(List.of("rms_mean", "tempo"), 10);
    /** Of every kind, the label of the nearest corner: blues at (0, 100), jazz at (1, 100), rock at (0, 140). */
    public static final List<float[]> CORNERS =
            List.of(new float[] {0, 100}, new float[] {1, 100}, new float[] {0, 140});

    private static final float[][] STANDARD = {{-1, -1}, {1, -1}, {-1, 1}};

    private TinyBaseline() {}

    /** One of each kind. */
    static List<Baseline> kinds() {
        return List.of(of(neighbours()), of(linear()), of(forest()), of(vectors()));
    }

    public static Baseline of(Scorer scorer) {
        return new Baseline(1, 3, new int[] {0, 1, 2}, new double[] {0.5, 120}, new double[] {0.5, 20}, scorer, 2);
    }

    static Neighbours neighbours() {
        return new Neighbours(1, STANDARD, new int[] {0, 1, 2});
    }

    /** Log odds that grow along the columns. */
    public static LinearScores linear() {
        return new LinearScores(new double[][] {{-1, -1}, {1, -0.5}, {-0.5, 1}}, new double[] {0, 0, 0});
    }

    static Forest forest() {
        // Column 0 above 0: jazz. Else column 1 above 0: rock. Else blues.
        Forest.Tree tree = new Forest.Tree(
                new int[] {0, 1, -1, -1, -1},
                new double[] {0, 0, 0, 0, 0},
                new int[] {1, 2, 0, 1, 2},
                new int[] {4, 3, 0, 0, 0},
                new float[][] {{0.9f, 0, 0.1f}, {0.2f, 0, 0.8f}, {0, 1, 0}});
        return new Forest(List.of(tree, tree));
    }

    static SupportVectors vectors() {
        return new SupportVectors(
                0.5, new int[] {1, 1, 1}, STANDARD, new double[][] {{1, -1, -1}, {1, 1, -1}}, new double[] {0, 0, 0});
    }

    public static ModelCard card(String id, byte[] content, float[] goldenOutput) {
        return card(id, "logistic", content, goldenOutput, LABELS);
    }

    public static ModelCard card(
            String id, String architecture, byte[] content, float[] goldenOutput, List<String> labels) {
        return ModelCardBuilder.of(id, "genre")
                .labels(labels)
                .features(FEATURES)
                .windows(10, 5)
                .architecture(new ModelCard.Architecture(architecture, "made by hand", 9))
                .training(new ModelCard.Training(
                        List.of(new ModelCard.Data("made-up", "0".repeat(64), 3, 30, List.of())),
                        "artists: made by hand",
                        1,
                        1,
                        "shenava train",
                        "Made by hand."))
                .unsureBelow(0.4)
                .licence("GPL-3.0-only")
                .network(ModelFolder.sha256(content), new ModelCard.Golden(CORNERS.get(1), goldenOutput))
                .build();
    }

    /** A loaded model whose log odds are the linear ones times a number. */
    public static BaselineClassifier classifier(String id, double times) throws Exception {
        byte[] content = content(times);
        return BaselineClassifier.of(card(id, content, BaselineClassifier.answerOf(content, CORNERS.get(1))), content);
    }

    /** Parameters of such a model. */
    public static byte[] content(double times) {
        Baseline linear = of(linear());
        return BaselineFile.write(
                new Baseline(1, 3, linear.classes(), linear.means(), linear.spreads(), linear.scorer(), times));
    }
}

package org.shenava.teaching.dl4j;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.dl4j.AnswerRows;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.feature.ProfileSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.teaching.Approach;
import org.shenava.teaching.dl4j.HeadDescent.Head;
import org.shenava.teaching.learn.Learned;
import org.shenava.teaching.learn.Learner;
import org.shenava.teaching.learn.Lesson;

/**
 * Learns from the notes used, whatever the tuning: a new last layer on the templates of the shipped network of dastgahs. It begins from
 * what that network says of the recordings, so that the rotations of a class agree from the start; nobody tells where its tonics lie.
 */
public final class NotesLearner implements Learner {
    private static final double PENALTY = 1e-3;

    private final ProfileSpec features;
    private final Templates templates;

    private NotesLearner(ProfileSpec features, Templates templates) {
        this.features = features;
        this.templates = templates;
    }

    /**
     * On the templates of a network.
     *
     * @param modes what it names
     * @param networkZip bytes of the network
     * @return empty when the network is built in another way
     * @throws IOException when it cannot be read
     */
    public static Optional<NotesLearner> onNetwork(byte[] networkZip, ProfileSpec features, List<String> modes)
            throws IOException {
        NativeMath.prepare();
        return Templates.of(networkZip, features, new AnswerRows(modes))
                .map(templates -> new NotesLearner(features, templates));
    }

    @Override
    public Approach approach() {
        return Approach.NOTES_TRANSFER;
    }

    @Override
    public ProfileSpec features() {
        return features;
    }

    @Override
    public String summary() {
        return "a new last layer on the pitch templates of the network of dastgahs, by the notes used";
    }

    @Override
    public Learned learn(Lesson lesson, PassWatch watch) throws JobCancelledException {
        int bins = features.binsPerOctave();
        NotesRows rows = NotesRows.of(lesson.learned(), lesson, features, true);
        NotesRows heldRows = NotesRows.of(lesson.heldBack(), lesson, features, false);
        INDArray activations = templates.activations(rows.profiles());
        Head start = start(activations, rows, lesson.classes());
        boolean held = !heldRows.profiles().isEmpty();
        try (HeadDescent descent = new HeadDescent(activations, spread(rows.weights(), bins));
                INDArray heldInput = held ? templates.activations(heldRows.profiles()) : Nd4j.zeros(1, 1)) {
            Head head = descent.run(
                    loss(rows, lesson.classes(), bins),
                    start,
                    PENALTY,
                    lesson.passes(),
                    held
                            ? Optional.of(new HeadDescent.Held(heldInput, loss(heldRows, lesson.classes(), bins)))
                            : Optional.empty(),
                    watch);
            return new LearnedNotes(templates, head, rows.profiles().size(), lesson.passes());
        }
    }

    private static RotationRowsLoss loss(NotesRows rows, int classes, int bins) {
        return new RotationRowsLoss(rows.labels(), rows.weights(), classes, bins);
    }

    /** Weights of profiles to weights of their rotations. */
    private static float[] spread(float[] weights, int bins) {
        float[] all = new float[weights.length * bins];
        for (int i = 0; i < all.length; i++) {
            all[i] = weights[i / bins] / bins;
        }
        return all;
    }

    /** Of each class the mean of the modes' scores, weighed by how likely the modes are in its recordings. */
    private Head start(INDArray activations, NotesRows rows, int classes) {
        int bins = features.binsPerOctave();
        Head modes = templates.modes();
        int modeCount = modes.bias().length;
        double[][] shares = new double[classes][modeCount];
        float[] scores;
        try (INDArray last = Nd4j.createFromArray(modes.weights());
                INDArray product = activations.mmul(last)) {
            scores = HeadDescent.plus(product, modes.bias());
        }
        int[] labels = rows.labels();
        for (int i = 0; i < labels.length; i++) {
            double[] likely = LearnedNotes.likely(scores, i, bins, modeCount);
            for (int mode = 0; mode < modeCount; mode++) {
                shares[labels[i]][mode] += likely[mode] * rows.weights()[i];
            }
        }
        float[][] weights = new float[templates.count()][classes];
        float[] bias = new float[classes];
        for (int label = 0; label < classes; label++) {
            double sum = Arrays.stream(shares[label]).sum();
            for (int mode = 0; mode < modeCount && sum > 0; mode++) {
                float share = (float) (shares[label][mode] / sum);
                bias[label] += share * modes.bias()[mode];
                for (int template = 0; template < weights.length; template++) {
                    weights[template][label] += share * modes.weights()[template][mode];
                }
            }
        }
        return new Head(weights, bias);
    }
}

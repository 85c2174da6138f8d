package org.shenava.teaching.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.dl4j.Dl4jClassifier;
import org.shenava.feature.ProfileSlice;
import org.shenava.teaching.dl4j.HeadDescent.Head;
import org.shenava.teaching.learn.HeardRecording;
import org.shenava.teaching.learn.Learned;
import org.shenava.training.GoldenInput;

/**
 * A last layer on templates; a recording is answered by the profile of all its playing.
 *
 * @param examples learned from
 */
record LearnedNotes(Templates templates, Head head, int examples, int passes) implements Learned {
    private static final double PART_SECONDS = 10;
    private static final double HOP_SECONDS = 5;

    @Override
    public double[] answer(HeardRecording recording) {
        float[] whole = NotesRows.whole(recording, templates.features());
        if (whole == null) {
            double[] equal = new double[head.bias().length];
            Arrays.fill(equal, 1.0 / equal.length);
            return equal;
        }
        return answers(List.of(whole)).get(0);
    }

    @Override
    public List<Part> parts(HeardRecording recording) {
        List<float[]> inputs = new ArrayList<>();
        List<Double> starts = new ArrayList<>();
        for (double start = 0; start < recording.seconds(); start += HOP_SECONDS) {
            double from = start;
            List<ProfileSlice> inside = recording.playing().stream()
                    .filter(slice -> slice.startSeconds() >= from && slice.endSeconds() <= from + PART_SECONDS)
                    .toList();
            float[] input = NotesRows.input(inside, templates.features());
            if (input != null) {
                inputs.add(input);
                starts.add(start);
            }
        }
        if (inputs.isEmpty()) {
            return List.of();
        }
        List<double[]> answers = answers(inputs);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            parts.add(new Part(starts.get(i), answers.get(i)));
        }
        return parts;
    }

    private List<double[]> answers(List<float[]> profiles) {
        try (INDArray rows = templates.activations(profiles);
                INDArray weights = Nd4j.createFromArray(head.weights());
                INDArray product = rows.mmul(weights)) {
            float[] scores = HeadDescent.plus(product, head.bias());
            List<double[]> answers = new ArrayList<>();
            for (int i = 0; i < profiles.size(); i++) {
                answers.add(likely(scores, i, templates.bins(), head.bias().length));
            }
            return answers;
        }
    }

    /** Probabilities of the classes of one example, from scores {@code [examples][bins][classes]}. */
    static double[] likely(float[] scores, int example, int bins, int classes) {
        int from = example * bins * classes;
        double highest = Double.NEGATIVE_INFINITY;
        for (int cell = from; cell < from + bins * classes; cell++) {
            highest = Math.max(highest, scores[cell]);
        }
        double[] sums = new double[classes];
        double all = 0;
        for (int cell = from; cell < from + bins * classes; cell++) {
            double power = Math.exp(scores[cell] - highest);
            sums[(cell - from) % classes] += power;
            all += power;
        }
        for (int label = 0; label < classes; label++) {
            sums[label] /= all;
        }
        return sums;
    }

    @Override
    public byte[] networkZip() {
        return templates.withHead(head);
    }

    @Override
    public long parameters() {
        return (long) (templates.features().inputLength() + 1) * templates.count()
                + (long) (templates.count() + 1) * head.bias().length;
    }

    @Override
    public ModelCard.Golden golden() {
        float[] input = GoldenInput.profile(templates.features());
        return new ModelCard.Golden(
                input, Dl4jClassifier.answerOf(networkZip(), templates.features(), input, ownClasses()));
    }

    /** Classes of a person's own belong to no dastgah, whatever they are called. */
    private List<String> ownClasses() {
        return IntStream.range(0, head.bias().length).mapToObj(String::valueOf).toList();
    }

    @Override
    public String settings() {
        return examples + " profiles of whole recordings and parts of them; " + passes
                + " passes of accelerated gradient descent from the scores of the modes, every class weighs as much,"
                + " every rotation of a class is right.";
    }
}

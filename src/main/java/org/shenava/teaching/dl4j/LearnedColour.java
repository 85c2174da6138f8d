package org.shenava.teaching.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.dl4j.RowStandard;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.feature.SummarySpec;
import org.shenava.recognition.HeardWindow;
import org.shenava.recognition.LogMean;
import org.shenava.teaching.dl4j.HeadDescent.Head;
import org.shenava.teaching.learn.HeardRecording;
import org.shenava.teaching.learn.Learned;
import org.shenava.teaching.learn.Lesson;
import org.shenava.training.GoldenInput;
import org.shenava.training.WindowExamples;
import org.shenava.training.dl4j.SummaryGraph;

/** A last layer on the colour of windows; a recording is the mean of the logarithms of its windows. */
final class LearnedColour implements Learned {
    private final SummarySpec features;
    private final int[] positions;
    private final ColourInput input;
    private final Head head;
    private final List<float[]> learnedFrom;
    private final Lesson lesson;

    LearnedColour(
            SummarySpec features,
            int[] positions,
            ColourInput input,
            Head head,
            List<float[]> learnedFrom,
            Lesson lesson) {
        this.features = features;
        this.positions = positions;
        this.input = input;
        this.head = head;
        this.learnedFrom = learnedFrom;
        this.lesson = lesson;
    }

    @Override
    public double[] answer(HeardRecording recording) {
        LogMean mean = new LogMean(head.bias().length);
        for (float[] one : probabilities(recording.windows())) {
            mean.add(one);
        }
        return mean.probabilities();
    }

    @Override
    public List<Part> parts(HeardRecording recording) {
        float[][] probabilities = probabilities(recording.windows());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            double[] one = new double[probabilities[i].length];
            for (int label = 0; label < one.length; label++) {
                one[label] = probabilities[i][label];
            }
            parts.add(new Part(recording.windows().get(i).startSeconds(), one));
        }
        return parts;
    }

    private float[][] probabilities(List<HeardWindow> windows) {
        if (windows.isEmpty()) {
            return new float[0][];
        }
        float[][] values = windows.stream()
                .map(one ->
                        input.scale().scaled(ScaledSummary.derive(one.features().orElseThrow(), positions)))
                .toArray(float[][]::new);
        int classes = head.bias().length;
        try (INDArray rows = input.of(values);
                INDArray weights = Nd4j.createFromArray(head.weights());
                INDArray scores = rows.mmul(weights)) {
            return softmax(HeadDescent.plus(scores, head.bias()), classes);
        }
    }

    private static float[][] softmax(float[] scores, int classes) {
        float[][] rows = new float[scores.length / classes][classes];
        for (int row = 0; row < rows.length; row++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int label = 0; label < classes; label++) {
                highest = Math.max(highest, scores[row * classes + label]);
            }
            double sum = 0;
            for (int label = 0; label < classes; label++) {
                rows[row][label] = (float) Math.exp(scores[row * classes + label] - highest);
                sum += rows[row][label];
            }
            for (int label = 0; label < classes; label++) {
                rows[row][label] = (float) (rows[row][label] / sum);
            }
        }
        return rows;
    }

    @Override
    public byte[] networkZip() {
        try (WindowNetwork network = network()) {
            return network.write();
        }
    }

    private WindowNetwork network() {
        SummaryGraph.Layer classes = new SummaryGraph.Layer(head.weights(), head.bias());
        ComputationGraph graph = input.hidden()
                .map(hidden -> SummaryGraph.of(input.scale(), hidden.layer(), classes))
                .orElseGet(() -> SummaryGraph.of(input.scale(), classes));
        return new WindowNetwork(graph, RowStandard.untouched(features.rows()), 1);
    }

    @Override
    public int passes() {
        return lesson.passes();
    }

    @Override
    public long parameters() {
        int classes = head.bias().length;
        long last = (long) (input.width() + 1) * classes;
        Optional<HiddenLayer> hidden = input.hidden();
        return hidden.isPresent() ? last + (long) (ScaledSummary.WIDTH + 1) * input.width() : last;
    }

    @Override
    public ModelCard.Golden golden() {
        float[] made = GoldenInput.of(new Windows(learnedFrom), features);
        try (WindowNetwork network = network()) {
            return new ModelCard.Golden(made, network.probabilities(List.of(made))[0]);
        }
    }

    @Override
    public String settings() {
        return String.format(
                Locale.ROOT,
                "%d windows%s; %d passes of accelerated gradient descent, every class weighs as much.",
                learnedFrom.size(),
                lesson.augment() ? " with copies at other loudness and through other equalisation" : "",
                lesson.passes());
    }

    private record Windows(List<float[]> all) implements WindowExamples {
        @Override
        public int size() {
            return all.size();
        }

        @Override
        public int label(int index) {
            return 0;
        }

        @Override
        public float[] features(int index) {
            return all.get(index).clone();
        }
    }
}

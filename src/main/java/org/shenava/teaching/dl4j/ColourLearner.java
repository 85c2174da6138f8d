package org.shenava.teaching.dl4j;

import java.io.IOException;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.feature.SummarySpec;
import org.shenava.job.JobCancelledException;
import org.shenava.teaching.Approach;
import org.shenava.teaching.dl4j.HeadDescent.Head;
import org.shenava.teaching.learn.Learned;
import org.shenava.teaching.learn.Learner;
import org.shenava.teaching.learn.Lesson;
import org.shenava.training.dl4j.SummaryScale;

/** Learns from the colour of windows: a softmax on the hidden layer of the shipped network, or on the summaries themselves. */
public final class ColourLearner implements Learner {
    /** What is read where no shipped network says. */
    public static final SummarySpec FEATURES = SummarySpec.of(ScaledSummary.COLUMNS, 10);

    /**
     * Chosen on 60 half-minute clips of four genres, by artist: from 3e-3 to 3e-2 all is alike, a tenth of that gives surer answers that are
     * as often wrong.
     */
    private static final double PENALTY = 1e-2;

    /** Of values that hardly differ in few recordings; about a tenth of what they differ by in music at large. */
    private static final double LEAST_SPREAD = 0.02;

    private final SummarySpec features;
    private final int[] positions;
    private final Optional<HiddenLayer> hidden;

    private ColourLearner(SummarySpec features, Optional<HiddenLayer> hidden) {
        this.features = features;
        this.positions = ScaledSummary.positions(features.columns());
        this.hidden = hidden;
    }

    /** Without a network that was trained before. */
    public static ColourLearner ofSummaries(SummarySpec features) {
        NativeMath.prepare();
        return new ColourLearner(features, Optional.empty());
    }

    /**
     * On the hidden layer of a network.
     *
     * @param networkZip bytes of the network
     * @param trainedOn summaries that it reads
     * @param features summaries to learn from, with the same columns
     * @return empty when the network is built in another way
     * @throws IOException when it cannot be read
     */
    public static Optional<ColourLearner> onNetwork(byte[] networkZip, SummarySpec trainedOn, SummarySpec features)
            throws IOException {
        NativeMath.prepare();
        return HiddenLayer.of(networkZip, trainedOn).map(layer -> new ColourLearner(features, Optional.of(layer)));
    }

    @Override
    public Approach approach() {
        return hidden.isPresent() ? Approach.COLOUR_TRANSFER : Approach.COLOUR_FEATURES;
    }

    @Override
    public SummarySpec features() {
        return features;
    }

    @Override
    public String summary() {
        return hidden.isPresent()
                ? "a new last layer on the hidden layer of the network of genres, by colour of sound"
                : "one layer on summaries of windows, by colour of sound";
    }

    @Override
    public Learned learn(Lesson lesson, PassWatch watch) throws JobCancelledException {
        ColourRows rows = ColourRows.of(lesson.learned(), lesson, true, positions);
        ScaledSummary scale = hidden.map(HiddenLayer::scale)
                .orElseGet(() -> SummaryScale.of(rows.summaries(), rows.summaryLabels(), positions, LEAST_SPREAD));
        ColourRows heldRows = ColourRows.of(lesson.heldBack(), lesson, false, positions);
        ColourInput input = new ColourInput(scale, hidden);
        float[] weights = rows.weights();
        try (HeadDescent descent = new HeadDescent(input.of(rows.scaled(scale)), weights);
                INDArray heldInput = heldRows.isEmpty() ? Nd4j.zeros(1, 1) : input.of(heldRows.scaled(scale))) {
            Optional<HeadDescent.Held> held = heldRows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HeadDescent.Held(
                            heldInput, new WindowLoss(heldRows.labels(), heldRows.weights(), lesson.classes())));
            Head head = descent.run(
                    new WindowLoss(rows.labels(), weights, lesson.classes()),
                    new Head(new float[input.width()][lesson.classes()], new float[lesson.classes()]),
                    PENALTY,
                    lesson.passes(),
                    held,
                    watch);
            return new LearnedColour(features, positions, input, head, rows.summaries(), lesson);
        }
    }
}

package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.RowStandard;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.feature.SummarySpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.training.TrainingException;
import org.shenava.training.WindowArchitecture;
import org.shenava.training.WindowFit;
import org.shenava.training.WindowFitData;
import org.shenava.training.WindowOptions;

/**
 * {@code genre-dense}: summaries of windows, heard in two ways. Seven small networks, trained apart, do not hear the level: four learn
 * from disguised sound, three read only how the sound moves, which no equaliser changes. Regressions on nearness to recordings know best
 * what sounds like those learned from. Which genre it is, a regression that reads everything decides with some help; whether it is
 * Iranian classical music, the networks and a regression decide, none of which hears the level. Only the latter learns from synthesised
 * windows, too.
 */
public final class GenreDense implements WindowArchitecture {
    private static final int EPOCHS = 50;
    private static final int DISGUISED = 4;
    private static final int MOVING = 3;
    private static final int UNITS = 128;
    /** Those that read less learn sooner by heart. */
    private static final double MOVING_EPOCHS = 0.8;

    private static final GenreMember.Share DISGUISED_SHARE = new GenreMember.Share(0.2 / DISGUISED, 0.2 / DISGUISED);
    private static final GenreMember.Share MOVING_SHARE = new GenreMember.Share(0.1 / MOVING, 0.3 / MOVING);

    @Override
    public String name() {
        return "genre-dense";
    }

    @Override
    public String summary() {
        return "seven networks of one hidden layer and a regression on nearness, of means and variances of windows, put"
                + " together into one";
    }

    @Override
    public boolean learnsFromSynthesis() {
        return true;
    }

    @Override
    public int defaultEpochs() {
        return EPOCHS;
    }

    @Override
    public WindowFit fit(WindowFitData data, WindowOptions options, JobContext job)
            throws TrainingException, JobCancelledException {
        NativeMath.prepare();
        int[] positions = positions(data);
        if (data.train().size() == 0) {
            throw new TrainingException("There is no window to learn from; prepare the data again.");
        }
        job.progress(-1, "reading " + data.train().size() + " windows");
        // Nothing is chosen by the validation side: epochs and settings are fixed. So it is learned from as well.
        GenreRows rows = GenreRows.of(List.of(data.train(), data.validation()), positions);
        GenreLabels labels = GenreLabels.of(data.labels());
        List<GenreMember> members = members(options.epochs());
        List<GenreMember.Weights> weights = new ArrayList<>();
        for (GenreMember member : members) {
            job.progress(
                    (double) weights.size() / (members.size() + 1),
                    "network " + (weights.size() + 1) + " of " + members.size());
            long seed = options.seed() * 1_000_003 + weights.size();
            weights.add(member.train(rows, labels.count(), seed, job));
        }
        job.progress((double) weights.size() / (members.size() + 1), "regression on nearness");
        GenreRows all = GenreRows.of(List.of(data.train(), data.validation(), data.synthesised()), rows.scale());
        GenreKernel kernel = GenreKernel.fit(rows, all, labels, job);
        ComputationGraph graph = GenreStack.of(members, weights, kernel, rows.scale(), labels);
        try (WindowNetwork network =
                new WindowNetwork(graph, RowStandard.untouched(data.features().rows()), 1)) {
            return new WindowFit(ModelFolder.NETWORK, network.write(), graph.numParams(), settings(), List.of());
        }
    }

    private int[] positions(WindowFitData data) throws TrainingException {
        if (!(data.features() instanceof SummarySpec summary)) {
            throw new TrainingException("The network " + name()
                    + " reads windows summed up in columns; prepare the data with --features summary.");
        }
        try {
            return ScaledSummary.positions(summary.columns());
        } catch (IllegalArgumentException missing) {
            throw new TrainingException(
                    "The network " + name() + " cannot read these summaries: " + missing.getMessage()
                            + "; prepare the data with --columns genre-fast.",
                    missing);
        }
    }

    private static List<GenreMember> members(int epochs) {
        int fewer = (int) Math.max(1, Math.round(MOVING_EPOCHS * epochs));
        List<GenreMember> members = new ArrayList<>();
        for (int i = 0; i < DISGUISED; i++) {
            members.add(new GenreMember(GenreValues.levelFree(), UNITS, epochs, 0.4, true, DISGUISED_SHARE));
        }
        for (int i = 0; i < MOVING; i++) {
            members.add(new GenreMember(GenreValues.moving(), UNITS, fewer, 0.5, false, MOVING_SHARE));
        }
        return members;
    }

    private static String settings() {
        return DISGUISED + " networks of " + UNITS + " units on the values that do not change with loudness, with"
                + " equalised and colourless copies, dropout 0.4; " + MOVING + " of " + UNITS + " on variances, dropout"
                + " 0.5 and four fifths of the epochs; Adam, rate 0.002 falling along a cosine, decoupled weight decay"
                + " 0.01, batches of 128, labels smoothed by 0.05; logistic regressions on nearness to one window of"
                + " each recording, values evened out within classes, without chance. Which genre: by all values, C 10,"
                + " with 0.2 and 0.1 of the networks. Whether Iranian: 0.2 and 0.3 of the networks, with 0.9 of a"
                + " regression, C 20, by variances, 0.8, and by what does not change with loudness, 0.2, from synthesised"
                + " windows as well, that says no far from all recordings. Every class weighs as much, collections of a"
                + " class the root of their size; windows for choosing are learned from, too, as nothing is chosen.";
    }
}

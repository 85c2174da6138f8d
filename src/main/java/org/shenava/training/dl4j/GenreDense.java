package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
 * {@code genre-dense}: ten small networks on summaries of windows, trained apart and put together into one. Three read everything as it
 * is and know best what sounds like the recordings learned from; four learn from disguised sound; three read only how the sound moves,
 * which no equaliser changes. The last two kinds hold where sound is unlike what was learned from.
 */
public final class GenreDense implements WindowArchitecture {
    private static final int EPOCHS = 100;
    private static final int PLAIN = 3;
    private static final int DISGUISED = 4;
    private static final int MOVING = 3;
    private static final double PLAIN_SHARE = 0.45;
    private static final double DISGUISED_SHARE = 0.35;
    private static final int PLAIN_UNITS = 256;
    private static final int UNITS = 128;
    private static final double DISGUISED_EPOCHS = 0.5;
    /** Those that read less learn sooner by heart. */
    private static final double MOVING_EPOCHS = 0.4;

    @Override
    public String name() {
        return "genre-dense";
    }

    @Override
    public String summary() {
        return "ten networks of one hidden layer on means and variances of windows, put together into one";
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
        List<GenreMember> members = members(options.epochs());
        List<GenreMember.Weights> weights = new ArrayList<>();
        for (GenreMember member : members) {
            job.progress(
                    (double) weights.size() / members.size(),
                    "network " + (weights.size() + 1) + " of " + members.size());
            long seed = options.seed() * 1_000_003 + weights.size();
            weights.add(member.train(rows, data.labels().size(), seed, job));
        }
        ComputationGraph graph =
                GenreStack.of(members, weights, rows.scale(), data.labels().size());
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
        int[] all = IntStream.range(0, ScaledSummary.WIDTH).toArray();
        int[] levelFree = IntStream.range(0, ScaledSummary.LEVEL_FREE).toArray();
        int[] moving = IntStream.of(levelFree)
                .filter(value -> value >= ScaledSummary.COEFFICIENTS && value != ScaledSummary.CROSSINGS)
                .toArray();
        double movingShare = 1 - PLAIN_SHARE - DISGUISED_SHARE;
        List<GenreMember> members = new ArrayList<>();
        for (int i = 0; i < PLAIN; i++) {
            members.add(new GenreMember(all, PLAIN_UNITS, epochs, 0.3, false, PLAIN_SHARE / PLAIN));
        }
        for (int i = 0; i < DISGUISED; i++) {
            int fewer = part(epochs, DISGUISED_EPOCHS);
            members.add(new GenreMember(levelFree, UNITS, fewer, 0.4, true, DISGUISED_SHARE / DISGUISED));
        }
        for (int i = 0; i < MOVING; i++) {
            members.add(new GenreMember(moving, UNITS, part(epochs, MOVING_EPOCHS), 0.5, false, movingShare / MOVING));
        }
        return members;
    }

    private static int part(int epochs, double share) {
        return (int) Math.max(1, Math.round(share * epochs));
    }

    private static String settings() {
        return PLAIN + " networks of " + PLAIN_UNITS + " units on all values as they are, dropout 0.3; " + DISGUISED
                + " of " + UNITS
                + " on the values that do not change with loudness, with equalised and colourless copies,"
                + " dropout 0.4 and half the epochs; " + MOVING + " of " + UNITS + " on variances, dropout 0.5 and four"
                + " tenths of the epochs; their scores summed 0.45 to 0.35 to 0.2; Adam, rate 0.002"
                + " falling along a cosine, decoupled weight decay 0.01, batches of 128, labels smoothed by 0.05; every"
                + " class drawn as often, collections of a class by the root of their size; windows for choosing are"
                + " learned from, too, as nothing is chosen.";
    }
}

package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.shenava.classifier.dl4j.LevelFreeSummary;
import org.shenava.classifier.dl4j.NativeMath;
import org.shenava.classifier.dl4j.RowStandard;
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
 * {@code genre-dense}: nine small networks on level-free summaries, trained apart and put together into one. Five read everything and
 * learn from disguised sound; four read only how the sound moves, which no equaliser changes.
 */
public final class GenreDense implements WindowArchitecture {
    private static final String FILE = "network.zip";
    private static final int EPOCHS = 50;
    private static final int WHOLE = 5;
    private static final int MOVING = 4;
    private static final double WHOLE_SHARE = 0.6;
    /** Those that read less learn sooner by heart. */
    private static final double MOVING_EPOCHS = 0.8;

    @Override
    public String name() {
        return "genre-dense";
    }

    @Override
    public String summary() {
        return "nine networks of one hidden layer on level-free means and variances of windows, put together into one";
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
            return new WindowFit(FILE, network.write(), graph.numParams(), settings(members), List.of());
        }
    }

    private int[] positions(WindowFitData data) throws TrainingException {
        if (!(data.features() instanceof SummarySpec summary)) {
            throw new TrainingException("The network " + name()
                    + " reads windows summed up in columns; prepare the data with --features summary.");
        }
        try {
            return LevelFreeSummary.positions(summary.columns());
        } catch (IllegalArgumentException missing) {
            throw new TrainingException(
                    "The network " + name() + " cannot read these summaries: " + missing.getMessage()
                            + "; prepare the data with --columns genre-light.",
                    missing);
        }
    }

    private static List<GenreMember> members(int epochs) {
        int[] all = IntStream.range(0, LevelFreeSummary.WIDTH).toArray();
        int[] moving = IntStream.of(all)
                .filter(value -> value >= LevelFreeSummary.COEFFICIENTS && value != LevelFreeSummary.CROSSINGS)
                .toArray();
        int fewer = (int) Math.max(1, Math.round(MOVING_EPOCHS * epochs));
        List<GenreMember> members = new ArrayList<>();
        for (int i = 0; i < WHOLE; i++) {
            members.add(new GenreMember(all, epochs, 0.4, true, WHOLE_SHARE / WHOLE));
        }
        for (int i = 0; i < MOVING; i++) {
            members.add(new GenreMember(moving, fewer, 0.5, false, (1 - WHOLE_SHARE) / MOVING));
        }
        return members;
    }

    private static String settings(List<GenreMember> members) {
        return members.size() + " networks, the first " + WHOLE + " on all values with equalised and colourless copies,"
                + " dropout 0.4, the others on variances, dropout 0.5 and four fifths of the epochs; Adam, rate 0.002"
                + " falling along a cosine, decoupled weight decay 0.01, batches of 128, labels smoothed by 0.05; every"
                + " class drawn as often, collections of a class by the root of their size; windows for choosing are"
                + " learned from, too, as nothing is chosen.";
    }
}

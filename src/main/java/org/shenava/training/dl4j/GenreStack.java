package org.shenava.training.dl4j;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.training.dl4j.SummaryGraph.Layer;
import org.shenava.training.kernel.KernelRegression;
import org.shenava.training.kernel.RadialUnits;
import org.shenava.training.kernel.View;

/**
 * Puts members and kernel side by side into one network that answers what they answer together. Scores of the genres are those of the
 * kernel and shares of the members'; their softmax is which genre it is if not the class apart. Whether it is that is the softmax of
 * shares of the members' scores of all classes, with a share of the kernel's odds on the class apart.
 */
final class GenreStack {
    /** Of the kernel's odds on the class apart. */
    static final double SHARE_OF_ODDS = 0.9;

    private final List<GenreMember> members;
    private final List<GenreMember.Weights> weights;
    private final GenreKernel kernel;
    private final GenreLabels labels;
    private final int memberUnits;

    private GenreStack(
            List<GenreMember> members, List<GenreMember.Weights> weights, GenreKernel kernel, GenreLabels labels) {
        this.members = members;
        this.weights = weights;
        this.kernel = kernel;
        this.labels = labels;
        this.memberUnits = members.stream().mapToInt(GenreMember::hidden).sum();
    }

    static ComputationGraph of(
            List<GenreMember> members,
            List<GenreMember.Weights> weights,
            GenreKernel kernel,
            ScaledSummary scale,
            GenreLabels labels) {
        GenreStack stack = new GenreStack(members, weights, kernel, labels);
        List<GenreGraph.Seen> views = kernel.views().stream()
                .map(view -> new GenreGraph.Seen(places(view), near(view)))
                .toList();
        GenreGraph graph = new GenreGraph(scale, stack.hidden(), views);
        return labels.hasApart()
                ? graph.ofTwoQuestions(stack.genres(), stack.apart(), labels)
                : graph.ofOneQuestion(stack.genres());
    }

    /** All members' hidden units. */
    private Layer hidden() {
        float[][] matrix = new float[ScaledSummary.WIDTH][memberUnits];
        float[] bias = new float[memberUnits];
        int from = 0;
        for (int m = 0; m < members.size(); m++) {
            GenreMember member = members.get(m);
            for (int i = 0; i < member.inputs().length; i++) {
                System.arraycopy(weights.get(m).hidden()[i], 0, matrix[member.inputs()[i]], from, member.hidden());
            }
            System.arraycopy(weights.get(m).hiddenBias(), 0, bias, from, member.hidden());
            from += member.hidden();
        }
        return new Layer(matrix, bias);
    }

    /** From all values: those that the view does not see count nothing. */
    private static Layer places(View view) {
        int width = view.whitening().width();
        float[][] matrix = new float[ScaledSummary.WIDTH][width];
        for (int value = 0; value < width; value++) {
            for (int place = 0; place < width; place++) {
                matrix[view.values()[value]][place] = (float) view.whitening().weight(value, place);
            }
        }
        return new Layer(matrix, new float[width]);
    }

    /** With {@code |x - c|^2 = |x|^2 - 2 c x + |c|^2}, reads a place and its squared length. */
    private static Layer near(View view) {
        RadialUnits units = view.units();
        int width = view.whitening().width();
        float[][] matrix = new float[width + 1][units.centres().size()];
        float[] bias = new float[units.centres().size()];
        for (int unit = 0; unit < bias.length; unit++) {
            double squares = 0;
            double[] centre = units.centres().get(unit);
            for (int a = 0; a < width; a++) {
                matrix[a][unit] = (float) (2 * units.steepness() * centre[a]);
                squares += centre[a] * centre[a];
            }
            matrix[width][unit] = (float) -units.steepness();
            bias[unit] = (float) (-units.steepness() * squares - GenreGraph.BELOW);
        }
        return new Layer(matrix, bias);
    }

    private Layer genres() {
        Layer layer = empty(labels.genres());
        for (int genre = 0; genre < labels.genres(); genre++) {
            addMembers(layer, labels.label(genre), genre, one -> one.share().ofGenres());
            KernelRegression regression = kernel.genres().regression();
            addKernel(
                    layer,
                    0,
                    kernel.genres().shares(),
                    column(regression, genre),
                    regression.bias()[genre],
                    genre);
        }
        return layer;
    }

    private Layer apart() {
        Layer layer = empty(labels.count());
        for (int label = 0; label < labels.count(); label++) {
            addMembers(layer, label, label, one -> one.share().ofApart());
        }
        GenreKernel.Sum sum = kernel.apart().orElseThrow();
        double[] odds = column(sum.regression(), 1);
        for (int centre = 0; centre < odds.length; centre++) {
            odds[centre] = SHARE_OF_ODDS * (odds[centre] - sum.regression().weights()[centre][0]);
        }
        double farAway =
                SHARE_OF_ODDS * (sum.regression().bias()[1] - sum.regression().bias()[0]);
        int after = kernel.genres().views().size();
        addKernel(layer, after, sum.shares(), odds, farAway, labels.apart());
        return layer;
    }

    private Layer empty(int outputs) {
        int units = memberUnits + units(kernel.views().size());
        return new Layer(new float[units][outputs], new float[outputs]);
    }

    private void addMembers(Layer layer, int label, int output, ToDoubleFunction<GenreMember> shareOf) {
        int from = 0;
        for (int m = 0; m < members.size(); m++) {
            GenreMember.Weights own = weights.get(m);
            double share = shareOf.applyAsDouble(members.get(m));
            for (int unit = 0; unit < own.classes().length; unit++) {
                layer.weights()[from + unit][output] = (float) (share * own.classes()[unit][label]);
            }
            layer.bias()[output] += (float) (share * own.classBias()[label]);
            from += own.classes().length;
        }
    }

    private void addKernel(
            Layer layer, int firstView, List<Double> shares, double[] perCentre, double bias, int output) {
        int from = memberUnits + units(firstView);
        for (double share : shares) {
            for (int centre = 0; centre < perCentre.length; centre++) {
                layer.weights()[from + centre][output] =
                        (float) (Math.exp(GenreGraph.BELOW) * share * perCentre[centre]);
            }
            from += perCentre.length;
        }
        layer.bias()[output] += (float) bias;
    }

    /** Of the first views. */
    private int units(int views) {
        return kernel.views().stream()
                .limit(views)
                .mapToInt(view -> view.units().centres().size())
                .sum();
    }

    private static double[] column(KernelRegression regression, int output) {
        double[] column = new double[regression.weights().length];
        for (int unit = 0; unit < column.length; unit++) {
            column[unit] = regression.weights()[unit][output];
        }
        return column;
    }
}

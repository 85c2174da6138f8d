package org.shenava.training.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.shenava.classifier.dl4j.ScaledSummary;
import org.shenava.classifier.dl4j.WindowNetwork;
import org.shenava.training.dl4j.SummaryGraph.Layer;

/**
 * The layers of {@code genre-dense}, all of Deeplearning4j's own: hidden units of the members beside units of the kernel, which the one or
 * two questions read. A unit of the kernel is {@code exp(-v)} of a squared distance. No activation is that, but far below zero a sigmoid
 * is: {@code exp(-v) = e^12 sigmoid(-v - 12)} to 6 in a million for every v that is not negative.
 */
final class GenreGraph {
    /** How far below zero the units of the kernel work; what reads them carries {@code e} to it in its weights. */
    static final double BELOW = 12;

    private static final String PLACE = "place";
    private static final String SAME_PLACE = "same-place";
    private static final String SQUARES = "squares";
    private static final String LENGTH = "squared-length";
    private static final String MEASURED = "measured";
    private static final String NEAR = "near";
    private static final String HEARD = "heard";
    private static final String GENRES = "genres";
    private static final String GENRES_AND_ONE = "genres-and-one";
    private static final String APART = "apart";
    private static final String SHARES = "shares";
    private static final String BOTH = "both";

    /**
     * One view of the kernel.
     *
     * @param places from values to places
     * @param near from a place and its squared length to the units, {@link #BELOW} below
     */
    record Seen(Layer places, Layer near) {}

    private final GraphBuilder builder = SummaryGraph.builder();
    private final Map<String, Layer> found = new LinkedHashMap<>();

    /**
     * Up to where the questions begin.
     *
     * @param hidden units of the members
     * @param views at least one; their units come in this order behind the members'
     */
    GenreGraph(ScaledSummary scale, Layer hidden, List<Seen> views) {
        ofSummaries(WindowNetwork.HIDDEN, hidden, Activation.RELU, scale);
        List<String> heard = new ArrayList<>(List.of(WindowNetwork.HIDDEN));
        for (int view = 0; view < views.size(); view++) {
            heard.add(near(scale, views.get(view), "-" + (view + 1)));
        }
        builder.addVertex(HEARD, new MergeVertex(), heard.toArray(String[]::new));
    }

    private String near(ScaledSummary scale, Seen view, String suffix) {
        ofSummaries(PLACE + suffix, view.places(), Activation.IDENTITY, scale);
        // A vertex cannot read one input twice.
        builder.addLayer(SAME_PLACE + suffix, new ActivationLayer(Activation.IDENTITY), PLACE + suffix);
        builder.addVertex(
                SQUARES + suffix,
                new ElementWiseVertex(ElementWiseVertex.Op.Product),
                PLACE + suffix,
                SAME_PLACE + suffix);
        dense(LENGTH + suffix, sum(view.places().outputs()), Activation.IDENTITY, SQUARES + suffix);
        builder.addVertex(MEASURED + suffix, new MergeVertex(), PLACE + suffix, LENGTH + suffix);
        dense(NEAR + suffix, view.near(), Activation.SIGMOID, MEASURED + suffix);
        return NEAR + suffix;
    }

    /** Answers the genres. */
    ComputationGraph ofOneQuestion(Layer genres) {
        builder.addLayer(LayerStack.OUTPUT, SummaryGraph.output(genres.weights().length, genres.outputs()), HEARD);
        found.put(LayerStack.OUTPUT, genres);
        return built();
    }

    /** Answers the probability of the class apart, and of each genre its share in the rest. */
    ComputationGraph ofTwoQuestions(Layer genres, Layer apart, GenreLabels labels) {
        dense(GENRES, genres, Activation.SOFTMAX, HEARD);
        dense(GENRES_AND_ONE, withOne(labels), Activation.IDENTITY, GENRES);
        dense(APART, apart, Activation.SOFTMAX, HEARD);
        dense(SHARES, restToGenres(labels), Activation.IDENTITY, APART);
        builder.addVertex(BOTH, new ElementWiseVertex(ElementWiseVertex.Op.Product), GENRES_AND_ONE, SHARES);
        builder.addLayer(
                LayerStack.OUTPUT,
                new LossLayer.Builder(new LossMCXENT())
                        .activation(Activation.IDENTITY)
                        .build(),
                BOTH);
        return built();
    }

    private void ofSummaries(String name, Layer layer, Activation activation, ScaledSummary scale) {
        builder.addLayer(name, dense(layer, activation), scale, LayerStack.INPUT);
        found.put(name, layer);
    }

    private void dense(String name, Layer layer, Activation activation, String input) {
        builder.addLayer(name, dense(layer, activation), input);
        found.put(name, layer);
    }

    private static DenseLayer dense(Layer layer, Activation activation) {
        return new DenseLayer.Builder()
                .nIn(layer.weights().length)
                .nOut(layer.outputs())
                .activation(activation)
                .build();
    }

    private ComputationGraph built() {
        ComputationGraph graph = SummaryGraph.built(builder);
        found.forEach((name, layer) -> SummaryGraph.set(graph, name, layer));
        return graph;
    }

    private static Layer sum(int inputs) {
        float[][] ones = new float[inputs][1];
        for (float[] row : ones) {
            row[0] = 1;
        }
        return new Layer(ones, new float[1]);
    }

    /** Genres at their labels, and 1 for the class apart. */
    private static Layer withOne(GenreLabels labels) {
        float[][] weights = new float[labels.genres()][labels.count()];
        for (int genre = 0; genre < labels.genres(); genre++) {
            weights[genre][labels.label(genre)] = 1;
        }
        float[] bias = new float[labels.count()];
        bias[labels.apart()] = 1;
        return new Layer(weights, bias);
    }

    /** The class apart as it is; every genre gets the sum of all genres. */
    private static Layer restToGenres(GenreLabels labels) {
        float[][] weights = new float[labels.count()][labels.count()];
        for (int label = 0; label < labels.count(); label++) {
            Arrays.fill(weights[label], labels.isApart(label) ? 0 : 1);
            weights[label][labels.apart()] = labels.isApart(label) ? 1 : 0;
        }
        return new Layer(weights, new float[labels.count()]);
    }
}

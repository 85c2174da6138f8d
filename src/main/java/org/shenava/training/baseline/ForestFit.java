package org.shenava.training.baseline;

import java.util.ArrayList;
import java.util.List;
import org.shenava.classifier.baseline.Forest;
import org.shenava.classifier.baseline.Forest.Tree;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.tribuo.Dataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.dataset.DatasetView;

/** A random forest: trees on windows drawn with replacement, each split chosen among the square root of the columns, grown to the end. */
final class ForestFit {
    private ForestFit() {}

    /**
     * Fits.
     *
     * @throws JobCancelledException when the job is stopped, between two trees
     */
    static Forest fit(Standardised data, int treeCount, long seed, JobContext job) throws JobCancelledException {
        Dataset<Label> windows = TribuoData.of(data);
        float share = (float) (Math.sqrt(data.columns()) / data.columns());
        var trainer = new CARTClassificationTrainer(Integer.MAX_VALUE, 1, 0, share, new GiniIndex(), seed);
        List<Tree> trees = new ArrayList<>();
        for (int t = 0; t < treeCount; t++) {
            job.checkCancelled();
            job.progress((double) t / treeCount, "tree " + (t + 1) + " of " + treeCount);
            TreeModel<Label> model = trainer.train(DatasetView.createBootstrapView(windows, windows.size(), seed + t));
            trees.add(new Growing(TribuoData.columns(model), data.classes().length).tree(model.getRoot()));
        }
        return new Forest(trees);
    }

    /** Lists the nodes of one tree, parents first. */
    private static final class Growing {
        private final int[] columnOf;
        private final int classCount;
        private final List<Integer> columns = new ArrayList<>();
        private final List<Double> thresholds = new ArrayList<>();
        private final List<Integer> below = new ArrayList<>();
        private final List<Integer> above = new ArrayList<>();
        private final List<float[]> shares = new ArrayList<>();

        Growing(int[] columnOf, int classCount) {
            this.columnOf = columnOf;
            this.classCount = classCount;
        }

        Tree tree(Node<Label> root) {
            add(root);
            return new Tree(
                    columns.stream().mapToInt(Integer::intValue).toArray(),
                    thresholds.stream().mapToDouble(Double::doubleValue).toArray(),
                    below.stream().mapToInt(Integer::intValue).toArray(),
                    above.stream().mapToInt(Integer::intValue).toArray(),
                    shares.toArray(float[][]::new));
        }

        private int add(Node<Label> node) {
            int place = columns.size();
            above.add(0);
            if (node instanceof SplitNode<Label> split) {
                columns.add(columnOf[split.getFeatureID()]);
                thresholds.add(split.splitValue());
                below.add(0);
                below.set(place, add(split.getLessThanOrEqual()));
                above.set(place, add(split.getGreaterThan()));
            } else {
                columns.add(Tree.LEAF);
                thresholds.add(0.0);
                below.add(shares.size());
                shares.add(shares((LeafNode<Label>) node));
            }
            return place;
        }

        private float[] shares(LeafNode<Label> leaf) {
            float[] row = new float[classCount];
            double total = 0;
            for (Label one : leaf.getDistribution().values()) {
                total += one.getScore();
            }
            for (Label one : leaf.getDistribution().values()) {
                row[Integer.parseInt(one.getLabel())] = (float) (one.getScore() / total);
            }
            return row;
        }
    }
}

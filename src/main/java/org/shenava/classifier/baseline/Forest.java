package org.shenava.classifier.baseline;

import java.util.List;

/** Decision trees; their leaves' shares of the classes are averaged, as in scikit-learn. */
public record Forest(List<Tree> trees) implements Scorer {
    public Forest {
        trees = List.copyOf(trees);
    }

    /**
     * A tree, its nodes in an order in which parents come before children. Node 0 is the root.
     *
     * @param columns column that each node asks; {@value #LEAF} in a leaf
     * @param thresholds what it is compared with; 0 in a leaf
     * @param below node to go to when the value is at most the threshold; in a leaf its row of {@code shares}
     * @param above node to go to otherwise; 0 in a leaf
     * @param shares of the classes among what came to each leaf in training, {@code [leaves][classes]}
     */
    public record Tree(int[] columns, double[] thresholds, int[] below, int[] above, float[][] shares) {
        public static final int LEAF = -1;

        float[] sharesOf(float[] standard) {
            int node = 0;
            while (columns[node] != LEAF) {
                node = standard[columns[node]] > thresholds[node] ? above[node] : below[node];
            }
            return shares[below[node]];
        }

        private void check(int columnCount, int classes) {
            int nodes = columns.length;
            Checks.require(nodes >= 1, "a tree must have a node");
            Checks.length("thresholds", thresholds.length, nodes);
            Checks.finite("thresholds", thresholds);
            Checks.length("below", below.length, nodes);
            Checks.length("above", above.length, nodes);
            Checks.matrix("shares", shares, shares.length, classes);
            for (int node = 0; node < nodes; node++) {
                if (columns[node] == LEAF) {
                    Checks.require(
                            below[node] >= 0 && below[node] < shares.length, "a leaf must not point to " + below[node]);
                } else {
                    Checks.require(
                            columns[node] >= 0 && columns[node] < columnCount,
                            "a node must not ask column " + columns[node]);
                    // Only ever forward, so that no file makes an answer go round for ever.
                    Checks.require(
                            below[node] > node && below[node] < nodes && above[node] > node && above[node] < nodes,
                            "node " + node + " must not lead to " + below[node] + " and " + above[node]);
                }
            }
        }
    }

    @Override
    public double[] scores(float[] standard) {
        double[] mean = new double[trees.get(0).shares()[0].length];
        for (Tree tree : trees) {
            float[] shares = tree.sharesOf(standard);
            for (int c = 0; c < mean.length; c++) {
                mean[c] += shares[c] / trees.size();
            }
        }
        return mean;
    }

    @Override
    public void check(int columns, int classes) {
        Checks.require(!trees.isEmpty(), "a forest must have a tree");
        trees.forEach(tree -> tree.check(columns, classes));
    }

    @Override
    public long parameters() {
        return trees.stream()
                .mapToLong(tree -> 2L * (tree.columns().length - tree.shares().length)
                        + (long) tree.shares().length * tree.shares()[0].length)
                .sum();
    }
}

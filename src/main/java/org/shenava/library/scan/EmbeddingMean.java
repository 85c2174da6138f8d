package org.shenava.library.scan;

import java.util.List;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Prediction;

/**
 * A network that is watched while it hears one recording: the mean of its embeddings, projected on {@value #LENGTH} directions so that
 * ten thousand recordings fit into memory.
 *
 * <p>The directions are plus and minus ones from a fixed hash, which keeps angles between long vectors within some degrees (Achlioptas
 * 2003, "Database-friendly random projections").
 */
final class EmbeddingMean implements Classifier {
    static final int LENGTH = 128;

    private final Classifier network;
    private double[] sum = new double[0];
    private long count;

    /** @param network closed by its owner, not here */
    EmbeddingMean(Classifier network) {
        this.network = network;
    }

    @Override
    public ModelCard card() {
        return network.card();
    }

    @Override
    public List<Prediction> predict(List<float[]> inputs) {
        for (float[] row : network.embeddings(inputs)) {
            if (sum.length == 0) {
                sum = new double[row.length];
            }
            for (int i = 0; i < row.length; i++) {
                sum[i] += row[i];
            }
            count++;
        }
        return network.predict(inputs);
    }

    /** What was seen so far, {@value #LENGTH} values of length 1 together; empty when the network offers none. */
    float[] embedding() {
        if (count == 0) {
            return new float[0];
        }
        double[] projected = new double[LENGTH];
        for (int i = 0; i < sum.length; i++) {
            for (int k = 0; k < LENGTH; k++) {
                projected[k] += plus(i * (long) LENGTH + k) ? sum[i] : -sum[i];
            }
        }
        double norm = 0;
        for (double one : projected) {
            norm += one * one;
        }
        float[] unit = new float[LENGTH];
        for (int k = 0; k < LENGTH && norm > 0; k++) {
            unit[k] = (float) (projected[k] / Math.sqrt(norm));
        }
        return unit;
    }

    /** Half of all numbers, spread as by chance: the finaliser of SplitMix64. */
    private static boolean plus(long number) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) & 1) == 0;
    }

    @Override
    public void close() {
        // The owner's.
    }
}

package org.shenava.library.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.Prediction;

class EmbeddingMeanTest {
    @Test
    void keepsAnglesBetweenLongVectorsWithinSomeDegrees() {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            float[] one = vector(random, 1000);
            float[] other = one.clone();
            float[] noise = vector(random, 1000);
            float share = i / 25f;
            for (int k = 0; k < other.length; k++) {
                other[k] += share * noise[k];
            }

            // The error of a projection on 128 directions is about 1 / sqrt(128); four of that is as good as never
            // passed.
            assertThat(cosine(embedding(one), embedding(other))).isCloseTo(cosine(one, other), within(0.35));
        }
    }

    @Test
    void isTheMeanOfAllWindowsOfLengthOne() {
        float[] both = embedding(new float[] {1, 0, 3}, new float[] {3, 2, -1});

        assertThat(both).hasSize(EmbeddingMean.LENGTH);
        assertThat(cosine(both, both)).isCloseTo(1, within(1e-6));
        assertThat(cosine(both, embedding(new float[] {2, 1, 1}))).isCloseTo(1, within(1e-5));
    }

    @Test
    void isNothingWhereTheNetworkOffersNone() {
        assertThat(new EmbeddingMean(new Still(List.of())).embedding()).isEmpty();
        EmbeddingMean mean = new EmbeddingMean(new Still(List.of()));
        mean.predict(List.of(new float[1]));
        assertThat(mean.embedding()).isEmpty();
    }

    private static float[] embedding(float[]... rows) {
        EmbeddingMean mean = new EmbeddingMean(new Still(List.of(rows)));
        mean.predict(List.of(rows));
        return mean.embedding();
    }

    private static float[] vector(Random random, int length) {
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double normA = 0;
        double normB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            normA += a[i] * a[i];
            normB += b[i] * b[i];
        }
        return product / Math.sqrt(normA * normB);
    }

    /** Offers embeddings and no answers. */
    private record Still(List<float[]> rows) implements Classifier {
        @Override
        public ModelCard card() {
            throw new UnsupportedOperationException("not asked");
        }

        @Override
        public List<Prediction> predict(List<float[]> inputs) {
            return List.of();
        }

        @Override
        public List<float[]> embeddings(List<float[]> inputs) {
            return rows;
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}

package org.shenava.training.dl4j;

import java.util.stream.IntStream;
import org.shenava.classifier.dl4j.ScaledSummary;

/** Which of the values of a {@link ScaledSummary} a part of {@code genre-dense} reads. */
final class GenreValues {
    private GenreValues() {}

    static int[] all() {
        return IntStream.range(0, ScaledSummary.WIDTH).toArray();
    }

    /** Those that do not change with the loudness. */
    static int[] levelFree() {
        return IntStream.range(0, ScaledSummary.LEVEL_FREE).toArray();
    }

    /** Those of them that tell how the sound moves, which no equaliser changes. */
    static int[] moving() {
        return IntStream.of(levelFree())
                .filter(value -> value >= ScaledSummary.COEFFICIENTS && value != ScaledSummary.CROSSINGS)
                .toArray();
    }
}

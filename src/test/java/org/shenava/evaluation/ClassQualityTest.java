package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassQualityTest {
    /**
     * Golden: {@code sklearn.metrics.classification_report([0]*3+[1]*4+[2]*3, [0,0,1,1,1,1,0,1,1,0])} of scikit-learn 1.x has precision
     * .5, .5, 0, recall .6667, .75, 0, F1 .5714, .6, 0 and macro F1 .3905.
     */
    @Test
    void agreesWithScikitLearnWhereAClassIsNeverAnswered() {
        List<ClassQuality> classes = ClassQuality.of(
                new ConfusionMatrix(List.of("a", "b", "c"), new int[][] {{2, 1, 0}, {1, 3, 0}, {1, 2, 0}}));

        assertThat(classes.get(0).precision()).hasValueCloseTo(0.5, within(1e-9));
        assertThat(classes.get(0).recall()).hasValueCloseTo(2 / 3.0, within(1e-9));
        assertThat(classes.get(0).f1()).hasValueCloseTo(0.5714, within(1e-4));
        assertThat(classes.get(1).f1()).hasValueCloseTo(0.6, within(1e-9));
        assertThat(classes.get(2).precision()).isEmpty();
        assertThat(classes.get(2).recall()).hasValue(0);
        assertThat(classes.get(2).f1()).hasValue(0);
        assertThat(ClassQuality.macroF1(classes)).isCloseTo(0.3905, within(1e-4));
    }

    @Test
    void aClassThatNeitherOccursNorIsAnsweredDoesNotCount() {
        List<ClassQuality> classes =
                ClassQuality.of(new ConfusionMatrix(List.of("a", "b"), new int[][] {{4, 0}, {0, 0}}));

        assertThat(classes.get(1).recall()).isEmpty();
        assertThat(classes.get(1).f1()).isEmpty();
        assertThat(ClassQuality.macroF1(classes)).isEqualTo(1);
    }
}

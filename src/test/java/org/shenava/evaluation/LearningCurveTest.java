package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningCurveTest {
    private static final String HEADER =
            "epoch,train_loss,train_accuracy,validation_loss,validation_accuracy,seconds\n";

    @TempDir
    private Path folder;

    @Test
    void aCurveIsDrawnWithWhatWasHeldBack() throws Exception {
        LearningCurve curve = read(HEADER + "1,1.5,0.4,1.6,0.35,2.0\n2,1.1,0.6,1.4,0.45,4.5\n");

        assertThat(curve.seconds()).isEqualTo(4.5);
        assertThat(curve.accuracy().svg()).contains("training", "held back");
        assertThat(curve.loss().svg()).contains("nats");
    }

    @Test
    void nothingHeldBackLeavesOneLine() throws Exception {
        LearningCurve curve = read(HEADER + "1,1.5,0.4,,,2.0\n");

        assertThat(curve.epochs().get(0).validationLoss()).isNaN();
        assertThat(curve.accuracy().svg()).doesNotContain("held back");
    }

    /** So the trainer writes a loss that went beyond all numbers. */
    @Test
    void anEpochThatWentAstrayLeavesAGap() throws Exception {
        LearningCurve curve = read(HEADER + "1,1.5,0.4,1.6,0.35,2.0\n2,,,,,4.5\n");

        assertThat(curve.epochs().get(1).trainLoss()).isNaN();
        assertThat(curve.seconds()).isEqualTo(4.5);
        assertThat(curve.loss().svg()).contains("nats");
        assertThat(curve.accuracy().svg()).contains("training");
    }

    @Test
    void whatDoesNotLearnInEpochsHasNone() throws Exception {
        assertThat(LearningCurve.read(folder)).isEmpty();
        Files.writeString(folder.resolve(LearningCurve.FILE), HEADER);
        assertThat(LearningCurve.read(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epoch,train_loss\n1,0.5\n",
                "epoch,train_loss,train_accuracy,validation_loss,validation_accuracy,seconds\n1,half,0,0,0,0\n",
                "epoch,train_loss,train_accuracy,validation_loss,validation_accuracy,seconds\n1,0.5\n",
                "\"epoch,train_loss"
            })
    void aDamagedCurveIsNamedInASentence(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("is damaged and left out");
    }

    private LearningCurve read(String text) throws Exception {
        Files.writeString(folder.resolve(LearningCurve.FILE), text);
        return LearningCurve.read(folder).orElseThrow();
    }
}

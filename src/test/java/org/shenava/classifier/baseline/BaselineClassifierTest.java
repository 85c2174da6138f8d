package org.shenava.classifier.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.Prediction;

class BaselineClassifierTest {
    @Test
    void answersEveryInputOfABatchAndKnowsNoTonic() throws Exception {
        try (BaselineClassifier classifier = TinyBaseline.classifier("genre-tiny-1", 2)) {
            List<Prediction> predictions = classifier.predict(TinyBaseline.CORNERS);

            assertThat(predictions).hasSize(3);
            for (int label = 0; label < 3; label++) {
                assertThat(predictions.get(label).probabilities()[label]).isGreaterThan(0.5f);
                assertThat(predictions.get(label).tonicProbabilities()).isEmpty();
            }
        }
    }

    @Test
    void refusesAnAnswerOtherThanTheGoldenOne() {
        byte[] content = TinyBaseline.content(2);
        float[] other = BaselineClassifier.answerOf(TinyBaseline.content(3), TinyBaseline.CORNERS.get(1));
        ModelCard card = TinyBaseline.card("genre-tiny-1", content, other);

        assertThatThrownBy(() -> BaselineClassifier.of(card, content))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("does not answer as its card says");
    }

    @Test
    void refusesParametersForOtherLabels() {
        byte[] content = TinyBaseline.content(2);
        ModelCard card = TinyBaseline.card(
                "genre-tiny-1", "logistic", content, new float[4], List.of("blues", "jazz", "pop", "rock"));

        assertThatThrownBy(() -> BaselineClassifier.of(card, content))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("2 columns and 3 labels, the card has 2 and 4");
    }

    @Test
    void saysInOneSentenceWhatIsDamaged() {
        byte[] content = "{\"schemaVersion\":1".getBytes(StandardCharsets.UTF_8);
        ModelCard card = TinyBaseline.card("genre-tiny-1", content, new float[3]);

        assertThatThrownBy(() -> BaselineClassifier.of(card, content))
                .isInstanceOf(ModelException.class)
                .hasMessage("The parameters of the model genre-tiny-1 cannot be read: baseline.json is damaged.");
    }
}

package org.shenava.classifier.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.OtherCards;
import org.shenava.classifier.Prediction;
import org.shenava.feature.SummarySpec;

class WindowNetworkClassifierTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderOfAModelOfWindowsIsOpenedAsSuch() throws Exception {
        TinyWindowModel.write(folder, "genre-tiny-1", "jazz");

        try (Classifier classifier = new ModelCatalog(List.of(folder)).open("genre")) {
            List<Prediction> predictions =
                    classifier.predict(List.of(TinyWindowModel.input(1), TinyWindowModel.input(100)));

            assertThat(classifier).isInstanceOf(WindowNetworkClassifier.class);
            assertThat(predictions).hasSize(2);
            for (Prediction prediction : predictions) {
                assertThat(prediction.probabilities()).hasSize(11);
                assertThat(sum(prediction.probabilities())).isCloseTo(1, within(1e-5));
                assertThat(prediction.probabilities()[TinyWindowModel.LABELS.indexOf("jazz")])
                        .isGreaterThan(0.5f);
                assertThat(prediction.tonicProbabilities()).isEmpty();
                assertThat(prediction.tonicsOfBest()).isEmpty();
            }
            assertThat(predictions.get(0).probabilities())
                    .as("inputs are told apart")
                    .isNotEqualTo(predictions.get(1).probabilities());
            assertThat(classifier.predict(List.of())).isEmpty();
        }
    }

    @Test
    void aNetworkWithAnotherAnswerThanItsCardIsRefused() throws Exception {
        byte[] zip = TinyWindowModel.networkZip("jazz", 1);
        ModelCard card = TinyWindowModel.card("genre-tiny-1", zip);
        byte[] other = TinyWindowModel.networkZip("rock", 2);

        assertThatThrownBy(() -> WindowNetworkClassifier.of(card, other))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("does not answer as its card says");
    }

    @Test
    void aNetworkForOtherFeaturesIsRefused() throws Exception {
        byte[] zip = TinyWindowModel.networkZip("jazz", 1);
        ModelCard card = TinyWindowModel.card("genre-tiny-1", zip);
        ModelCard twoColumns =
                OtherCards.reading(card, SummarySpec.of(List.of("mfcc2_mean", "rms_mean"), 10), card.labels());
        ModelCard twoLabels = OtherCards.reading(card, TinyWindowModel.FEATURES, List.of("jazz", "rock"));

        assertThatThrownBy(() -> WindowNetworkClassifier.of(twoColumns, zip))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("genre-tiny-1");
        assertThatThrownBy(() -> WindowNetworkClassifier.of(twoLabels, zip))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("genre-tiny-1");
    }

    @Test
    void aDamagedNetworkIsRefused() throws Exception {
        byte[] zip = TinyWindowModel.networkZip("jazz", 1);
        ModelCard card = TinyWindowModel.card("genre-tiny-1", zip);

        assertThatThrownBy(() -> WindowNetworkClassifier.of(card, new byte[] {1, 2, 3}))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aColumnThatNobodyCanComputeIsRefusedWithTheCard() throws Exception {
        byte[] zip = TinyWindowModel.networkZip("jazz", 1);
        ModelCard card = TinyWindowModel.card("genre-tiny-1", zip);
        ModelCard odd = OtherCards.reading(
                card, SummarySpec.of(List.of("mfcc2_mean", "beauty", "rms_mean"), 10), card.labels());
        Path model = TinyModel.write(folder, odd, zip);

        assertThatThrownBy(() -> ModelFolder.readCard(model))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("this version cannot do")
                .hasMessageContaining("beauty");
        assertThat(new ModelCatalog(List.of(folder)).models()).allMatch(one -> !one.usable());
    }

    @Test
    void aBaselineKeepsItsParametersInAnotherFile() throws Exception {
        byte[] parameters = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] zip = TinyWindowModel.networkZip("jazz", 1);
        ModelCard baseline = OtherCards.weighed(TinyWindowModel.card("genre-svm-1", zip), parameters);
        Path model = Files.createDirectories(folder.resolve("genre-svm-1"));
        Files.write(model.resolve(ModelFolder.BASELINE), parameters);
        Files.write(model.resolve(ModelCardFile.NAME), ModelCardFile.write(baseline));

        assertThat(ModelFolder.weightsName(model)).isEqualTo("baseline.json");
        assertThat(ModelFolder.inspect(model).problem()).isEmpty();
        assertThatThrownBy(() -> new ModelCatalog(List.of(folder)).open("genre"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("genre-svm-1");
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}

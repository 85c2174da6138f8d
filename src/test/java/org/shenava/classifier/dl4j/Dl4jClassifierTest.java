package org.shenava.classifier.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.OtherCards;
import org.shenava.classifier.Prediction;
import org.shenava.feature.ProfileSpec;
import org.shenava.training.GoldenInput;

class Dl4jClassifierTest {
    /** Single precision; the order of additions differs with the place in a batch. */
    private static final float ROUNDING = 1e-5f;

    @TempDir
    private Path folder;

    @Test
    void anotherTuningTurnsTheTonicAndNothingElse() throws Exception {
        try (Dl4jClassifier classifier = Dl4jClassifier.open(TinyModel.write(folder, "dastgah-tiny-1"))) {
            Prediction low = classifier.predict(List.of(TinyModel.profile(0))).get(0);
            Prediction high = classifier.predict(List.of(TinyModel.profile(17))).get(0);

            assertThat(high.probabilities()).containsExactly(low.probabilities(), within(ROUNDING));
            for (int bin = 0; bin < 60; bin++) {
                assertThat(high.tonicProbabilities()[(bin + 17) % 60])
                        .isCloseTo(low.tonicProbabilities()[bin], within(ROUNDING));
            }
            assertThat(low.tonicProbabilities()[0]).isNotEqualTo(low.tonicProbabilities()[30]);
        }
    }

    @Test
    void probabilitiesAndTonicsSumToOne() throws Exception {
        try (Dl4jClassifier classifier = Dl4jClassifier.open(TinyModel.write(folder, "dastgah-tiny-1"))) {
            for (Prediction one : classifier.predict(List.of(TinyModel.profile(3), TinyModel.profile(40)))) {
                assertThat(sum(one.probabilities())).isCloseTo(1, within(1e-5));
                assertThat(sum(one.tonicProbabilities())).isCloseTo(1, within(1e-5));
                assertThat(sum(one.tonicsOfBest())).isCloseTo(1, within(1e-5));
                assertThat(one.probabilities()).hasSize(TinyModel.LABELS.size());
            }
        }
    }

    @Test
    void earlierAnswersAreNotOverwrittenByLaterOnes() throws Exception {
        try (Dl4jClassifier classifier = Dl4jClassifier.open(TinyModel.write(folder, "dastgah-tiny-1"))) {
            Prediction first = classifier.predict(List.of(TinyModel.profile(0))).get(0);
            float[] copy = first.tonicProbabilities().clone();

            classifier.predict(List.of(TinyModel.profile(29)));

            assertThat(first.tonicProbabilities()).containsExactly(copy);
        }
    }

    @Test
    void theNormaliserIsUsedAsItWasSaved() throws Exception {
        byte[] zip = TinyModel.networkZip(1);
        NetworkZip.Saved saved = NetworkZip.read(zip, ProfileInput.type(60, 1));
        byte[] other =
                NetworkZip.write(saved.network(), ProfileInput.normalizer(60, new double[] {0.2}, new double[] {0.2}));

        float[] standard = Dl4jClassifier.answerOf(zip, ProfileSpec.standard(), TinyModel.profile(0), TinyModel.LABELS);
        float[] shifted =
                Dl4jClassifier.answerOf(other, ProfileSpec.standard(), TinyModel.profile(0), TinyModel.LABELS);

        assertThat(shifted).isNotEqualTo(standard);
    }

    @Test
    void equalNetworksGiveEqualBytes() {
        assertThat(TinyModel.networkZip(7)).isEqualTo(TinyModel.networkZip(7));
        assertThat(TinyModel.networkZip(7)).isNotEqualTo(TinyModel.networkZip(8));
    }

    @Test
    void refusesAnAnswerOtherThanTheGoldenOne() throws Exception {
        byte[] zip = TinyModel.networkZip(1);
        ModelCard card = TinyModel.card("dastgah-tiny-1", zip);
        card.golden().output()[0] += 0.01f;
        Path model = TinyModel.write(folder, card, zip);

        assertThatThrownBy(() -> Dl4jClassifier.open(model))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("does not answer as its card says");
    }

    @Test
    void refusesANetworkForOtherLabels() throws Exception {
        byte[] zip = TinyModel.networkZip(1);
        ModelCard card = TinyModel.card("dastgah-tiny-1", zip);
        ModelCard more = OtherCards.reading(card, card.features(), List.of("shur", "segah", "mahur", "nava"));
        Path model = TinyModel.write(folder, more, zip);

        assertThatThrownBy(() -> Dl4jClassifier.open(model))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("does not fit its card");
    }

    @Test
    void refusesANetworkWithAWrongChecksum() throws Exception {
        Path model = TinyModel.write(folder, "dastgah-tiny-1");
        Files.write(model.resolve(ModelFolder.NETWORK), TinyModel.networkZip(2));

        assertThatThrownBy(() -> Dl4jClassifier.open(model))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("wrong checksum");
    }

    @Test
    void refusesBytesThatAreNoNetwork() {
        byte[] noZip = "hello".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> NetworkZip.read(noZip, ProfileInput.type(60, 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void refusesANetworkThatNamesAForeignClass() throws Exception {
        byte[] zip = replaced(
                TinyModel.networkZip(1),
                "configuration.json",
                "org.shenava.classifier.dl4j.RotationLoss",
                "com.example.Surprise");

        assertThatThrownBy(() -> NetworkZip.read(zip, ProfileInput.type(60, 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("com.example.Surprise");
    }

    @Test
    void refusesANormaliserThatNamesAClassOfItsOwn() throws Exception {
        byte[] zip = replaced(TinyModel.networkZip(1), "normalizer.bin", "STANDARDIZE", "CUSTOMISING");

        assertThatThrownBy(() -> NetworkZip.read(zip, ProfileInput.type(60, 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("normaliser");
    }

    @Test
    void refusesANormaliserThatKnowsTunings() {
        float[] mean = new float[60];
        mean[3] = 0.1f;
        float[] deviation = new float[60];
        Arrays.fill(deviation, 1);
        NormalizerStandardize normalizer = new NormalizerStandardize(
                Nd4j.create(mean, new int[] {1, 60}, 'c'), Nd4j.create(deviation, new int[] {1, 60}, 'c'));

        assertThatThrownBy(() -> new ProfileInput(60, 1, normalizer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void turningAllChannelsTurnsTheTonicAndNothingElse() {
        ProfileSpec melody = ProfileSpec.standard().withOrder();
        byte[] zip = TinyModel.melodyZip(3);
        float[] input = GoldenInput.profile(melody);
        float[] turned = new float[input.length];
        for (int at = 0; at < input.length; at++) {
            turned[at - at % 60 + (at % 60 + 17) % 60] = input[at];
        }

        float[] answer = Dl4jClassifier.answerOf(zip, melody, input, TinyModel.LABELS);

        assertThat(Dl4jClassifier.answerOf(zip, melody, turned, TinyModel.LABELS))
                .containsExactly(answer, within(1e-5f));
    }

    @Test
    void answersOfItsOwnForPerformancesTurnWithTheTuningToo() throws Exception {
        byte[] zip = TinyModel.performedZip(5);
        Path model = TinyModel.write(folder, TinyModel.card("dastgah-tiny-2", zip), zip);
        try (Dl4jClassifier classifier = Dl4jClassifier.open(model)) {
            Prediction low = classifier.predict(List.of(TinyModel.profile(0))).get(0);
            Prediction high = classifier.predict(List.of(TinyModel.profile(17))).get(0);

            assertThat(sum(low.probabilities())).isCloseTo(1, within(1e-5));
            assertThat(low.probabilities()).hasSize(TinyModel.LABELS.size());
            assertThat(high.probabilities()).containsExactly(low.probabilities(), within(ROUNDING));
            for (int bin = 0; bin < 60; bin++) {
                assertThat(high.tonicsOfBest()[(bin + 17) % 60]).isCloseTo(low.tonicsOfBest()[bin], within(ROUNDING));
            }
        }
    }

    @Test
    void theOrderOfNotesChangesTheAnswer() {
        ProfileSpec melody = ProfileSpec.standard().withOrder();
        byte[] zip = TinyModel.melodyZip(3);
        float[] input = GoldenInput.profile(melody);
        float[] reordered = input.clone();
        System.arraycopy(input, 60, reordered, 120, 60);
        System.arraycopy(input, 120, reordered, 60, 60);

        assertThat(Dl4jClassifier.answerOf(zip, melody, reordered, TinyModel.LABELS))
                .isNotEqualTo(Dl4jClassifier.answerOf(zip, melody, input, TinyModel.LABELS));
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static byte[] replaced(byte[] zip, String entryName, String from, String to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int count = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                if (entry.getName().equals(entryName)) {
                    assertThat(content).contains(from);
                    content = content.replace(from, to);
                    count++;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(count).isEqualTo(1);
        return bytes.toByteArray();
    }
}

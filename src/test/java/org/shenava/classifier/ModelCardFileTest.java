package org.shenava.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.classifier.dl4j.TinyModel;

class ModelCardFileTest {
    private static final String JSON = json(TinyModel.card("dastgah-tiny-1", TinyModel.networkZip(1)));

    @Test
    void readsWhatItWrote() throws ModelException {
        ModelCard card = read(JSON);

        assertThat(json(card)).isEqualTo(JSON);
        assertThat(card.labels()).isEqualTo(TinyModel.LABELS);
        assertThat(card.scores()).hasSize(1);
    }

    /** Cards of last year must still be read: these names are for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "schemaVersion",
                "id",
                "task",
                "labels",
                "features",
                "sampleRateHz",
                "windowSeconds",
                "hopSeconds",
                "architecture",
                "training",
                "indexSha256",
                "split",
                "seed",
                "scores",
                "protocol",
                "unit",
                "n",
                "accuracy",
                "top3",
                "folded",
                "family",
                "unsureBelow",
                "licence",
                "networkSha256",
                "golden"
            })
    void fieldsKeepTheirNames(String field) {
        assertThat(JSON).contains("\"" + field + "\" :");
    }

    @Test
    void toleratesFieldsItDoesNotKnow() throws ModelException {
        ModelCard card = read(JSON.replaceFirst("\\{", "{\"mood\" : \"blue\","));

        assertThat(card.id()).isEqualTo("dastgah-tiny-1");
    }

    @Test
    void saysThatANewerVersionMadeIt() {
        String newer = JSON.replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2");

        assertThatThrownBy(() -> read(newer))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("newer version of Shenava");
    }

    @Test
    void saysWhichFeatureItCannotProduce() {
        String other = JSON.replace("\"windowSamples\" : 8192", "\"windowSamples\" : 8000");
        assertThat(other).isNotEqualTo(JSON);

        assertThatThrownBy(() -> read(other))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("windowSamples must be a power of two")
                .hasMessageContaining("8000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"accuracy\" : 0.5 | \"accuracy\" : \"NaN\"",
                "\"accuracy\" : 0.5 | \"accuracy\" : 7",
                "\"accuracy\" : 0.5 | \"accuracy\" : null",
                "\"segah\" | \"shur\"",
                "\"segah\" | \"../etc\"",
                "\"unsureBelow\" : 0.4 | \"unsureBelow\" : -1",
                "\"windowSeconds\" : 10.0 | \"windowSeconds\" : 0",
                "\"seed\" : 1 | \"seed\" : \"one\"",
                "\"schemaVersion\" : 1 | \"schemaVersion\" : \"x\"",
                "\"schemaVersion\" : 1 | \"schemaVersion\" : 0",
                "\"licence\" : \"GPL-3.0-only\", | ''",
            })
    void refusesADamagedCardInOneSentence(String from, String to) {
        String damaged = JSON.replace(from, to);
        assertThat(damaged).isNotEqualTo(JSON);

        assertThatThrownBy(() -> read(damaged))
                .isInstanceOf(ModelException.class)
                .hasMessageEndingWith(".")
                .message()
                .doesNotContain("\n")
                .doesNotContain("com.fasterxml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"schemaVersion\" : 1", "not json"})
    void refusesWhatIsNoCard(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ModelException.class).hasMessageContaining("model here");
    }

    @Test
    void theTextForPeopleNamesTheLeakyScoreAsLeaky() {
        ModelCard card = TinyModel.card("dastgah-tiny-1", TinyModel.networkZip(1))
                .withScores(java.util.List.of(
                        new Score("made-up", "windows", "window", 10, 0.9, 0.95, 0.9, 0.9, 0.6, 0.98)));

        assertThat(CardText.of(card))
                .contains("windows (leaky)")
                .contains("90.0 %")
                .contains("Shur, Segah, Mahur");
    }

    @Test
    void scoresOfBeginningsAreReadAgainAndStandInATableOfTheirOwn() throws ModelException {
        ModelCard card = TinyModel.card("dastgah-tiny-1", TinyModel.networkZip(1))
                .withScores(java.util.List.of(
                        new Score("made-up", "performer", "recording", 10, 0.5, 0.8, 0.6, 0.7, 0.24, 0.76),
                        new Score("made-up", "performer", Score.beginning(20), 8, 0.4, 0.8, 0.6, 0.7, 0.2, 0.7)));

        assertThat(read(json(card)).scores()).isEqualTo(card.scores());
        assertThat(json(card)).doesNotContain("ofBeginning");
        assertThat(CardText.of(card))
                .containsSubsequence("| recording | 10 |", "first seconds of playing", "| first 20 s | 8 |");
    }

    private static ModelCard read(String json) throws ModelException {
        return ModelCardFile.read(json.getBytes(StandardCharsets.UTF_8), "here");
    }

    private static String json(ModelCard card) {
        return new String(ModelCardFile.write(card), StandardCharsets.UTF_8);
    }
}

package org.shenava.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.dataset.ColumnSets;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.SummarySpec;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.training.GoldenInput;

/** What lies in {@code models/} can be used, and says honestly how well it does. */
class ShippedModelsTest {
    private static final Path MODELS = Path.of("models");
    private static final long MOST_BYTES = 1_000_000;

    private final ModelCatalog catalog = new ModelCatalog(List.of(MODELS));

    @Test
    void everyShippedModelIsUsable() throws Exception {
        List<InstalledModel> models = catalog.models();

        assertThat(models).isNotEmpty();
        for (InstalledModel model : models) {
            assertThat(model.problem()).as(model.id()).isEmpty();
            assertThat(model.id()).isEqualTo(model.folder().getFileName().toString());
            try (Classifier classifier = catalog.open(model.id())) {
                assertThat(classifier.card().features())
                        .isEqualTo(
                                classifier.card().task().equals("dastgah")
                                        ? ProfileSpec.standard().withOrder()
                                        : SummarySpec.of(ColumnSets.of("genre-fast"), 10));
            }
            assertThat(Files.size(model.folder().resolve(ModelFolder.NETWORK))).isLessThan(MOST_BYTES);
            assertThat(Files.readString(model.folder().resolve(ModelFolder.CARD_FOR_PEOPLE), StandardCharsets.UTF_8))
                    .isEqualTo(CardText.of(model.card().orElseThrow()));
        }
    }

    @Test
    void theDefaultModelAnswersTheThirteenDastgahs() throws Exception {
        try (Classifier classifier = catalog.open("dastgah")) {
            assertThat(classifier.card().labels())
                    .containsExactlyElementsOf(
                            Labels.DASTGAH.stream().map(Label::id).toList());
            float[] input = GoldenInput.profile(classifier.card().profile());
            Prediction prediction = classifier.predict(List.of(input)).get(0);
            double sum = 0;
            for (float p : prediction.probabilities()) {
                sum += p;
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void theGenreModelAnswersTheElevenGenres() throws Exception {
        try (Classifier classifier = catalog.open("genre")) {
            assertThat(classifier.card().labels())
                    .containsExactlyInAnyOrderElementsOf(
                            Labels.GENRE.stream().map(Label::id).toList());
            assertThat(classifier.card().unsureBelow()).isEqualTo(0.4);
        }
    }

    @Test
    void theGenreModelStatesScoresOnUnheardArtistsNextToTheLeakyOne() throws Exception {
        ModelCard card = catalog.find("genre").card().orElseThrow();

        assertThat(card.scores())
                .extracting(Score::protocol)
                .contains("performer", "recordings", "filtered", "windows");
    }

    @Test
    void itsCardStatesScoresOnUnheardPlayersNextToTheLeakyOne() throws Exception {
        ModelCard card = catalog.find("dastgah").card().orElseThrow();

        assertThat(card.scores())
                .filteredOn(score ->
                        score.protocol().equals("performer") && score.unit().equals("recording"))
                .extracting(Score::set)
                .contains("nariman-oud", "rezaeinia-phrases", "barkhordar-piano");
        assertThat(card.scores()).extracting(Score::protocol).contains("recordings", "windows");
        assertThat(card.training().note()).contains("separate trainings");
    }
}

package org.shenava.teaching.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.classifier.CardText;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;

/** What a person does with models of their own. */
class OwnModelsTest {
    @TempDir
    private Path home;

    private ModelPlace place;

    @BeforeEach
    void installOne() throws IOException {
        place = new ModelPlace(home);
    }

    @Test
    void namesFoldersByTitlesInAsciiAndNeverOneThatIsTaken() throws Exception {
        assertThat(place.models().folderFor("Mine")).isEqualTo(place.folder().resolve("own-mine-2"));
        assertThat(place.models().folderFor("Café del Mar!"))
                .isEqualTo(place.folder().resolve("own-cafe-del-mar-1"));
        assertThat(place.models().folderFor("سازهای من"))
                .isEqualTo(place.folder().resolve("own-model-1"));
        assertThat(place.models().folderFor("x".repeat(500)).getFileName().toString())
                .hasSizeLessThan(60);

        place.models().delete(ModelPlace.ID);
        assertThat(place.models().folderFor("Mine"))
                .as("a deleted one may come back")
                .isEqualTo(place.folder().resolve("own-mine-2"));
    }

    @Test
    void renamesTheTitleAndNothingElse() throws Exception {
        ModelCard before = place.card(ModelPlace.ID);

        place.models().rename(ModelPlace.ID, "  سازهای من ");

        assertThat(place.card(ModelPlace.ID).own()).isEqualTo(new ModelCard.Own("سازهای من", "mahur"));
        assertThat(place.card(ModelPlace.ID).networkSha256()).isEqualTo(before.networkSha256());
        assertThat(place.folder().resolve(ModelPlace.ID).resolve(ModelFolder.CARD_FOR_PEOPLE))
                .hasContent(CardText.of(place.card(ModelPlace.ID)));
        assertThat(ModelFolder.inspect(place.folder().resolve(ModelPlace.ID)).usable())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void refusesTitlesThatNobodyCanRead(String title) {
        assertThatThrownBy(() -> place.models().rename(ModelPlace.ID, title)).isInstanceOf(ModelException.class);
    }

    @Test
    void refusesModelsThatAreNotThePersons() {
        for (String id : List.of("dastgah-radif-5", "../models", "", "own-mine-2")) {
            assertThatThrownBy(() -> place.models().rename(id, "x"))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("no model of your own");
        }
        InstalledModel shipped = ModelFolder.inspect(home.resolve("elsewhere/dastgah-radif-5"));
        assertThat(place.models().isOwn(shipped)).isFalse();
        assertThat(place.models().isOwn(ModelFolder.inspect(place.folder().resolve(ModelPlace.ID))))
                .isTrue();
    }

    @Test
    void whatIsDeletedIsGoneAndComesBack() throws Exception {
        Path deleted = place.models().delete(ModelPlace.ID);
        assertThat(new ModelCatalog(List.of(place.folder())).models()).isEmpty();
        assertThat(place.models().deleted()).containsExactly(deleted);

        place.models().restore(deleted);

        assertThat(new ModelCatalog(List.of(place.folder())).models())
                .extracting(InstalledModel::id)
                .containsExactly(ModelPlace.ID);
        assertThat(place.models().deleted()).isEmpty();
        assertThatThrownBy(() -> place.models().restore(home)).isInstanceOf(ModelException.class);
    }

    @Test
    void anExportedModelIsImportedElsewhereAndAnswersTheSame() throws Exception {
        place.models().export(ModelPlace.ID, place.file());
        OwnModels other = new OwnModels(home.resolve("other"));

        InstalledModel imported = other.importFrom(place.file());

        assertThat(imported.id()).isEqualTo(ModelPlace.ID);
        assertThat(imported.usable()).isTrue();
        assertThat(imported.card().orElseThrow()).usingRecursiveComparison().isEqualTo(place.card(ModelPlace.ID));
        assertThat(ModelPlace.names(imported.folder()))
                .containsExactlyInAnyOrder("card.json", "network.zip", "CARD.md", "judgement.json", "trained-on.csv");
        try (Classifier classifier = new ModelCatalog(List.of(home.resolve("other"))).open(ModelPlace.ID)) {
            assertThat(classifier.card().own().title()).isEqualTo("Mine");
        }
        assertThat(ModelPlace.names(home.resolve("other"))).containsExactly(ModelPlace.ID);
    }

    @Test
    void anIdThatIsTakenGetsTheNextVersion() throws Exception {
        place.models().export(ModelPlace.ID, place.file());

        InstalledModel imported = place.models().importFrom(place.file());

        assertThat(imported.id()).isEqualTo("own-mine-2");
        assertThat(imported.folder()).isEqualTo(place.folder().resolve("own-mine-2"));
        assertThat(place.card(ModelPlace.ID).id()).isEqualTo(ModelPlace.ID);
    }
}

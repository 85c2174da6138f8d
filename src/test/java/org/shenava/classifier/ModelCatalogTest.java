package org.shenava.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.dl4j.TinyModel;

class ModelCatalogTest {
    @TempDir
    private Path program;

    @TempDir
    private Path user;

    private ModelCatalog catalog;

    @BeforeEach
    void catalogOfBothFolders() {
        catalog = new ModelCatalog(List.of(program, user));
    }

    @Test
    void aTaskMeansItsModelWithTheHighestVersion() throws Exception {
        TinyModel.write(program, "dastgah-tiny-9");
        TinyModel.write(user, "dastgah-tiny-10");
        TinyModel.write(user, "genre-tiny-11");

        assertThat(catalog.find("dastgah").id()).isEqualTo("dastgah-tiny-10");
    }

    @Test
    void anIdOrAFolderMeansThatModel() throws Exception {
        TinyModel.write(program, "dastgah-tiny-1");
        Path elsewhere = TinyModel.write(Files.createTempDirectory(user, "x"), "dastgah-tiny-2");

        assertThat(catalog.find("dastgah-tiny-1").folder()).isEqualTo(program.resolve("dastgah-tiny-1"));
        try (Classifier opened = catalog.open(elsewhere.toString())) {
            assertThat(opened.card().id()).isEqualTo("dastgah-tiny-2");
        }
    }

    @Test
    void whatAPersonCallsTheirModelMeansIt() throws Exception {
        TinyModel.write(program, "dastgah-tiny-1");
        title(TinyModel.write(user, "own-a-1"), "سازهای من");
        title(TinyModel.write(user, "own-b-1"), "Taste");
        title(TinyModel.write(user, "own-c-1"), "dastgah");

        assertThat(catalog.find("سازهای من").id()).isEqualTo("own-a-1");
        assertThat(catalog.find("taste ").id()).isEqualTo("own-b-1");
        assertThat(catalog.find("dastgah").id())
                .as("a task is not hidden by a title")
                .isEqualTo("dastgah-tiny-1");
    }

    @Test
    void ofSeveralModelsWithOneTitleNoneIsTakenByChance() throws Exception {
        title(TinyModel.write(user, "own-a-1"), "Taste");
        title(TinyModel.write(user, "own-b-1"), "Taste");

        assertThatThrownBy(() -> catalog.find("Taste"))
                .isInstanceOf(ModelException.class)
                .hasMessage("There are several models called Taste; say which by its id: own-a-1, own-b-1.");
    }

    private static void title(Path model, String title) throws Exception {
        ModelCard card = ModelFolder.readCard(model).withOwn(new ModelCard.Own(title, ""));
        Files.write(model.resolve(ModelCardFile.NAME), ModelCardFile.write(card));
    }

    @Test
    void aRefusedModelIsListedWithItsReasonAndPassedOver() throws Exception {
        TinyModel.write(program, "dastgah-tiny-1");
        Path broken = TinyModel.write(program, "dastgah-tiny-2");
        Files.write(broken.resolve(ModelFolder.NETWORK), new byte[] {1});

        List<InstalledModel> models = catalog.models();

        assertThat(models).extracting(InstalledModel::usable).containsExactly(true, false);
        assertThat(models.get(1).problem()).get().asString().contains("wrong checksum");
        assertThat(catalog.find("dastgah").id()).isEqualTo("dastgah-tiny-1");
        assertThatThrownBy(() -> catalog.open("dastgah-tiny-2")).hasMessageContaining("wrong checksum");
    }

    @Test
    void whenAllModelsOfATaskAreRefusedTheReasonIsGiven() throws Exception {
        Path broken = TinyModel.write(program, "dastgah-tiny-2");
        Files.delete(broken.resolve(ModelFolder.NETWORK));

        assertThatThrownBy(() -> catalog.find("dastgah"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void namesWhatIsThereWhenAModelIsNot() throws Exception {
        TinyModel.write(program, "dastgah-tiny-1");

        assertThatThrownBy(() -> catalog.find("raga"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("raga")
                .hasMessageContaining("dastgah-tiny-1");
    }

    @Test
    void foldersThatAreNotThereHoldNoModels() {
        ModelCatalog none = new ModelCatalog(List.of(program.resolve("nowhere")));

        assertThat(none.models()).isEmpty();
        assertThatThrownBy(() -> none.find("dastgah")).isInstanceOf(ModelException.class);
    }

    @Test
    void aFolderWithoutACardIsNoModel() {
        assertThatThrownBy(() -> catalog.find(program.toString()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("card.json");
    }
}

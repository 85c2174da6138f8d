package org.shenava.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.baseline.BaselineClassifier;
import org.shenava.classifier.baseline.TinyBaseline;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.classifier.ensemble.Ensemble;
import org.shenava.classifier.ensemble.EnsembleClassifier;
import org.shenava.classifier.ensemble.EnsembleFile;
import org.shenava.classifier.ensemble.Member;

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
    void aBaselineAndAnEnsembleAreOpenedAsWhatTheyAre() throws Exception {
        Path baseline = writeBaseline("genre-a-1", 1);
        ModelCard a = ModelFolder.readCard(baseline);
        ModelCard b = ModelFolder.readCard(writeBaseline("genre-b-1", 3));
        byte[] ensemble = EnsembleFile.write(new Ensemble(
                Ensemble.SCHEMA_VERSION,
                List.of(new Member("genre-a-1", a.networkSha256()), new Member("genre-b-1", b.networkSha256())),
                new double[] {0.5, 0.5},
                new double[3]));
        float[] together;
        try (Classifier first = catalog.open("genre-a-1");
                Classifier second = catalog.open("genre-b-1")) {
            together = EnsembleClassifier.answerOf(
                    ensemble, List.of(first, second), a.golden().input());
        }
        write("genre-both-1", ModelFolder.ENSEMBLE, ensemble, together);

        try (Classifier opened = catalog.open("genre-both-1");
                Classifier first = catalog.open(baseline.toString())) {
            assertThat(opened).isInstanceOf(EnsembleClassifier.class);
            assertThat(first).isInstanceOf(BaselineClassifier.class);
        }
        assertThat(catalog.models()).hasSize(3).allMatch(InstalledModel::usable);
    }

    private Path writeBaseline(String id, double times) throws Exception {
        byte[] content = TinyBaseline.content(times);
        return write(
                id, ModelFolder.BASELINE, content, BaselineClassifier.answerOf(content, TinyBaseline.CORNERS.get(1)));
    }

    private Path write(String id, String file, byte[] content, float[] goldenOutput) throws Exception {
        Path folder = Files.createDirectories(user.resolve(id));
        Files.write(folder.resolve(file), content);
        Files.write(
                folder.resolve(ModelCardFile.NAME), ModelCardFile.write(TinyBaseline.card(id, content, goldenOutput)));
        return folder;
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

package org.shenava.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.job.DirectJobRunner;
import org.shenava.live.AwaitedModel;

/** Models that change while the program runs. */
class LoadedModelsTest {
    @TempDir
    Path folder;

    private LoadedModels loaded;

    @BeforeEach
    void overAFolder() {
        loaded = new LoadedModels(new ModelCatalog(List.of(folder)), new DirectJobRunner());
    }

    @Test
    void oneThatStaysIsLoadedOnce() throws Exception {
        TinyModel.write(folder, "own-a-1");

        assertThat(loaded.await("own-a-1").classifier())
                .isSameAs(loaded.await("own-a-1").classifier());
    }

    @Test
    void oneThatIsDeletedIsGoneAndMayComeBack() throws Exception {
        Path model = TinyModel.write(folder, "own-a-1");
        loaded.await("own-a-1");
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(model, away);

        assertThat(loaded.await("own-a-1").card()).isEmpty();

        Files.move(away, model);
        assertThat(loaded.await("own-a-1").card()).isPresent();
    }

    @Test
    void aNewTitleIsKnownAtOnce() throws Exception {
        Path model = TinyModel.write(folder, "own-a-1");
        loaded.await("own-a-1");
        ModelCard renamed = ModelFolder.readCard(model).withOwn(new ModelCard.Own("Taste", ""));
        Files.write(model.resolve(ModelCardFile.NAME), ModelCardFile.write(renamed));

        AwaitedModel again = loaded.await("own-a-1");

        assertThat(again.classifier().join().card().own().title()).isEqualTo("Taste");
    }

    @Test
    void otherWeightsUnderTheSameIdAreLoaded() throws Exception {
        Path model = TinyModel.write(folder, "own-a-1");
        String before = loaded.await("own-a-1").card().orElseThrow().networkSha256();
        byte[] other = TinyModel.networkZip(99);
        try (Stream<Path> files = Files.list(model)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        write(model, other);

        AwaitedModel again = loaded.await("own-a-1");

        assertThat(again.classifier().join().card().networkSha256())
                .isEqualTo(ModelFolder.sha256(other))
                .isNotEqualTo(before);
    }

    private static void write(Path model, byte[] network) throws IOException {
        ModelCard card = TinyModel.card("own-a-1", network);
        Files.write(model.resolve(ModelFolder.NETWORK), network);
        Files.write(model.resolve(ModelCardFile.NAME), ModelCardFile.write(card));
    }
}

package org.shenava.classifier.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.baseline.BaselineClassifier;
import org.shenava.classifier.baseline.TinyBaseline;

/** An ensemble as it lies on the disk, with its members beside it or installed elsewhere. */
class EnsembleFolderTest {
    private static final List<String> IDS = List.of("genre-a-1", "genre-b-1");

    @TempDir
    private Path folder;

    private Path beside;
    private Path installed;

    @BeforeEach
    void writeTheEnsemble() throws Exception {
        beside = Files.createDirectories(folder.resolve("beside"));
        installed = Files.createDirectories(folder.resolve("installed"));
        List<Member> members = new ArrayList<>();
        List<Classifier> models = new ArrayList<>();
        for (String id : IDS) {
            members.add(new Member(id, ModelFolder.sha256(TinyBaseline.content(id.equals("genre-a-1") ? 1 : 3))));
            models.add(TinyBaseline.classifier(id, id.equals("genre-a-1") ? 1 : 3));
        }
        byte[] content = EnsembleFile.write(new Ensemble(1, members, new double[] {0.5, 0.5}, new double[] {0, 0, 0}));
        float[] golden = EnsembleClassifier.answerOf(content, models, TinyBaseline.CORNERS.get(1));
        write(
                beside,
                TinyBaseline.card("genre-both-2", "ensemble", content, golden, TinyBaseline.LABELS),
                ModelFolder.ENSEMBLE,
                content);
    }

    @Test
    void findsItsMembersBesideIt() throws Exception {
        member(beside, "genre-a-1", 1);
        member(beside, "genre-b-1", 3);

        try (Classifier both =
                new ModelCatalog(List.of()).open(beside.resolve("genre-both-2").toString())) {
            assertThat(both.predict(TinyBaseline.CORNERS)).hasSize(3);
        }
    }

    @Test
    void findsItsMembersAmongTheInstalled() throws Exception {
        member(beside, "genre-a-1", 1);
        member(installed, "genre-b-1", 3);

        try (Classifier both = new ModelCatalog(List.of(installed, beside)).open("genre-both-2")) {
            assertThat(both.card().id()).isEqualTo("genre-both-2");
        }
    }

    @Test
    void saysWhichMemberIsMissing() throws Exception {
        member(beside, "genre-a-1", 1);

        assertThatThrownBy(() -> new ModelCatalog(List.of(installed, beside)).open("genre-both-2"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("asks the model genre-b-1, which is neither beside it nor installed");
    }

    @Test
    void refusesAMemberThatWasTrainedAnew() throws Exception {
        member(beside, "genre-a-1", 1);
        member(beside, "genre-b-1", 4);

        assertThatThrownBy(() -> new ModelCatalog(List.of(beside)).open("genre-both-2"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("was made with another genre-b-1");
    }

    private static void member(Path parent, String id, double times) throws Exception {
        byte[] content = TinyBaseline.content(times);
        float[] golden = BaselineClassifier.answerOf(content, TinyBaseline.CORNERS.get(1));
        write(parent, TinyBaseline.card(id, content, golden), ModelFolder.BASELINE, content);
    }

    private static void write(Path parent, ModelCard card, String name, byte[] content) throws IOException {
        Path model = Files.createDirectories(parent.resolve(card.id()));
        Files.write(model.resolve(name), content);
        Files.write(model.resolve(ModelCardFile.NAME), ModelCardFile.write(card));
    }
}

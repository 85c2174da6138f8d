package org.shenava.teaching.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.classifier.CardText;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.teaching.Approach;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.JudgementFile;

class OwnModelsTest {
    private static final String ID = "own-mine-1";

    @TempDir
    private Path home;

    private Path folder;
    private OwnModels models;
    private Path file;

    @BeforeEach
    void installOne() throws IOException {
        folder = home.resolve("models");
        models = new OwnModels(folder);
        file = home.resolve("given." + OwnModels.ENDING);
        byte[] zip = TinyModel.networkZip(1);
        ModelCard card = TinyModel.card(ID, zip).withOwn(new ModelCard.Own("Mine", "mahur"));
        Path model = TinyModel.write(folder, card, zip);
        Files.writeString(model.resolve(ModelFolder.CARD_FOR_PEOPLE), CardText.of(card));
        Files.write(model.resolve(JudgementFile.NAME), JudgementFile.write(judgement("shur/a.wav", "segah")));
        Files.writeString(model.resolve("notes.txt"), "not a part of it");
    }

    private static Judgement judgement(String path, String answer) {
        return new Judgement(
                TinyModel.LABELS,
                Judgement.Test.BY_RECORDING,
                2,
                List.of(new Judgement.JudgedExample(path, "shur", answer, Map.of(answer, 1.0), 0)),
                new Judgement.Share(0, 0, 1, 1),
                0.5,
                0.5,
                Approach.COLOUR_TRANSFER,
                Map.of(),
                Judgement.Verdict.NO_BETTER_THAN_GUESSING);
    }

    private ModelCard card(String id) throws ModelException {
        return ModelFolder.readCard(folder.resolve(id));
    }

    @Test
    void namesFoldersByTitlesInAsciiAndNeverOneThatIsTaken() throws Exception {
        assertThat(models.folderFor("Mine")).isEqualTo(folder.resolve("own-mine-2"));
        assertThat(models.folderFor("Café del Mar!")).isEqualTo(folder.resolve("own-cafe-del-mar-1"));
        assertThat(models.folderFor("سازهای من")).isEqualTo(folder.resolve("own-model-1"));
        assertThat(models.folderFor("x".repeat(500)).getFileName().toString()).hasSizeLessThan(60);

        models.delete(ID);
        assertThat(models.folderFor("Mine")).as("a deleted one may come back").isEqualTo(folder.resolve("own-mine-2"));
    }

    @Test
    void renamesTheTitleAndNothingElse() throws Exception {
        ModelCard before = card(ID);

        models.rename(ID, "  سازهای من ");

        assertThat(card(ID).own()).isEqualTo(new ModelCard.Own("سازهای من", "mahur"));
        assertThat(card(ID).networkSha256()).isEqualTo(before.networkSha256());
        assertThat(folder.resolve(ID).resolve(ModelFolder.CARD_FOR_PEOPLE)).hasContent(CardText.of(card(ID)));
        assertThat(ModelFolder.inspect(folder.resolve(ID)).usable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void refusesTitlesThatNobodyCanRead(String title) {
        assertThatThrownBy(() -> models.rename(ID, title)).isInstanceOf(ModelException.class);
    }

    @Test
    void refusesModelsThatAreNotThePersons() {
        for (String id : List.of("dastgah-radif-2", "../models", "", "own-mine-2")) {
            assertThatThrownBy(() -> models.rename(id, "x"))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("no model of your own");
        }
        InstalledModel shipped = ModelFolder.inspect(home.resolve("elsewhere/dastgah-radif-2"));
        assertThat(models.isOwn(shipped)).isFalse();
        assertThat(models.isOwn(ModelFolder.inspect(folder.resolve(ID)))).isTrue();
    }

    @Test
    void whatIsDeletedIsGoneAndComesBack() throws Exception {
        Path deleted = models.delete(ID);
        assertThat(new ModelCatalog(List.of(folder)).models()).isEmpty();
        assertThat(models.deleted()).containsExactly(deleted);

        models.restore(deleted);

        assertThat(new ModelCatalog(List.of(folder)).models())
                .extracting(InstalledModel::id)
                .containsExactly(ID);
        assertThat(models.deleted()).isEmpty();
        assertThatThrownBy(() -> models.restore(home)).isInstanceOf(ModelException.class);
    }

    @Test
    void anExportedModelIsImportedElsewhereAndAnswersTheSame() throws Exception {
        models.export(ID, file);
        OwnModels other = new OwnModels(home.resolve("other"));

        InstalledModel imported = other.importFrom(file);

        assertThat(imported.id()).isEqualTo(ID);
        assertThat(imported.usable()).isTrue();
        assertThat(imported.card().orElseThrow()).usingRecursiveComparison().isEqualTo(card(ID));
        assertThat(names(imported.folder()))
                .containsExactlyInAnyOrder("card.json", "network.zip", "CARD.md", "judgement.json", "trained-on.csv");
        try (Classifier classifier = new ModelCatalog(List.of(home.resolve("other"))).open(ID)) {
            assertThat(classifier.card().own().title()).isEqualTo("Mine");
        }
        assertThat(names(home.resolve("other"))).containsExactly(ID);
    }

    @Test
    void anIdThatIsTakenGetsTheNextVersion() throws Exception {
        models.export(ID, file);

        InstalledModel imported = models.importFrom(file);

        assertThat(imported.id()).isEqualTo("own-mine-2");
        assertThat(imported.folder()).isEqualTo(folder.resolve("own-mine-2"));
        assertThat(card(ID).id()).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "/etc/evil", "..\\evil", "sub/card.json", "./card.json", "evil.sh", "card.json/"})
    void refusesNamesThatNoModelHas(String name) throws Exception {
        Map<String, byte[]> parts = parts();
        parts.put(name, new byte[] {1});

        refused(zip(parts), "no model holds");
    }

    @Test
    void refusesABombBeforeItUnfolds() throws Exception {
        Map<String, byte[]> parts = parts();
        parts.put("CARD.md", new byte[32 << 20]);
        byte[] bomb = zip(parts);
        assertThat(bomb.length).as("small, as it is packed").isLessThan(1 << 20);

        refused(bomb, "too large");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        try (java.io.RandomAccessFile large = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(65L << 20);
        }

        assertThatThrownBy(() -> models.importFrom(file)).hasMessageContaining("too large");
    }

    @Test
    void refusesTheSameNameTwice() throws Exception {
        Map<String, byte[]> parts = parts();
        parts.put("CARD.mX", "another".getBytes(StandardCharsets.UTF_8));
        byte[] twice = replaceAll(zip(parts), "CARD.mX", "CARD.md");

        refused(twice, "twice");
    }

    /** Where a tool would make a link, we would write its text, which is no network. */
    @Test
    void aLinkIsOnlyText() throws Exception {
        Map<String, byte[]> parts = parts();
        parts.put("network.zip", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        byte[] linked = zip(parts);
        for (int i = 0; i + 46 < linked.length; i++) {
            boolean header = linked[i] == 'P' && linked[i + 1] == 'K' && linked[i + 2] == 1 && linked[i + 3] == 2;
            if (header) {
                // Made on Unix, and there a link for everybody (mode 0120777).
                linked[i + 5] = 3;
                linked[i + 40] = (byte) 0xff;
                linked[i + 41] = (byte) 0xa1;
            }
        }

        refused(linked, "checksum");
    }

    @Test
    void refusesWhatLacksItsCardOrItsWeights() throws Exception {
        for (String missing : List.of("card.json", "network.zip")) {
            Map<String, byte[]> parts = parts();
            parts.remove(missing);
            refused(zip(parts), "missing");
        }
    }

    @Test
    void refusesACardThatLiesAboutItsSizes() throws Exception {
        Map<String, byte[]> longer = parts();
        edit(longer, "\"input\" : [", "\"input\" : [ 0.5,");
        refused(zip(longer), "golden input");

        Map<String, byte[]> labels = parts();
        edit(labels, "\"segah\"", "\"segah\", \"nava\"");
        refused(zip(labels), "golden output");
    }

    @Test
    void refusesANetworkThatIsAnotherOneOrAnswersOtherwise() throws Exception {
        Map<String, byte[]> other = parts();
        other.put("network.zip", TinyModel.networkZip(2));
        refused(zip(other), "checksum");

        edit(other, ModelFolder.sha256(parts().get("network.zip")), ModelFolder.sha256(other.get("network.zip")));
        refused(zip(other), "does not answer as its card says");
    }

    @Test
    void refusesWhatANewerVersionMade() throws Exception {
        Map<String, byte[]> parts = parts();
        edit(parts, "\"schemaVersion\" : 1", "\"schemaVersion\" : 2");

        refused(zip(parts), "newer version");
    }

    /** It would be asked in place of the shipped one. */
    @Test
    void refusesAModelThatPosesAsAShippedOne() throws Exception {
        Map<String, byte[]> task = parts();
        edit(task, "\"task\" : \"own\"", "\"task\" : \"dastgah\"");
        refused(zip(task), "own classes");

        for (String id : List.of("dastgah-radif-99", "own-1")) {
            refused(zip(withId(id)), "own classes");
        }
        for (String id : List.of("../evil", "own-x-1/../../../evil-1")) {
            refused(zip(withId(id)), "no name for a folder");
        }
    }

    private Map<String, byte[]> withId(String id) throws Exception {
        Map<String, byte[]> parts = parts();
        edit(parts, "\"" + ID + "\"", "\"" + id + "\"");
        return parts;
    }

    /** The window plays the recordings that a judgement names. */
    @Test
    void aJudgementThatLeadsAstrayIsLeftOut() throws Exception {
        for (Judgement astray :
                List.of(judgement("../../a.wav", "segah"), judgement("/a.wav", "segah"), judgement("a.wav", "x"))) {
            Map<String, byte[]> parts = parts();
            parts.put(JudgementFile.NAME, JudgementFile.write(astray));
            Files.write(file, zip(parts));

            Path imported = models.importFrom(file).folder();

            assertThat(imported.resolve(JudgementFile.NAME)).doesNotExist();
        }
    }

    @Test
    void refusesDamageInOneSentence() throws Exception {
        models.export(ID, file);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 30, whole.length / 2}) {
            refused(Arrays.copyOf(whole, length), "“given.shenava-model”");
        }
        refused("This is no zip.".getBytes(StandardCharsets.UTF_8), "no exported model");
        assertThatThrownBy(() -> models.importFrom(home.resolve("nowhere"))).hasMessageContaining("not there");
    }

    private void refused(byte[] packed, String reason) throws IOException {
        Files.write(file, packed);
        List<String> before = names(home);

        assertThatThrownBy(() -> models.importFrom(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");

        assertThat(names(folder)).as("nothing is left").containsExactly(ID);
        assertThat(names(home)).isEqualTo(before);
    }

    private Map<String, byte[]> parts() throws Exception {
        Path exported = home.resolve("parts");
        models.export(ID, exported);
        Map<String, byte[]> parts = new LinkedHashMap<>(ModelPackage.read(exported));
        Files.delete(exported);
        return parts;
    }

    private static void edit(Map<String, byte[]> parts, String from, String to) {
        String card = new String(parts.get(ModelCardFile.NAME), StandardCharsets.UTF_8);
        assertThat(card).contains(from);
        parts.put(ModelCardFile.NAME, card.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (!part.getKey().endsWith("/")) {
                    zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Of equal length. */
    private static byte[] replaceAll(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> inside = Files.list(place)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}

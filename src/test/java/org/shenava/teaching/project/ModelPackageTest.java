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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.classifier.dl4j.TinyModel;
import org.shenava.teaching.Judgement;
import org.shenava.teaching.JudgementFile;

/** A model that is imported may come from anybody: what does not belong is refused in a sentence, and nothing is left of it. */
class ModelPackageTest {
    @TempDir
    private Path home;

    private ModelPlace place;

    @BeforeEach
    void installOne() throws IOException {
        place = new ModelPlace(home);
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
        try (java.io.RandomAccessFile large =
                new java.io.RandomAccessFile(place.file().toFile(), "rw")) {
            large.setLength(65L << 20);
        }

        assertThatThrownBy(() -> place.models().importFrom(place.file())).hasMessageContaining("too large");
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
        edit(parts, "\"" + ModelPlace.ID + "\"", "\"" + id + "\"");
        return parts;
    }

    /** The window plays the recordings that a judgement names. */
    @Test
    void aJudgementThatLeadsAstrayIsLeftOut() throws Exception {
        for (Judgement astray : List.of(
                ModelPlace.judgement("../../a.wav", "segah"),
                ModelPlace.judgement("/a.wav", "segah"),
                ModelPlace.judgement("a.wav", "x"))) {
            Map<String, byte[]> parts = parts();
            parts.put(JudgementFile.NAME, JudgementFile.write(astray));
            Files.write(place.file(), zip(parts));

            Path imported = place.models().importFrom(place.file()).folder();

            assertThat(imported.resolve(JudgementFile.NAME)).doesNotExist();
        }
    }

    @Test
    void refusesDamageInOneSentence() throws Exception {
        place.models().export(ModelPlace.ID, place.file());
        byte[] whole = Files.readAllBytes(place.file());
        for (int length : new int[] {0, 1, 30, whole.length / 2}) {
            refused(Arrays.copyOf(whole, length), "“given.shenava-model”");
        }
        refused("This is no zip.".getBytes(StandardCharsets.UTF_8), "no exported model");
        assertThatThrownBy(() -> place.models().importFrom(home.resolve("nowhere")))
                .hasMessageContaining("not there");
    }

    private void refused(byte[] packed, String reason) throws IOException {
        Files.write(place.file(), packed);
        List<String> before = ModelPlace.names(home);

        assertThatThrownBy(() -> place.models().importFrom(place.file()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");

        assertThat(ModelPlace.names(place.folder())).as("nothing is left").containsExactly(ModelPlace.ID);
        assertThat(ModelPlace.names(home)).isEqualTo(before);
    }

    private Map<String, byte[]> parts() throws Exception {
        Path exported = home.resolve("parts");
        place.models().export(ModelPlace.ID, exported);
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
}

package org.shenava.classifier.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelException;
import org.shenava.endurance.Surprise;

/** A model may come from anybody: whatever its file holds, nothing of it runs, nothing is written, and one sentence says why not. */
class HostileNetworkTest {
    private static final String IDENTITY = "\"org.nd4j.linalg.activations.impl.ActivationIdentity\"";
    private static final int SHAPE_LONGS_AT = 2 + "MIXED_DATA_TYPES".length();
    private static final int RANK_AT = SHAPE_LONGS_AT + Long.BYTES + 2 + "LONG".length();
    private static final int SIZES_AT = RANK_AT + Long.BYTES;
    private static final int STRIDES_AT = SIZES_AT + Long.BYTES;
    private static final int VALUES_AT = STRIDES_AT + 4 * Long.BYTES + 2 + "MIXED_DATA_TYPES".length();

    @TempDir
    Path folder;

    private Map<String, byte[]> parts;

    @BeforeEach
    void takeAGoodModelApart() throws Exception {
        parts = unzipped(TinyModel.networkZip(1));
        Surprise.ran();
    }

    @Test
    void aGoodModelIsTaken() throws Exception {
        Dl4jClassifier.of(card(), zipped()).close();
    }

    @Test
    void aClassOfAnotherPlaceIsNotMade() throws Exception {
        String hostile = configuration().replace(IDENTITY, "\"" + Surprise.class.getName() + "\"");
        assertDl4jItselfWouldRun(hostile);
        put("configuration.json", hostile);

        assertRefused("names the class " + Surprise.class.getName());
    }

    @Test
    void aFieldThatComesTwiceHidesNoClass() throws Exception {
        String hostile =
                configuration().replace(IDENTITY, "\"" + Surprise.class.getName() + "\",\"@class\":" + IDENTITY);
        assertDl4jItselfWouldRun(hostile);
        put("configuration.json", hostile);

        assertRefused("configuration is damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"confs\":[{\"layer\":{\"com.example.Surprise\":{}}}]}",
                "{\"confs\":[{\"layer\":[\"com.example.Surprise\",{}]}]}",
                "{\"confs\":[{\"layer\":{\"type\":\"javax.script.ScriptEngineManager\"}}]}",
                "{\"confs\":[{\"layer\":{\"@class\":\"Lcom.example.Surprise;\"}}]}",
                "{\"confs\":[{\"layer\":{\"@class\":\"a.B\"}}]}",
                "{\"confs\":[{\"layer\":{\"@class\":\"org.nd4j.linalg.api.ndarray.BaseNDArrayProxy\"}}]}",
                "{\"confs\":[{\"layer\":{\"@class\":\"a.b.C\\nand a second line\"}}]}"
            })
    void noWayOfNamingAClassIsOverlooked(String hostile) throws Exception {
        put("configuration.json", hostile);

        assertRefused("names the class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{} {}", "\u0000", "{\"confs\":7}", "{}"})
    void aDamagedConfigurationIsRefused(String damaged) throws Exception {
        put("configuration.json", damaged);

        assertRefused("configuration");
    }

    @Test
    void aConfigurationNestedWithoutEndIsRefused() throws Exception {
        put("configuration.json", "[".repeat(100_000));

        assertRefused("configuration is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"normalizer.bin", "coefficients.bin", "configuration.json"})
    void noObjectIsReadFromAnyPart(String name) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Surprise());
        }
        Surprise.ran();
        assertJavaItselfWouldRun(bytes.toByteArray());
        parts.put(name, bytes.toByteArray());

        assertRefused("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"preprocessor.bin", "updaterState.bin", "../../evil.sh", "/tmp/evil.sh", "..\\evil.bat", "a\nb"})
    void aPartThatDoesNotBelongIsNotEvenUnpacked(String name) throws Exception {
        parts.put(name, "evil".getBytes(StandardCharsets.UTF_8));

        assertRefused("a part that no network has");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"configuration.json", "coefficients.bin", "normalizer.bin"})
    void aBombIsNotUnfolded(String name) throws Exception {
        // Zeros shrink to a thousandth.
        parts.put(name, new byte[(64 << 20) + 1]);

        assertThat(zipped().length).isLessThan(1 << 20);
        assertRefused(name + " is too large");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, 1L << 40, 1L << 31, 1_000_000_000})
    void aHugeArrayIsRefusedBeforeRoomIsTaken(long claimed) throws Exception {
        long before = Pointer.totalBytes();
        coefficients().putLong(SIZES_AT, claimed).putLong(VALUES_AT, claimed);

        assertRefused("array");
        assertThat(Pointer.totalBytes() - before).isLessThan(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 9, 1L << 32, Long.MAX_VALUE})
    void anImpossibleShapeIsRefused(long rank) throws Exception {
        coefficients().putLong(SHAPE_LONGS_AT, 2 * rank + 4).putLong(RANK_AT, rank);

        assertRefused("shape");
    }

    @Test
    void stridesLeadNowhere() throws Exception {
        coefficients().putLong(STRIDES_AT, 1L << 40);

        // Rows need none: they are passed over.
        Dl4jClassifier.of(card(), zipped()).close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 60, 100, 1000})
    void anArrayThatBreaksOffIsRefused(int length) throws Exception {
        parts.put("coefficients.bin", Arrays.copyOf(parts.get("coefficients.bin"), length));

        assertRefused("array");
    }

    @Test
    void aKernelThatLaysOutTooMuchIsRefused() throws Exception {
        String text = configuration();
        String hostile = text.replaceFirst("\"padding\" : \\[ 0, 0 ]", "\"padding\" : [ 2000, 2000 ]")
                .replaceFirst("\"kernelSize\" : \\[ 1, 60 ]", "\"kernelSize\" : [ 1000, 1000 ]");
        put("configuration.json", hostile);

        assertRefused("far more memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999", "2147483647", "9223372036854775807", "99999999999999999999999", "-1", "0"})
    void aLayerOfImpossibleSizeIsRefused(String size) throws Exception {
        String text = configuration();
        String hostile = text.replaceFirst("\"nout\" : [0-9]+", "\"nout\" : " + size);
        assertThat(hostile).isNotEqualTo(text);
        put("configuration.json", hostile);

        assertRefused("configuration");
    }

    @Test
    void whatNeedsMoreMemoryThanThereIsIsRefused() throws Exception {
        String text = configuration();
        String hostile = text.replaceFirst("\"padding\" : \\[ 0, 0 ]", "\"padding\" : [ 400000, 400000 ]");
        assertThat(hostile).isNotEqualTo(text);
        put("configuration.json", hostile);

        assertRefused("far more memory");
        // ND4J itself would fail, and could not be used any more afterwards.
        takeAGoodModelApart();
        aGoodModelIsTaken();
    }

    @Test
    void aZipThatIsDamagedAnywhereIsRefusedOrAsGood() throws Exception {
        byte[] whole = zipped();
        java.util.Random random = new java.util.Random(4);
        int refused = 0;
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + round % 4; i++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            byte[] cut = round % 5 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
            try {
                Dl4jClassifier.of(card(), cut).close();
            } catch (ModelException said) {
                refused++;
                assertThat(said.getMessage()).endsWith(".").doesNotContain("\n");
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    private void assertRefused(String why) throws Exception {
        assertThat(refusal().getMessage())
                .contains(why)
                .startsWith("The network of the model dastgah-tiny-1 cannot be read: ")
                .endsWith(".")
                .hasSizeLessThan(300)
                .doesNotContain("\n");
        assertThat(Surprise.ran()).as("code of the file ran").isFalse();
    }

    private ModelException refusal() throws Exception {
        byte[] zip = zipped();
        ModelException refused = catchThrowableOfType(
                ModelException.class, () -> Dl4jClassifier.of(card(), zip).close());
        assertThat(refused).isNotNull();
        return refused;
    }

    /** Without this the tests above would prove nothing. */
    private static void assertDl4jItselfWouldRun(String configuration) {
        MultiLayerConfiguration.fromJson(configuration);
        assertThat(Surprise.ran()).as("DL4J makes what the file names").isTrue();
    }

    private static void assertJavaItselfWouldRun(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.readObject();
        }
        assertThat(Surprise.ran()).as("Java runs what the file brings").isTrue();
    }

    private static ModelCard card() {
        return TinyModel.card("dastgah-tiny-1", TinyModel.networkZip(1));
    }

    private String configuration() {
        String text = new String(parts.get("configuration.json"), StandardCharsets.UTF_8);
        assertThat(text).contains(IDENTITY);
        return text;
    }

    private ByteBuffer coefficients() {
        return ByteBuffer.wrap(parts.get("coefficients.bin"));
    }

    private void put(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            List<String> names = new ArrayList<>(parts.keySet());
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(parts.get(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] zipBytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipBytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}

package org.shenava.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"drms, true", "enca, true", "mp4a, false", "alac, false"})
    void tellsLockedMp4ByItsSampleEntry(String entry, boolean locked) throws IOException {
        byte[] table = box("stsd", bytes(8), box(entry, bytes(28)));
        byte[] movie = box("moov", box("trak", table));
        Path file =
                Files.write(folder.resolve("a.m4a"), joined(box("ftyp", bytes(8)), box("mdat", bytes(5000)), movie));

        assertThat(Lock.isOn(file)).isEqualTo(locked);
    }

    @ParameterizedTest
    @CsvSource({
        "fbb3112223bdd211b4b700a0c955fc6e, true",
        "14e68a292226174cb935dae07ee9289c, true",
        "a1dcab8c47a9cf118ee400c00c205365, false"
    })
    void tellsLockedWindowsMediaByItsHeader(String object, boolean locked) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(30 + 40 + 30).order(ByteOrder.LITTLE_ENDIAN);
        header.put(HexFormat.of().parseHex("3026b2758e66cf11a6d900aa0062ce6c"))
                .putLong(100)
                .putInt(2)
                .putShort((short) 0);
        header.put(HexFormat.of().parseHex("a1dcab8c47a9cf118ee400c00c205365"))
                .putLong(40)
                .put(bytes(16));
        header.put(HexFormat.of().parseHex(object)).putLong(30).put(bytes(6));

        assertThat(Lock.isOn(Files.write(folder.resolve("a.wma"), header.array())))
                .isEqualTo(locked);
    }

    @Test
    void survivesSizesThatAreNonsense() throws IOException {
        byte[] huge = ByteBuffer.allocate(24)
                .putInt(1)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .putLong(-5)
                .array();

        assertThat(Lock.isOn(Files.write(folder.resolve("a.m4a"), huge))).isFalse();
        assertThat(Lock.isOn(Files.write(folder.resolve("b.wma"), huge))).isFalse();
        assertThat(Lock.isOn(folder.resolve("missing.m4a"))).isFalse();
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] body = joined(content);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        int size = 0;
        for (byte[] part : parts) {
            size += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] bytes(int count) {
        return new byte[count];
    }
}

package org.shenava.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.TestFiles;
import org.shenava.audio.WavFile;
import org.shenava.library.apply.TagWriter;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.tags.GenreTags;
import org.shenava.library.tags.TrackTagReader;

/** Headers that claim more than there is, and a few bytes that unfold to hours: no more room or time is taken than is right. */
@Timeout(300)
class HugeClaimsTest {
    private static final int RATE_HZ = 22_050;
    private static final int WAV_CHANNELS_AT = 22;
    private static final int WAV_RATE_AT = 24;
    private static final int WAV_DATA_SIZE_AT = 40;
    private static final int SPEEX_FRAME_SIZE_AT = 56;

    @TempDir
    Path folder;

    private Path clean;

    @BeforeEach
    void twoSeconds() throws Exception {
        clean = folder.resolve("clean.wav");
        float[] sound = new float[2 * RATE_HZ];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.3 * Math.sin(0.1 * i));
        }
        WavFile.write(clean, sound, RATE_HZ);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 2_000_000_000})
    void aWavOfFourGigabytesHoldsWhatIsThere(int claimed) throws Exception {
        ByteBuffer bytes = littleEndian(Files.readAllBytes(clean));
        bytes.putInt(WAV_DATA_SIZE_AT, claimed);

        assertThat(seconds(Files.write(clean, bytes.array()))).isCloseTo(2, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 99", "1, 10000000", "1, 2147483647", "1, -1", "64, 44100", "65535, 44100", "0, 44100"})
    void impossibleRatesAndChannelsAreRefused(int channels, int rateHz) throws Exception {
        ByteBuffer bytes = littleEndian(Files.readAllBytes(clean));
        bytes.putShort(WAV_CHANNELS_AT, (short) channels).putInt(WAV_RATE_AT, rateHz);
        bytes.putShort(WAV_CHANNELS_AT + 10, (short) (2 * channels));
        Path odd = Files.write(folder.resolve("odd.wav"), bytes.array());

        assertThatThrownBy(() -> seconds(odd))
                .isInstanceOf(AudioException.class)
                .hasMessageStartingWith("“odd.wav” ")
                .message()
                .endsWith(".");
    }

    @Test
    void aCoverOfGigabytesIsPassedOver() throws Exception {
        Path mp3 = folder.resolve("cover.mp3");
        TestFiles.run("-i", clean.toString(), "-id3v2_version", "0", "-write_xing", "0", mp3.toString());
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        // A tag that claims 256 MiB, as much as can be written there, with a picture in it that claims as much again.
        tagged.write("ID3\4\0\0\u007f\u007f\u007f\u007fAPIC\u007f\u007f\u007f\u007f\0\0\0image/jpeg\0\3\0"
                .getBytes(StandardCharsets.ISO_8859_1));
        tagged.write(Files.readAllBytes(mp3));
        Path hostile = Files.write(mp3, tagged.toByteArray());

        assertReadOrRefused(hostile);
        assertTagsWrittenOrLeft(hostile);
    }

    @Test
    void aFlacWhoseTagsClaimGigabytesIsReadOrRefused() throws Exception {
        Path flac = folder.resolve("tagged.flac");
        TestFiles.run("-i", clean.toString(), "-metadata", "title=Mahur", flac.toString());
        byte[] bytes = Files.readAllBytes(flac);
        int title = new String(bytes, StandardCharsets.ISO_8859_1)
                .toLowerCase(java.util.Locale.ROOT)
                .indexOf("title=");
        assertThat(title).isPositive();
        // The length of this comment, little endian, stands in front of it.
        littleEndian(bytes).putInt(title - 4, Integer.MAX_VALUE);
        Files.write(flac, bytes);

        assertReadOrRefused(flac);
        assertTagsWrittenOrLeft(flac);
    }

    @Test
    void anAtomOfGigabytesIsReadOrRefused() throws Exception {
        Path m4a = folder.resolve("atoms.m4a");
        TestFiles.run("-i", clean.toString(), "-metadata", "title=Mahur", "-c:a", "aac", m4a.toString());
        byte[] whole = Files.readAllBytes(m4a);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        for (String atom : new String[] {"udta", "meta", "ilst", "stsz", "stco", "stts", "stsd", "moov"}) {
            int at = text.indexOf(atom);
            assertThat(at).as(atom).isPositive();
            byte[] bytes = whole.clone();
            ByteBuffer.wrap(bytes).putInt(at - 4, 0x7FFF_FFFF);
            Files.write(m4a, bytes);

            assertReadOrRefused(m4a);
            assertTagsWrittenOrLeft(m4a);
        }
    }

    @Test
    void aFewBytesDoNotUnfoldToDays() throws Exception {
        Path speech = folder.resolve("bomb.ogg");
        TestFiles.run("-i", clean.toString(), "-ar", "16000", "-c:a", "libspeex", speech.toString());
        byte[] bytes = Files.readAllBytes(speech);
        int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Speex   ");
        // Four million samples from each packet of some fifty bytes, found by the damaged variants.
        littleEndian(bytes).putInt(header + SPEEX_FRAME_SIZE_AT, 1 << 22);
        OggSums.putRight(bytes);
        Files.write(speech, bytes);

        assertThatThrownBy(() -> seconds(speech))
                .isInstanceOf(AudioException.class)
                .hasMessage("“bomb.ogg” unfolds to more sound than a file of its size can hold; it is damaged.");
    }

    @Test
    void aLongQuietFileIsNoBomb() throws Exception {
        Path flac = folder.resolve("quiet.flac");
        TestFiles.run("-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono:d=7200", "-frame_size", "65535", flac.toString());
        assertThat(Files.size(flac)).as("a sparse coding").isLessThan(40_000);

        assertThat(seconds(flac)).isCloseTo(7200, within(10.0));
    }

    private static void assertReadOrRefused(Path file) {
        TrackTagReader.read(file);
        try {
            assertThat(seconds(file)).isBetween(0.0, 3.0);
        } catch (AudioException refused) {
            assertThat(refused.getMessage())
                    .startsWith("“" + file.getFileName())
                    .endsWith(".");
        }
    }

    /** Writing goes through another library, which reads all tags first. */
    private static void assertTagsWrittenOrLeft(Path file) throws Exception {
        TagWriter tags = new GenreTags();
        PlanRow row = new PlanRow(
                Action.TAG,
                file,
                file,
                false,
                Files.size(file),
                "0".repeat(64),
                "jazz",
                Optional.empty(),
                0.9,
                false,
                PlanRow.State.READY);
        byte[] before = Files.readAllBytes(file);
        try {
            tags.write(file, row);
        } catch (java.io.IOException left) {
            assertThat(left).hasMessageStartingWith("its tags cannot be written");
            assertThat(file).hasBinaryContent(before);
        }
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static double seconds(Path file) throws AudioException {
        try (AudioSource source = FileAudioSource.open(file, RATE_HZ)) {
            float[] block = new float[8192];
            long samples = 0;
            for (int read = source.read(block, 0, block.length);
                    read >= 0;
                    read = source.read(block, 0, block.length)) {
                samples += read;
            }
            return (double) samples / RATE_HZ;
        }
    }
}

package org.shenava.library.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.audio.AudioException;
import org.shenava.audio.FfmpegProgram;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.WavFile;
import org.shenava.audio.ffmpeg.FileTags;
import org.shenava.audio.ffmpeg.SoundPackets;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanRow;
import org.shenava.store.ContentHash;

class GenreTagsTest {
    private static final int SAMPLE_RATE_HZ = 48_000;

    @TempDir
    Path folder;

    private final GenreTags writer = new GenreTags();

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "opus", "m4a", "wav", "aiff"})
    void writesTheGenreAndLeavesSoundAndAllOtherTagsAsTheyAre(String ending) throws Exception {
        Path file = made(ending, "artist=استاد", "title=درآمد ü", "album=A; B", "comment=mine", "date=1975");
        Map<String, String> before = FileTags.read(file);
        float[] sound = sound(file);
        assertThat(before).containsEntry("title", "درآمد ü");

        assertThat(writer.write(file, row(file, "iranian", Optional.of("shur"))))
                .isTrue();

        assertThat(sound(file)).isEqualTo(sound);
        Map<String, String> after = new TreeMap<>(FileTags.read(file));
        assertThat(after).containsEntry("genre", "Iranian classical");
        // The short tags of WAV files have no field for it.
        boolean grouped = !ending.equals("wav");
        assertThat(after.containsValue("Shur"))
                .as("the dastgah, in the grouping")
                .isEqualTo(grouped);
        before.forEach((name, value) -> assertThat(after).containsEntry(name, value));
        assertThat(after.size())
                .as("nothing but genre and grouping is new")
                .isEqualTo(before.size() + (grouped ? 2 : 1));
        assertThat(folder.toFile().list()).as("nothing lies about").allMatch(name -> name.startsWith("sound"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "opus", "m4a", "wav", "aiff"})
    void writesNothingWhereItStandsAlready(String ending) throws Exception {
        Path file = made(ending, "title=x");
        writer.write(file, row(file, "jazz", Optional.empty()));
        String content = ContentHash.of(file);

        assertThat(writer.write(file, row(file, "jazz", Optional.empty()))).isFalse();

        assertThat(ContentHash.of(file)).isEqualTo(content);
        assertThat(TrackTagReader.read(file).genre()).contains("Jazz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "opus", "m4a"})
    void replacesAGenreWhenTold(String ending) throws Exception {
        Path file = made(ending, "genre=Blues", "title=x");

        assertThat(writer.write(file, row(file, "rock", Optional.empty()))).isTrue();

        assertThat(TrackTagReader.read(file).genre()).contains("Rock");
        assertThat(TrackTagReader.read(file).title()).contains("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "m4a"})
    void picturesStay(String ending) throws Exception {
        Path picture = folder.resolve("sound-cover.png");
        ffmpeg("-f", "lavfi", "-i", "color=red:size=64x64", "-frames:v", "1", picture.toString());
        Path plain = made(ending, "title=x");
        Path file = folder.resolve("sound-with." + ending);
        ffmpeg(
                "-i",
                plain.toString(),
                "-i",
                picture.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-c",
                "copy",
                "-disposition:v",
                "attached_pic",
                file.toString());
        byte[] before = picture(file);
        assertThat(before).isNotEmpty();

        writer.write(file, row(file, "pop", Optional.empty()));

        assertThat(picture(file)).isEqualTo(before);
    }

    @Test
    void anOldTagOfAnMp3IsTakenOverIntoTheNewOne() throws Exception {
        Path file = made("mp3");
        Path old = folder.resolve("sound-old.mp3");
        ffmpeg("-i", file.toString(), "-map_metadata", "-1", "-c", "copy", "-id3v2_version", "0", old.toString());
        byte[] tag = new byte[128];
        System.arraycopy("TAGx".getBytes(StandardCharsets.US_ASCII), 0, tag, 0, 4);
        tag[127] = (byte) 255;
        Files.write(old, tag, StandardOpenOption.APPEND);
        assertThat(TrackTagReader.read(old).title()).contains("x");

        writer.write(old, row(old, "metal", Optional.empty()));

        assertThat(TrackTagReader.read(old).title()).contains("x");
        assertThat(TrackTagReader.read(old).genre()).contains("Metal");
    }

    @Test
    void opusKeepsItsPagesInOrderWhereTheTagsNeedOneMore() throws Exception {
        Path file = made("opus", "title=x", "comment=" + "l".repeat(64_920));
        float[] sound = sound(file);
        int before = pages(file).size();

        writer.write(file, row(file, "iranian", Optional.of("mahur")));

        List<OggPage> pages = pages(file);
        assertThat(pages).as("what the comments were made long for").hasSize(before + 1);
        for (int i = 0; i < pages.size(); i++) {
            OggPage page = pages.get(i);
            assertThat(page.number()).isEqualTo(i);
            assertThat(page.withNumber(i).header()).as("checksum of page %d", i).isEqualTo(page.header());
        }
        assertThat(sound(file)).isEqualTo(sound);
        assertThat(TrackTagReader.read(file).genre()).contains("Iranian classical");
    }

    private static List<OggPage> pages(Path file) throws IOException {
        List<OggPage> pages = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Optional<OggPage> page = OggPage.read(in); page.isPresent(); page = OggPage.read(in)) {
                pages.add(page.get());
            }
        }
        return pages;
    }

    @Test
    void aGroupingThatSomebodyWroteStays() throws Exception {
        Path file = made("flac", "grouping=my own");

        writer.write(file, row(file, "iranian", Optional.of("shur")));

        assertThat(FileTags.read(file)).containsEntry("grouping", "my own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "opus", "m4a", "wav", "aiff"})
    void damagedFilesAreOneSentenceOrKeepTheirSound(String ending) throws Exception {
        Path whole = made(ending, "title=x");
        byte[] bytes = Files.readAllBytes(whole);
        Path file = folder.resolve("sound-damaged." + ending);
        for (int i = 40; i < Math.min(bytes.length, 600); i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
        try {
            String sound = SoundPackets.sha256(file);
            writer.write(file, row(file, "jazz", Optional.empty()));
            assertThat(SoundPackets.sha256(file)).isEqualTo(sound);
        } catch (IOException | AudioException refused) {
            assertThat(refused.getMessage())
                    .isNotBlank()
                    .doesNotContain("Exception")
                    .doesNotContain("\n");
        }
    }

    @Test
    void whatHoldsNoSoundIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("sound.mp3"), "This is no music. ".repeat(100));

        assertThatThrownBy(() -> writer.write(file, row(file, "jazz", Optional.empty())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no sound");
    }

    @Test
    void readsYearAndNumberWhateverTheirForm() {
        assertThat(TrackTagReader.of(Map.of("date", "1975-03-01", "track", "03/12"))
                        .year())
                .contains("1975");
        assertThat(TrackTagReader.of(Map.of("track", "03/12")).number()).contains("3");
        assertThat(TrackTagReader.of(Map.of("date", "soon", "track", "A1")))
                .isEqualTo(org.shenava.library.TrackTags.NONE);
        assertThat(TrackTagReader.of(Map.of("album_artist", "x")).artist()).contains("x");
    }

    private Path made(String ending, String... tags) throws Exception {
        Path wav = folder.resolve("sound-source.wav");
        float[] sound = new float[SAMPLE_RATE_HZ];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.4 * Math.sin(0.05 * i) * Math.sin(0.0003 * i));
        }
        WavFile.write(wav, sound, SAMPLE_RATE_HZ);
        Path file = folder.resolve("sound." + ending);
        List<String> arguments = new ArrayList<>(List.of("-i", wav.toString()));
        for (String tag : tags) {
            arguments.addAll(List.of("-metadata", tag));
        }
        if (ending.equals("aiff")) {
            arguments.addAll(List.of("-write_id3v2", "1"));
        }
        if (ending.equals("ogg")) {
            // Its own Vorbis encoder, which it calls experimental.
            arguments.addAll(List.of("-ac", "2", "-c:a", "vorbis", "-strict", "-2"));
        }
        if (ending.equals("opus")) {
            arguments.addAll(List.of("-c:a", "opus", "-strict", "-2"));
        }
        arguments.add(file.toString());
        ffmpeg(arguments.toArray(String[]::new));
        return file;
    }

    private static byte[] picture(Path file) throws Exception {
        Path picture = file.resolveSibling("sound-out.png");
        ffmpeg("-i", file.toString(), "-map", "0:v", "-c", "copy", "-f", "image2", picture.toString());
        return Files.readAllBytes(picture);
    }

    private static void ffmpeg(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(FfmpegProgram.path().toString(), "-nostdin", "-y", "-loglevel", "error"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static float[] sound(Path file) throws Exception {
        try (FileAudioSource source = FileAudioSource.open(file, SAMPLE_RATE_HZ)) {
            float[] all = new float[3 * SAMPLE_RATE_HZ];
            int count = 0;
            for (int read = 0; read >= 0; read = source.read(all, count, all.length - count)) {
                count += read;
            }
            assertThat(count).isGreaterThan(SAMPLE_RATE_HZ / 2);
            return Arrays.copyOf(all, count);
        }
    }

    private static PlanRow row(Path file, String label, Optional<String> dastgah) throws IOException {
        return new PlanRow(
                Action.TAG,
                file,
                file,
                false,
                Files.size(file),
                ContentHash.of(file),
                label,
                dastgah,
                0.9,
                false,
                PlanRow.State.READY);
    }
}

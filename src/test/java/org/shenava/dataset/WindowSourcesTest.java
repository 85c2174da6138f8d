package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.job.JobContext;

/** What a dataset of windows is told of its recordings: by folders, by tables of tracks, by the person who asks. */
class WindowSourcesTest {
    private static final double SECONDS = 12;

    @TempDir
    private Path folder;

    @Test
    void everyRecordingGetsTheLabelThatIsGiven() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);

        PrepareSummary summary = prepare(
                WindowRequest.of(Source.of(music).withLabel("iranian"), folder.resolve("data"), PlainFeatures.spec(4)));

        assertThat(summary.recordingsPerLabel()).containsExactly(Map.entry("iranian", 9));
        assertThat(open().description().task()).isEqualTo("genre");
    }

    @Test
    void readsGtzansOwnLayoutWithItsArtistsAndItsBrokenFile() throws Exception {
        for (String root : List.of("genres", "genres_original")) {
            Path gtzan = folder.resolve(root + "-tree");
            au(gtzan.resolve(root + "/blues/blues.00000.au"), 110, 1);
            au(gtzan.resolve(root + "/blues/blues.00001.au"), 123, 2);
            au(gtzan.resolve(root + "/jazz/jazz.00053.au"), 98, 3);
            Files.write(gtzan.resolve(root + "/jazz/jazz.00054.au"), new byte[100]);
            Files.writeString(Files.createDirectories(gtzan.resolve("images")).resolve("x.png"), "no class");
            Path tracks = Files.writeString(folder.resolve("tracks.csv"), """
                    track_id,genre,artist_group,split_fault_filtered
                    blues.00000,blues,hooker,train
                    blues.00001,blues,hooker,valid
                    jazz.00053,jazz,lovano,test
                    """);

            PrepareSummary summary = prepare(WindowRequest.of(
                    Source.of(gtzan).withTracks(tracks), folder.resolve("data"), PlainFeatures.spec(3)));
            Dataset dataset = open();

            assertThat(summary.recordingsPerLabel()).containsExactly(Map.entry("blues", 2), Map.entry("jazz", 1));
            assertThat(summary.skipped()).extracting(Skipped::path).containsExactly(root + "/jazz/jazz.00054.au");
            assertThat(dataset.recordings()).extracting(Recording::group).containsExactly("hooker", "hooker", "lovano");
            Split split = Split.of(dataset, Protocol.FILTERED, 1);
            assertThat(split.trainRecordings())
                    .extracting(Recording::path)
                    .containsExactly(root + "/blues/blues.00000.au");
            assertThat(split.validationRecordings()).hasSize(1);
            assertThat(split.testRecordings()).extracting(Recording::label).containsExactly("jazz");
        }
    }

    @Test
    void aTableOfTracksWithoutItsColumnsIsRefused() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

        assertThatThrownBy(() -> prepare(WindowRequest.of(
                        Source.of(music).withTracks(other), folder.resolve("data"), PlainFeatures.spec(3))))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("artist_group");
    }

    private static void au(Path file, double tonicHz, long seed) throws IOException {
        Files.createDirectories(file.getParent());
        float[] samples = MadeUpMusic.play(tonicHz, new double[] {0, 300, 500, 700, 1000}, 7, seed);
        byte[] pcm = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            int value = Math.round(samples[i] * 32767);
            pcm[2 * i] = (byte) (value >> 8);
            pcm[2 * i + 1] = (byte) value;
        }
        AudioFormat format = new AudioFormat(MadeUpMusic.RATE_HZ, 16, 1, true, true);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(pcm), format, samples.length),
                AudioFileFormat.Type.AU,
                file.toFile());
    }

    private static PrepareSummary prepare(WindowRequest request) throws Exception {
        return new WindowPreparer(PlainFeatures::new).prepare(request, JobContext.QUIET);
    }

    private Dataset open() throws DatasetException {
        return Dataset.open(folder.resolve("data"));
    }
}

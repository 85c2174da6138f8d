package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.WavFile;
import org.shenava.feature.WindowExtractor;
import org.shenava.feature.WindowSpec;
import org.shenava.feature.separation.SungMixture;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.job.StoppedJob;

class WindowPreparerTest {
    private static final double SECONDS = 12;

    @TempDir
    private Path folder;

    @Test
    void everyWindowHasTheFeaturesOfItsOwnSound() throws Exception {
        Path music = Files.createDirectories(folder.resolve("music/shur")).getParent();
        float[] rising = new float[8 * MadeUpMusic.RATE_HZ];
        for (int i = 0; i < rising.length; i++) {
            double seconds = (double) i / MadeUpMusic.RATE_HZ;
            rising[i] = (float) (0.3 * Math.sin(2 * Math.PI * (100 + 50 * seconds) * seconds));
        }
        WavFile.write(music.resolve("shur/rising.wav"), rising, MadeUpMusic.RATE_HZ);

        prepare(request(music, 4).withOverlap(2));
        Dataset dataset = open();
        Recording only = dataset.recordings().get(0);

        assertThat(dataset.windows(only)).extracting(Window::startSeconds).containsExactly(0.0, 2.0, 4.0);
        List<float[]> features = dataset.features(only);
        assertThat(features).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Window window = dataset.windows(only).get(i);
            float[] sound = Arrays.copyOfRange(rising, 2 * i * MadeUpMusic.RATE_HZ, (2 * i + 4) * MadeUpMusic.RATE_HZ);
            // The file holds 16 bits: a crossing may move by a sample at a value near zero.
            assertThat(features.get(i)[0])
                    .isCloseTo(
                            new PlainFeatures(PlainFeatures.spec(4)).extract(sound)[0],
                            org.assertj.core.api.Assertions.within(1e-4f));
            assertThat(dataset.features(window, 0)).isEqualTo(features.get(i));
        }
    }

    @Test
    void aRecordingShorterThanAWindowIsOneWindow() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);

        prepare(request(music, 30));
        Dataset dataset = open();

        assertThat(dataset.windows()).hasSize(9);
        assertThat(dataset.features(dataset.recordings().get(0)).get(0)[1]).isEqualTo(12 * 22_050f);
    }

    @Test
    void windowsInWhichNothingPlaysAreLeftOut() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        float[] pause = MadeUpMusic.play(200, new double[] {0, 200}, SECONDS, 1);
        Arrays.fill(pause, 4 * MadeUpMusic.RATE_HZ, 8 * MadeUpMusic.RATE_HZ, 0);
        WavFile.write(music.resolve("shur/pause.wav"), pause, MadeUpMusic.RATE_HZ);
        WavFile.write(music.resolve("shur/silence.wav"), new float[5 * MadeUpMusic.RATE_HZ], MadeUpMusic.RATE_HZ);

        PrepareSummary summary = prepare(request(music, 4));

        Recording paused = open().recordings().stream()
                .filter(one -> one.path().endsWith("pause.wav"))
                .findFirst()
                .orElseThrow();
        assertThat(open().windows(paused)).extracting(Window::startSeconds).containsExactly(0.0, 8.0);
        assertThat(summary.skipped()).containsExactly(new Skipped("shur/silence.wav", "There is no sound in it."));
    }

    @Test
    void featuresAreComputedOnceAndDamagedOnesAgain() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        List<Integer> computed = new ArrayList<>();
        WindowPreparer counting = new WindowPreparer(spec -> {
            PlainFeatures plain = new PlainFeatures(spec);
            return new WindowExtractor() {
                @Override
                public WindowSpec spec() {
                    return spec;
                }

                @Override
                public float[] extract(float[] samples) {
                    computed.add(samples.length);
                    return plain.extract(samples);
                }
            };
        });
        WindowRequest request = request(music, 4);
        counting.prepare(request, JobContext.QUIET);
        int once = computed.size();
        counting.prepare(request, JobContext.QUIET);
        assertThat(computed).hasSize(once);

        List<Path> files = featureFiles();
        byte[] whole = Files.readAllBytes(files.get(0));
        Files.write(files.get(0), Arrays.copyOf(whole, whole.length - 3));
        counting.prepare(request, JobContext.QUIET);

        assertThat(computed).hasSize(once + 3);
        assertThat(files.get(0)).hasBinaryContent(whole);
        // Other windows are other files beside them.
        counting.prepare(request.withOverlap(1), JobContext.QUIET);
        assertThat(featureFiles()).hasSize(2 * files.size()).containsAll(files);
    }

    @Test
    void damagedFeaturesAreNamedInASentence() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        prepare(request(music, 4));
        Dataset dataset = open();
        for (Path file : featureFiles()) {
            Files.write(file, new byte[10]);
        }

        assertThatThrownBy(() -> dataset.features(dataset.recordings().get(0)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("prepare the dataset again");
        assertThatThrownBy(() -> dataset.slices(dataset.recordings().get(0)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("not profiles");
    }

    @Test
    void aTableOfWindowsThatWasCutIsRefused() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        prepare(request(music, 4));
        Path table = folder.resolve("data/windows.csv");
        String text = Files.readString(table);
        Files.writeString(table, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));

        assertThatThrownBy(this::open).isInstanceOf(DatasetException.class).hasMessageContaining("damaged");
        Files.writeString(folder.resolve("data/windows.json"), "{\"schemaVersion\":99}");
        assertThatThrownBy(this::open).hasMessageContaining("newer version");
        Files.writeString(folder.resolve("data/windows.json"), "{");
        assertThatThrownBy(this::open).hasMessageContaining("damaged");
    }

    @Test
    void balanceKeepsAsManyOfEveryClassSpreadOverRecordings() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);

        PrepareSummary summary = prepare(request(music, 1).withBalance(6, 1));
        Dataset dataset = open();

        assertThat(summary.windows()).isEqualTo(18);
        for (Recording one : dataset.recordings()) {
            assertThat(dataset.windows(one)).hasSize(2);
            assertThat(dataset.features(one)).hasSize(2);
        }
        // Fewer than there are recordings: those without a window are gone.
        prepare(request(music, 1).withBalance(2, 1));
        assertThat(open().recordings()).hasSize(6);
    }

    @Test
    void augmentedCopiesLieBesideTheirWindowsAndAreLearnedFromOnly() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        prepare(request(music, 4));
        List<float[]> plain = open().features(open().recordings().get(0));

        prepare(request(music, 4).withCopies(new WindowRequest.Copies(2, Optional.empty(), Optional.empty()), 1));
        Dataset dataset = open();
        Recording first = dataset.recordings().get(0);
        Window window = dataset.windows(first).get(0);

        assertThat(dataset.copies()).isEqualTo(2);
        assertThat(dataset.windows(first)).hasSize(3);
        assertThat(dataset.features(first)).containsExactlyElementsOf(plain);
        assertThat(dataset.features(window, 1)[0]).isNotEqualTo(plain.get(0)[0]);
        assertThat(dataset.features(window, 2)[0]).isNotEqualTo(dataset.features(window, 1)[0]);
        assertThatThrownBy(() -> dataset.features(window, 3)).isInstanceOf(DatasetException.class);
    }

    @Test
    void sungWindowsAreDroppedAndTheVoiceIsTakenOut() throws Exception {
        Path music = Files.createDirectories(folder.resolve("music/shur")).getParent();
        SungMixture mixture = SungMixture.of(16, 3);
        float[] twice = new float[2 * mixture.mixed().length];
        System.arraycopy(mixture.mixed(), 0, twice, 0, mixture.mixed().length);
        // The second half is the first without its singer.
        System.arraycopy(mixture.accompaniment(), 0, twice, mixture.mixed().length, mixture.mixed().length);
        WavFile.write(music.resolve("shur/song.wav"), twice, MadeUpMusic.RATE_HZ);
        List<Double> rms = new ArrayList<>();
        WindowPreparer listening = new WindowPreparer(spec -> new Listening(spec, rms));

        listening.prepare(request(music, 2), JobContext.QUIET);
        List<Double> asItIs = List.copyOf(rms);
        rms.clear();
        listening.prepare(request(music, 2).withVoice(new WindowRequest.Voice(false, true)), JobContext.QUIET);

        assertThat(asItIs).hasSize(16);
        List<Window> left = open().windows();
        assertThat(left.stream().filter(one -> one.startSeconds() >= 16)).hasSize(8);
        assertThat(left.stream().filter(one -> one.startSeconds() < 16)).hasSizeLessThan(4);
        assertThat(rms).hasSize(left.size());
        rms.clear();
        listening.prepare(request(music, 2).withVoice(new WindowRequest.Voice(true, false)), JobContext.QUIET);
        assertThat(rms).hasSize(16);
        // With the singer goes about half of the energy, and of the half without one nearly nothing.
        for (int i = 1; i < 7; i++) {
            assertThat(rms.get(i)).isLessThan(0.9 * asItIs.get(i));
        }
        for (int i = 9; i < 15; i++) {
            assertThat(rms.get(i)).isGreaterThan(0.8 * asItIs.get(i));
        }
    }

    /** Keeps the level of what it is given. */
    private record Listening(WindowSpec spec, List<Double> rms) implements WindowExtractor {
        @Override
        public float[] extract(float[] samples) {
            double squares = 0;
            for (float sample : samples) {
                squares += (double) sample * sample;
            }
            rms.add(Math.sqrt(squares / samples.length));
            return new PlainFeatures(spec).extract(samples);
        }
    }

    @Test
    void aStoppedRunLeavesNoDataset() throws Exception {
        Path music = MadeUpMusic.folderPerClass(folder.resolve("music"), SECONDS);
        assertThatThrownBy(() -> new WindowPreparer(PlainFeatures::new).prepare(request(music, 4), new StoppedJob()))
                .isInstanceOf(JobCancelledException.class);
        assertThat(folder.resolve("data/dataset.json")).doesNotExist();
    }

    private WindowRequest request(Path music, double windowSeconds) {
        return WindowRequest.of(Source.of(music), folder.resolve("data"), PlainFeatures.spec(windowSeconds));
    }

    private static PrepareSummary prepare(WindowRequest request) throws Exception {
        return new WindowPreparer(PlainFeatures::new).prepare(request, JobContext.QUIET);
    }

    private Dataset open() throws DatasetException {
        return Dataset.open(folder.resolve("data"));
    }

    private List<Path> featureFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/features"))) {
            return files.sorted().toList();
        }
    }
}

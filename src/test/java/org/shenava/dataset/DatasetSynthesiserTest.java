package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.feature.ProfileSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.job.StoppedJob;
import org.shenava.synth.LostQuarterTones;

class DatasetSynthesiserTest {
    @TempDir
    private Path folder;

    private Path scores;

    @BeforeEach
    void writeScores() throws IOException {
        scores = folder.resolve("scores");
        writeScore("shur", 134);
        writeScore("mahur", 120);
    }

    @Test
    void makesADatasetLikeAnyOther() throws Exception {
        Path out = folder.resolve("data");

        PrepareSummary summary = new DatasetSynthesiser().synthesise(request(out, 6, 1), JobContext.QUIET);

        Dataset dataset = Dataset.open(out);
        assertThat(summary.recordings()).isEqualTo(6);
        assertThat(summary.recordingsPerLabel()).containsEntry("shur", 3).containsEntry("mahur", 3);
        assertThat(dataset.description().task()).isEqualTo("dastgah");
        Recording first = dataset.recordings().get(0);
        assertThat(first.tonicHz()).isPresent();
        assertThat(first.performer()).isEmpty();
        assertThat(dataset.recordings())
                .allSatisfy(one -> assertThat(one.seconds()).isBetween(29.9, 150.0));
        assertThat(first.dastgahOnly()).isFalse();
        assertThat(dataset.slices(first)).hasSize(first.slices());
    }

    @Test
    void sameSeedSameDataset() throws Exception {
        new DatasetSynthesiser().synthesise(request(folder.resolve("a"), 4, 7), JobContext.QUIET);
        new DatasetSynthesiser().synthesise(request(folder.resolve("b"), 4, 7), JobContext.QUIET);
        new DatasetSynthesiser().synthesise(request(folder.resolve("c"), 4, 8), JobContext.QUIET);

        assertThat(hash("b")).isEqualTo(hash("a"));
        assertThat(hash("c")).isNotEqualTo(hash("a"));
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        new DatasetSynthesiser(1).synthesise(request(folder.resolve("one"), 7, 3), JobContext.QUIET);
        new DatasetSynthesiser(3).synthesise(request(folder.resolve("three"), 7, 3), JobContext.QUIET);

        // The index holds the hash of every clip's slices.
        assertThat(hash("three")).isEqualTo(hash("one"));
    }

    @Test
    void saysHowFarItIs() throws Exception {
        List<Double> fractions = new ArrayList<>();
        JobContext watched = new JobContext() {
            @Override
            public void progress(double fraction, String message) {
                fractions.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };

        new DatasetSynthesiser().synthesise(request(folder.resolve("f"), 4, 1), watched);

        assertThat(fractions).containsExactly(0.25, 0.5, 0.75, 1.0);
    }

    @Test
    void theDescriptionSaysWhatBecameOfLostQuarterTones() throws Exception {
        Path out = folder.resolve("g");
        new DatasetSynthesiser()
                .synthesise(
                        new SynthesisRequest(
                                scores, Optional.empty(), out, 2, 1, LostQuarterTones.LEFT_OUT, ProfileSpec.standard()),
                        JobContext.QUIET);

        assertThat(Dataset.open(out).description().name()).contains("lost quarter tones left out");
    }

    @Test
    void everyFourthClipIsOfAPerformance() throws Exception {
        new DatasetSynthesiser().synthesise(performed("h", 12, "mahur", "somebody"), JobContext.QUIET);

        Dataset dataset = Dataset.open(folder.resolve("h"));
        List<Recording> performed =
                dataset.recordings().stream().filter(Recording::dastgahOnly).toList();
        assertThat(performed).hasSize(3).allSatisfy(one -> {
            assertThat(one.label()).isEqualTo("mahur");
            assertThat(one.performer()).isEqualTo("somebody");
            assertThat(one.group()).isEqualTo("somebody");
            assertThat(one.tonicHz()).isEmpty();
        });
        assertThat(dataset.recordings())
                .filteredOn(one -> !one.dastgahOnly())
                .hasSize(9)
                .allSatisfy(one -> assertThat(one.tonicHz()).isPresent());
        assertThat(dataset.description().name()).isEqualTo("synthesised from scores and performances");
    }

    @Test
    void ofAPerformanceByNobodyOnlyTheDastgahIsKnownToo() throws Exception {
        new DatasetSynthesiser().synthesise(performed("j", 4, "mahur", ""), JobContext.QUIET);

        assertThat(Dataset.open(folder.resolve("j")).recordings())
                .filteredOn(Recording::dastgahOnly)
                .singleElement()
                .satisfies(one -> assertThat(one.group()).isEqualTo("mahur/a.csv"));
    }

    @Test
    void performancesOfAnAvazAreRefused() throws Exception {
        SynthesisRequest request = performed("i", 14, "abuata", "somebody");

        assertThatThrownBy(() -> new DatasetSynthesiser().synthesise(request, JobContext.QUIET))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no dastgah called abuata");
    }

    /** Of the scores and of one performance. */
    private SynthesisRequest performed(String out, int clips, String label, String performer) throws IOException {
        return new SynthesisRequest(
                scores,
                Optional.of(writePerformances(label, performer)),
                folder.resolve(out),
                clips,
                1,
                LostQuarterTones.RESTORED,
                ProfileSpec.standard());
    }

    private Path writePerformances(String label, String performer) throws IOException {
        Path performances = Files.createDirectories(folder.resolve("performances"));
        Files.writeString(
                performances.resolve("index.csv"),
                "path,class,release_group,seconds,events\na.csv," + label + "," + performer + ",4,3\n");
        Files.writeString(
                performances.resolve("a.csv"), "onset_s,offset_s,hz\n0.1,1,261.6\n1,2.5,294.3\n2.5,4,261.6\n");
        return performances;
    }

    @Test
    void saysInASentenceThatThereAreNoScores() {
        SynthesisRequest request = new SynthesisRequest(
                folder.resolve("nothing"),
                Optional.empty(),
                folder.resolve("d"),
                4,
                1,
                LostQuarterTones.RESTORED,
                ProfileSpec.standard());

        assertThatThrownBy(() -> new DatasetSynthesiser().synthesise(request, JobContext.QUIET))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no folder of scores");
    }

    @Test
    void stopsWhenItIsCancelled() {
        assertThatThrownBy(
                        () -> new DatasetSynthesiser().synthesise(request(folder.resolve("e"), 4, 1), new StoppedJob()))
                .isInstanceOf(JobCancelledException.class);
        assertThat(folder.resolve("e").resolve("dataset.json")).doesNotExist();
    }

    private SynthesisRequest request(Path out, int clips, long seed) {
        return new SynthesisRequest(
                scores, Optional.empty(), out, clips, seed, LostQuarterTones.RESTORED, ProfileSpec.standard());
    }

    private String hash(String name) throws DatasetException {
        return Dataset.open(folder.resolve(name)).description().indexSha256();
    }

    private void writeScore(String label, int tonicQuarterTone) throws IOException {
        StringBuilder rows = new StringBuilder("onset_s,offset_s,midi,bend,qt,velocity,chan\n");
        for (int i = 0; i < 60; i++) {
            rows.append(String.format(
                    Locale.ROOT, "%.2f,%.2f,0,0,%d,80,0%n", 0.5 * i, 0.5 * i + 0.4, tonicQuarterTone + i % 3 * 4));
        }
        Path file = scores.resolve(label).resolve("1._Daramad.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, rows);
    }
}

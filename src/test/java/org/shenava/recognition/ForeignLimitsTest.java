package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.feature.ProfileSlice;
import org.shenava.recognition.ForeignCorpus.Clip;

/**
 * Both limits with the shipped model and weights, on the shared recordings: at most 5 % of foreign clips are named as a mode, at most 5 % of
 * recordings of the music are refused. The weights have seen these clips; what was left out is in the report.
 */
class ForeignLimitsTest {
    private static final double LIMIT = 0.05;

    /** Every seventh recording: 66 of them, of all performers. */
    private static final int STEP = 7;

    private static Classifier classifier;

    @BeforeAll
    static void open() throws Exception {
        assumeTrue(ForeignCorpus.isThere(), "the shared recordings are not at " + ForeignCorpus.SHARED);
        classifier = new ModelCatalog(List.of(Path.of("models"))).open("dastgah");
    }

    @AfterAll
    static void close() {
        if (classifier != null) {
            classifier.close();
        }
    }

    @Test
    void westernMusicIsHardlyEverNamed() throws Exception {
        assertThat(named(ForeignCorpus.western())).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void noiseIsNeverNamed() throws Exception {
        List<Clip> clips = new ArrayList<>(ForeignCorpus.noise());
        clips.addAll(ForeignCorpus.recordedNoise());
        assertThat(named(clips)).isZero();
    }

    @Test
    void drumsNotesAndScalesAreHardlyEverNamed() throws Exception {
        List<Clip> clips = new ArrayList<>(ForeignCorpus.percussion());
        clips.addAll(ForeignCorpus.notes());
        clips.addAll(ForeignCorpus.scales());
        assertThat(named(clips)).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void theMusicOfTheModesIsHardlyEverRefused() throws Exception {
        List<Clip> clips = ForeignCorpus.music(STEP);
        assertThat(clips).hasSizeGreaterThan(50);
        long refused = clips.stream()
                .map(ForeignLimitsTest::answer)
                .filter(one -> one.state() == ListeningState.FOREIGN || one.state() == ListeningState.SILENT)
                .count();

        assertThat((double) refused / clips.size()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void tenSecondsOfItAreHardlyEverRefused() throws Exception {
        List<Clip> cuts = new ArrayList<>();
        for (Clip clip : ForeignCorpus.music(STEP)) {
            for (List<ProfileSlice> cut : ForeignTrial.cuts(clip.slices(), 10)) {
                cuts.add(new Clip(clip.kind(), clip.group(), clip.name(), cut));
            }
        }
        long refused = cuts.stream()
                .map(ForeignLimitsTest::answer)
                .filter(one -> one.state() == ListeningState.FOREIGN || one.state() == ListeningState.SILENT)
                .count();

        assertThat((double) refused / cuts.size()).isLessThanOrEqualTo(LIMIT);
    }

    private static double named(List<Clip> clips) {
        assertThat(clips).isNotEmpty();
        long named = clips.stream()
                .map(ForeignLimitsTest::answer)
                .filter(one -> one.state() == ListeningState.LISTENING && !one.unsure())
                .count();
        System.out.printf(Locale.ROOT, "%s: %d of %d named%n", clips.get(0).kind(), named, clips.size());
        return (double) named / clips.size();
    }

    private static Answer answer(Clip clip) {
        List<ProfileSlice> slices = clip.slices();
        double seconds = slices.get(slices.size() - 1).endSeconds();
        return new RecordingRecognizer(classifier).recognize(slices, seconds).whole();
    }
}

package org.shenava.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.library.TrackTags;
import org.shenava.library.Verdict;
import org.shenava.music.Thresholds;
import org.shenava.recognition.Answer.LabelProbability;

class ScannedTrackTest {
    @Test
    void aDastgahIsNamedForIranianMusicOnly() {
        assertThat(track("iranian", true, Optional.of("shur")).verdict())
                .isEqualTo(new Verdict("iranian", 0.6, Optional.of("shur"), 0.6, false));
        assertThat(track("rock", true, Optional.of("shur")).verdict())
                .isEqualTo(new Verdict("rock", 0.6, Optional.empty(), 0, false));
    }

    @Test
    void whatAModelOfTheModesNamesIsIranian() {
        assertThat(track("segah", true, Optional.empty()).verdict())
                .isEqualTo(new Verdict("iranian", 0.6, Optional.of("segah"), 0.6, false));
    }

    @Test
    void whereTooLittleSoundsNothingCounts() {
        Verdict verdict = track("rock", false, Optional.empty()).verdict();

        assertThat(verdict.p()).isZero();
        assertThat(verdict.sure(Thresholds.NONE, 0.1)).isFalse();
    }

    @Test
    void aPersonsGenreLeavesTheDastgahToItsModel() {
        ScannedTrack track =
                track("rock", true, Optional.of("shur")).withHand(Optional.of(new ByHand("iranian", Optional.empty())));

        assertThat(track.verdict()).isEqualTo(new Verdict("iranian", 1, Optional.of("shur"), 0.6, true));
        Thresholds high = new Thresholds(java.util.OptionalDouble.of(0.9), Map.of());
        assertThat(track.verdict().sure(high, 0.3)).isTrue();
        assertThat(track.verdict().sureDastgah(high, 0.3)).isEmpty();
    }

    private static ScannedTrack track(String label, boolean heard, Optional<String> mode) {
        return new ScannedTrack(
                Path.of("a.mp3").toAbsolutePath(),
                1,
                "0",
                TrackTags.NONE,
                answer(label, heard),
                mode.map(one -> answer(one, true)),
                Optional.empty());
    }

    private static ModelAnswer answer(String label, boolean heard) {
        return new ModelAnswer(
                60,
                heard,
                List.of(new LabelProbability(label, 0.6), new LabelProbability("jazz", 0.4)),
                new float[0],
                Optional.empty());
    }
}

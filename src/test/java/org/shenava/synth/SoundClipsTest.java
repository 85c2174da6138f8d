package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shenava.music.Cents;
import org.shenava.synth.RadifScore.Written;

class SoundClipsTest {
    private static final int RATE_HZ = 8000;

    @Test
    void melodiesAndTunesTakeTurnsAndSoDoScoresAndPerformances() {
        SoundClips clips = new SoundClips(List.of(score("shur", 134)), List.of(performance("mahur")), 1);

        List<SoundClips.Clip> heard = IntStream.range(0, 6)
                .mapToObj(index -> clips.clip(index, RATE_HZ))
                .toList();

        assertThat(heard)
                .extracting(SoundClips.Clip::label)
                .containsExactly("iranian", "western", "iranian", "western", "iranian", "western");
        assertThat(heard)
                .extracting(SoundClips.Clip::name)
                .containsExactly("shur/1._Daramad", "", "somebody's", "", "shur/1._Daramad", "");
    }

    @Test
    void aClipIsTheSameWhicheverWereMadeBeforeAndNoOtherSeedHasIt() {
        for (int index = 0; index < 4; index++) {
            SoundClips second = clips(5);
            second.clip(0, RATE_HZ);
            second.clip(1, RATE_HZ);
            float[] once = clips(5).clip(index, RATE_HZ).samples();

            assertThat(second.clip(index, RATE_HZ).samples()).isEqualTo(once);
            assertThat(clips(6).clip(index, RATE_HZ).samples()).isNotEqualTo(once);
        }
    }

    @Test
    void clipsHoldTwoWindowsAndAreWithinFullScale() {
        SoundClips clips = clips(2);
        for (int index = 0; index < 8; index++) {
            float[] samples = clips.clip(index, RATE_HZ).samples();

            assertThat(samples.length).isBetween((int) SoundClips.CLIP_SECONDS * RATE_HZ, 30 * RATE_HZ);
            float peak = 0;
            for (float sample : samples) {
                peak = Math.max(peak, Math.abs(sample));
            }
            assertThat(peak).isBetween(0.15f, 1f);
        }
    }

    @Test
    void tunesHaveSevenOfTwelveEqualSteps() {
        for (int seed = 0; seed < 40; seed++) {
            List<Note> notes = WesternTune.drawn(20, new Random(seed));
            List<Long> steps = new ArrayList<>();
            for (Note note : notes) {
                double cents = Cents.between(notes.get(0).hz(), note.hz());
                assertThat(cents / 100).isCloseTo(Math.rint(cents / 100), within(1e-6));
                steps.add(Math.floorMod(Math.round(cents / 100), 12L));
            }
            assertThat(steps.stream().distinct().count()).isBetween(4L, 7L);
            assertThat(notes.get(notes.size() - 1).endSeconds()).isGreaterThan(18);
        }
    }

    @Test
    void namesAModeThatIsNotKnown() {
        assertThatThrownBy(() -> new SoundClips(List.of(score("nothing", 120)), List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no mode called nothing");
    }

    private static SoundClips clips(long seed) {
        return new SoundClips(List.of(score("mahur", 120)), List.of(performance("segah")), seed);
    }

    private static RadifScore score(String label, int tonicQuarterTone) {
        List<Written> notes = IntStream.range(0, 80)
                .mapToObj(i -> new Written(0.5 * i, 0.5 * i + 0.4, tonicQuarterTone + i % 3 * 4))
                .toList();
        return new RadifScore(label, "1._Daramad", notes);
    }

    private static Performance performance(String dastgah) {
        List<Performance.Played> notes = IntStream.range(0, 80)
                .mapToObj(i -> new Performance.Played(0.5 * i, 0.5 * i + 0.4, 240 + 10.0 * (i % 4)))
                .toList();
        return new Performance(dastgah, "somebody's", "somebody", notes);
    }
}

package org.shenava.library.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.library.Track;
import org.shenava.library.TrackTags;
import org.shenava.library.Verdict;
import org.shenava.music.Labels;

class TargetPatternTest {
    private static final TrackTags LOTFI =
            new TrackTags(Optional.of("Lotfi"), Optional.of("Bidad"), Optional.of("Live"), Optional.empty());

    @Test
    void iranianMusicGetsAFolderOfItsDastgahAndOtherMusicDoesNot() throws Exception {
        TargetPattern pattern = TargetPattern.parse(TargetPattern.DEFAULT);

        assertThat(place(pattern, track("iranian", LOTFI), Optional.of("homayun")))
                .containsExactly("Iranian classical", "Homayun", "Lotfi - Bidad.mp3");
        assertThat(place(pattern, track("rock", LOTFI), Optional.empty())).containsExactly("Rock", "Lotfi - Bidad.mp3");
    }

    @Test
    void withoutTagsTheFileKeepsItsName() throws Exception {
        TargetPattern pattern = TargetPattern.parse(TargetPattern.DEFAULT);

        assertThat(place(pattern, track("rock", TrackTags.NONE), Optional.empty()))
                .containsExactly("Rock", "07 track.mp3");
    }

    @Test
    void albumsKeepTheirOrder() throws Exception {
        TrackTags tags = new TrackTags(
                Optional.of("Lotfi"),
                Optional.of("Bidad"),
                Optional.of("Live"),
                Optional.empty(),
                Optional.of("1985"),
                Optional.of("3"));

        assertThat(place(
                        TargetPattern.parse("{artist}/{year} {album}/{track} {title}"),
                        track("rock", tags),
                        Optional.empty()))
                .containsExactly("Lotfi", "1985 Live", "03 Bidad.mp3");
    }

    @Test
    void tagsNeverLeadOutOfTheirFolder() throws Exception {
        TrackTags evil =
                new TrackTags(Optional.of("../../etc"), Optional.of("/passwd"), Optional.of(".."), Optional.empty());

        List<String> place =
                place(TargetPattern.parse("{album}/{artist}/{title}"), track("rock", evil), Optional.empty());

        assertThat(place)
                .allSatisfy(name -> assertThat(name).doesNotContain("/").isNotEqualTo(".."));
    }

    @Test
    void classIsWhateverTheRecordingWasCalled() throws Exception {
        TargetPattern pattern = TargetPattern.parse("{class}/{name}");

        assertThat(place(pattern, track("iranian", TrackTags.NONE), Optional.of("segah"))
                        .get(0))
                .isEqualTo("Segah");
        assertThat(place(pattern, track("jazz", TrackTags.NONE), Optional.empty())
                        .get(0))
                .isEqualTo("Jazz");
        assertThat(place(pattern, track("ساز پدر", TrackTags.NONE), Optional.empty())
                        .get(0))
                .isEqualTo("ساز پدر");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{colour}/{name}", "{genre}/", "/{genre}/{name}", "a/../{name}", "{genre/{name}", ""})
    void refusesWhatIsNoPattern(String text) {
        assertThatThrownBy(() -> TargetPattern.parse(text))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("The pattern");
    }

    private static List<String> place(TargetPattern pattern, Track track, Optional<String> dastgah) {
        return pattern.place(track, dastgah, id -> Labels.of(id).english());
    }

    private static Track track(String label, TrackTags tags) {
        return new Track(
                Path.of("/music/07 track.mp3").toAbsolutePath(),
                10,
                "0".repeat(64),
                tags,
                new Verdict(label, 0.9, Optional.empty(), 0, false));
    }
}

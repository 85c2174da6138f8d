package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.RunningProfile;
import org.shenava.synth.RadifScore.Written;

class RadifClipsTest {
    private static final ProfileSpec SPEC = ProfileSpec.standard();

    @Test
    void classesTakeTurns() {
        RadifClips clips = clips(1);

        assertThat(List.of(
                        clips.clip(0).label(),
                        clips.clip(1).label(),
                        clips.clip(2).label()))
                .containsExactly("mahur", "segah", "mahur");
    }

    @Test
    void aClipIsTheSameWhicheverWereMadeBefore() {
        RadifClips first = clips(5);
        RadifClips second = clips(5);
        second.clip(0);
        second.clip(1);

        RadifClips.Clip once = first.clip(3);
        RadifClips.Clip again = second.clip(3);

        assertThat(input(again)).isEqualTo(input(once));
        assertThat(again.tonicHz()).isEqualTo(once.tonicHz());
        assertThat(input(clips(6).clip(3))).isNotEqualTo(input(once));
    }

    /** Golden: as clips were before the ranges were grouped. Whoever changes them changes what models that ship were trained on. */
    @ParameterizedTest
    @CsvSource({
        "0, 208.71271771254834, 232, 23, 0.40638268",
        "1, 198.33257625966772, 179, 19, 0.46951842",
        "2, 310.4356468143164, 129, 32, 0.47232026"
    })
    void aSeedGivesTheClipsThatItAlwaysGave(int index, double tonicHz, int slices, int strongest, double share) {
        RadifClips.Clip clip = new RadifClips(
                        List.of(score("mahur", "1._Daramad", 120)), ClipRanges.forTraining(), SPEC, 5)
                .clip(index);

        assertThat(clip.tonicHz()).isCloseTo(tonicHz, within(1e-9));
        assertThat(clip.slices()).hasSize(slices);
        // In single precision; functions such as exp may differ in their last digit from one processor to another.
        assertThat((double) input(clip)[strongest]).isCloseTo(share, within(1e-5));
    }

    @Test
    void theTonicLiesOnAPeakOfTheProfile() {
        RadifClips clips = clips(2);
        int onPeak = 0;
        int clipCount = 20;
        for (int i = 0; i < clipCount; i++) {
            RadifClips.Clip clip = clips.clip(i);
            float[] input = input(clip);
            int bin = Math.floorMod(
                    Math.round(60 * Math.log(clip.tonicHz() / SPEC.lowestHz()) / Math.log(2)), SPEC.binsPerOctave());
            float near = Math.max(input[bin], Math.max(input[(bin + 1) % 60], input[(bin + 59) % 60]));
            // Half of the made-up melodies' time is on the tonic: it is among the strongest bins.
            onPeak += near > 0.2 ? 1 : 0;
        }
        assertThat(onPeak).isEqualTo(clipCount);
    }

    @Test
    void aClipIsAsLongAsTheRangesSay() {
        RadifClips.Clip clip = clips(3).clip(0);

        double seconds = clip.slices().get(clip.slices().size() - 1).endSeconds();

        // Less than a hop is left out at the end.
        assertThat(seconds).isCloseTo(ClipRanges.standard().length().clipSeconds(), within(0.05));
    }

    @Test
    void everySecondClipToTrainOnIsLonger() {
        RadifClips clips =
                new RadifClips(List.of(score("mahur", "1._Daramad", 120)), ClipRanges.forTraining(), SPEC, 4);
        int usual = 0;
        for (int i = 0; i < 20; i++) {
            List<ProfileSlice> slices = clips.clip(i).slices();
            double seconds = slices.get(slices.size() - 1).endSeconds();
            assertThat(seconds).isBetween(29.9, 150.1);
            usual += seconds < 30.1 ? 1 : 0;
        }
        assertThat(usual).isBetween(5, 15);
    }

    @Test
    void refusesAClassThatTheoryDoesNotKnow() {
        List<RadifScore> scores = List.of(score("polka", "1._Daramad", 120));

        assertThatThrownBy(() -> new RadifClips(scores, ClipRanges.standard(), SPEC, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("polka");
    }

    @Test
    void refusesToPlayWithoutScores() {
        assertThatThrownBy(() -> new RadifClips(List.of(), ClipRanges.standard(), SPEC, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no scores");
    }

    /** Generators seeded with the bare index fail this: their numbers correlate by up to 0.95. */
    @Test
    void clipsThatFollowEachOtherHaveNothingInCommon() {
        int clipCount = 2000;
        int draws = 12;
        double[][] drawn = new double[clipCount][draws];
        for (int i = 0; i < clipCount; i++) {
            Random random = RadifClips.random(1, i);
            for (int draw = 0; draw < draws; draw++) {
                drawn[i][draw] = random.nextDouble() - 0.5;
            }
        }
        // Next to each other, and next to each other in one of thirteen classes.
        for (int distance : new int[] {1, 13}) {
            for (int draw = 0; draw < draws; draw++) {
                double sum = 0;
                for (int i = distance; i < clipCount; i++) {
                    sum += drawn[i][draw] * drawn[i - distance][draw];
                }
                // The variance of a uniform number is 1/12. Chance alone gives 1 / sqrt(2000) = 0.022; 24 are looked
                // at.
                assertThat(12 * sum / (clipCount - distance)).isBetween(-0.09, 0.09);
            }
        }
    }

    @Test
    void readsScoresAndLeavesOutWholeDastgahs(@TempDir Path folder) throws IOException {
        Path shur = Files.createDirectories(folder.resolve("shur"));
        String rows = "onset_s,offset_s,midi,bend,qt,velocity,chan\n0.5,1.0,67,0,134,83,0\n0.0,0.5,65,0,130,83,0\n";
        Files.writeString(shur.resolve("1._Daramad.csv"), rows);
        Files.writeString(shur.resolve("shur-whole_dastgaah.csv"), rows);

        List<RadifScore> scores = RadifScore.readAll(folder, LostQuarterTones.RESTORED);

        assertThat(scores).hasSize(1);
        assertThat(scores.get(0).label()).isEqualTo("shur");
        assertThat(scores.get(0).isDaramad()).isTrue();
        assertThat(scores.get(0).notes()).extracting(Written::quarterTone).containsExactly(130, 134);
    }

    @Test
    void namesTheScoreThatIsDamaged(@TempDir Path folder) throws IOException {
        Path shur = Files.createDirectories(folder.resolve("shur"));
        Files.writeString(shur.resolve("1._Daramad.csv"), "onset_s,offset_s,qt\n0.5,1.0,hello\n");

        assertThatThrownBy(() -> RadifScore.readAll(folder, LostQuarterTones.RESTORED))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1._Daramad.csv");
    }

    @Test
    void saysWhenThereAreNoScores(@TempDir Path folder) {
        assertThatThrownBy(() -> RadifScore.readAll(folder, LostQuarterTones.RESTORED))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There are no scores");
    }

    private static RadifClips clips(long seed) {
        return new RadifClips(
                List.of(score("mahur", "1._Daramad", 120), score("segah", "1._Daramad", 137)),
                ClipRanges.standard(),
                SPEC,
                seed);
    }

    /** Every second note is the tonic. */
    private static RadifScore score(String label, String name, int tonicQuarterTone) {
        List<Written> notes = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            int step = i % 2 == 0 ? 0 : 4 + 2 * (i % 3);
            notes.add(new Written(0.5 * i, 0.5 * i + 0.45, tonicQuarterTone + step));
        }
        return new RadifScore(label, name, notes);
    }

    private static float[] input(RadifClips.Clip clip) {
        RunningProfile profile = new RunningProfile(SPEC.binsPerOctave());
        clip.slices().forEach(slice -> profile.add(slice.bins()));
        return profile.input();
    }
}

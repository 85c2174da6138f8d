package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.RunningProfile;
import org.shenava.synth.Performance.Played;

class PerformanceClipsTest {
    private static final ProfileSpec SPEC = ProfileSpec.standard();
    private static final String INDEX = "path,class,release_group,seconds,events\n";
    private static final String NOTES = "onset_s,offset_s,hz\n1.5,2.0,261.6\n0.0,1.5,392.4\n";

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheIndexNames() throws IOException {
        Files.writeString(folder.resolve("index.csv"), INDEX + "a.csv,segah,someone,2,2\n");
        Files.writeString(folder.resolve("a.csv"), NOTES);
        Files.writeString(folder.resolve("unnamed.csv"), NOTES);

        List<Performance> all = Performance.readAll(folder);

        assertThat(all).hasSize(1);
        assertThat(all.get(0).dastgah()).isEqualTo("segah");
        assertThat(all.get(0).performer()).isEqualTo("someone");
        assertThat(all.get(0).notes()).extracting(Played::onsetSeconds).containsExactly(0.0, 1.5);
        assertThat(all.get(0).seconds()).isEqualTo(2);
    }

    @Test
    void namesWhatIsMissingOrDamaged() throws IOException {
        assertThatThrownBy(() -> Performance.readAll(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no list of performances");

        Files.writeString(folder.resolve("index.csv"), INDEX);
        assertThatThrownBy(() -> Performance.readAll(folder)).hasMessageContaining("is empty");

        Files.writeString(folder.resolve("index.csv"), "path,class\na.csv,segah\n");
        assertThatThrownBy(() -> Performance.readAll(folder)).hasMessageContaining("release_group");

        Files.writeString(folder.resolve("index.csv"), INDEX + "a.csv,segah,someone,2,2\n");
        assertThatThrownBy(() -> Performance.readAll(folder)).isInstanceOf(IOException.class);

        Files.writeString(folder.resolve("a.csv"), "onset_s,offset_s,hz\n");
        assertThatThrownBy(() -> Performance.readAll(folder)).hasMessageContaining("has no notes");

        // Ends before it begins.
        Files.writeString(folder.resolve("a.csv"), "onset_s,offset_s,hz\n2,1,440\n");
        assertThatThrownBy(() -> Performance.readAll(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.csv");
    }

    @Test
    void aClipIsTheSameWhicheverWereMadeBefore() {
        PerformanceClips first = clips(5, "segah", "mahur");
        PerformanceClips second = clips(5, "segah", "mahur");
        second.clip(0);

        assertThat(input(second.clip(3))).isEqualTo(input(first.clip(3)));
        assertThat(input(clips(6, "segah", "mahur").clip(3))).isNotEqualTo(input(first.clip(3)));
    }

    @Test
    void classesTakeTurnsAndClipsAreAMinuteAtMost() {
        PerformanceClips clips = clips(1, "segah", "mahur");

        assertThat(clips.clip(0).dastgah()).isEqualTo("mahur");
        assertThat(clips.clip(1).dastgah()).isEqualTo("segah");
        assertThat(clips.clip(2).dastgah()).isEqualTo("mahur");
        List<ProfileSlice> slices = clips.clip(0).slices();
        assertThat(slices.get(slices.size() - 1).endSeconds()).isCloseTo(60, within(0.1));
    }

    @Test
    void whatWasPlayedIsHeard() {
        // Two notes a fifth apart, at whatever pitch: two peaks 702 cents or 35 bins apart.
        for (int i = 0; i < 10; i++) {
            float[] input = input(clips(2, "mahur").clip(i));
            int strongest = 0;
            for (int bin = 1; bin < input.length; bin++) {
                strongest = input[bin] > input[strongest] ? bin : strongest;
            }
            double above = Math.max(at(input, strongest + 35), at(input, strongest - 35));

            assertThat(above).isGreaterThan(0.2);
        }
    }

    @Test
    void refusesWhatIsNoDastgah() {
        assertThatThrownBy(() -> clips(1, "dashti"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no dastgah called dashti");
        assertThatThrownBy(() -> clips(1, "rock")).hasMessageContaining("no dastgah called rock");
        assertThatThrownBy(() -> clips(1)).hasMessageContaining("no performances");
    }

    private static double at(float[] input, int bin) {
        int around = Math.floorMod(bin, input.length);
        return Math.max(
                input[around],
                Math.max(input[(around + 1) % input.length], input[Math.floorMod(around - 1, input.length)]));
    }

    private static PerformanceClips clips(long seed, String... dastgahs) {
        List<Performance> performances = new ArrayList<>();
        for (String dastgah : dastgahs) {
            List<Played> notes = new ArrayList<>();
            for (int i = 0; i < 240; i++) {
                notes.add(new Played(0.5 * i, 0.5 * i + 0.45, i % 2 == 0 ? 261.6 : 392.4));
            }
            performances.add(new Performance(dastgah, dastgah + ".csv", "someone", notes));
        }
        return new PerformanceClips(performances, ClipRanges.forTraining(), SPEC, seed);
    }

    private static float[] input(PerformanceClips.Clip clip) {
        RunningProfile profile = new RunningProfile(SPEC.binsPerOctave());
        clip.slices().forEach(slice -> profile.add(slice.bins()));
        return profile.input();
    }
}

package org.shenava.view.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.audio.AudioException;
import org.shenava.audio.WavFile;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.music.Mode;
import org.shenava.music.Modes;

class LibraryPassagesTest {
    private static final int RATE_HZ = 8000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "dashti, dashti",
        "Bayat-e Tork, bayat-e-tork",
        "bayat_e_tork, bayat-e-tork",
        "بیات ترک, bayat-e-tork",
        "بيات ترك, bayat-e-tork",
        "سه گاه, segah",
        "سه‌گاه, segah",
        "Rast Panjgah, rast-panjgah"
    })
    void knowsAModeByEachOfItsNames(String name, String id) {
        assertThat(LibraryPassages.modeOf(name)).contains(id);
    }

    @Test
    void findsRecordingsInFoldersOfModesAndNothingElse() throws Exception {
        sound("shur/a.wav", 1);
        sound("Shur/deeper/b.WAV", 1);
        sound("holiday/c.wav", 1);
        Files.createDirectories(folder.resolve("nava"));
        Files.writeString(folder.resolve("shur/notes.txt"), "x");

        LibraryPassages library = LibraryPassages.scan(folder);

        assertThat(library.modes()).containsExactly("shur");
        assertThat(library.fileCount()).isEqualTo(2);
        assertThat(library.tempoCanChange()).isFalse();
    }

    @Test
    void aStretchIsASlopeOfTheRampThatWasRecorded() throws Exception {
        sound("shur/a.wav", 60);
        LibraryPassages library = LibraryPassages.scan(folder);

        Sound one = library.make(mode("shur"), 1, 1, JobContext.QUIET);
        Sound same = library.make(mode("shur"), 1, 1, JobContext.QUIET);
        Sound other = library.make(mode("shur"), 2, 1, JobContext.QUIET);

        assertThat(one.samples()).hasSize((int) (LibraryPassages.STRETCH_SECONDS * Passages.SAMPLE_RATE_HZ));
        assertThat(one.samples()).containsExactly(same.samples());
        assertThat(startSeconds(one)).isNotCloseTo(startSeconds(other), org.assertj.core.api.Assertions.within(0.5));
        assertThat(startSeconds(one)).isBetween(0.0, 35.1);
        assertThat(one.origin()).isEqualTo("a.wav");
    }

    @Test
    void aShortRecordingIsHeardWhole() throws Exception {
        sound("nava/a.wav", 3);

        Sound sound = LibraryPassages.scan(folder).make(mode("nava"), 5, 1, JobContext.QUIET);

        assertThat(sound.samples().length).isBetween(3 * 44_100 - 50, 3 * 44_100 + 50);
    }

    @Test
    void stopsWhenItIsCancelledAndSaysWhatCannotBeRead() throws Exception {
        sound("shur/a.wav", 60);
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(double fraction, String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        LibraryPassages library = LibraryPassages.scan(folder);

        assertThatThrownBy(() -> library.make(mode("shur"), 1, 1, cancelled)).isInstanceOf(JobCancelledException.class);

        Files.writeString(folder.resolve("shur/a.wav"), "no sound");
        assertThatThrownBy(() -> library.make(mode("shur"), 1, 1, JobContext.QUIET))
                .isInstanceOf(AudioException.class);
    }

    /** A ramp: each sample tells the time, a minute from -0.5 to 0.5. */
    private void sound(String name, int seconds) throws Exception {
        float[] samples = new float[seconds * RATE_HZ];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = -0.5f + (float) i / (60 * RATE_HZ);
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        WavFile.write(file, samples, RATE_HZ);
    }

    private static double startSeconds(Sound sound) {
        return 60 * (sound.samples()[sound.sampleRateHz() / 10] + 0.5) - 0.1;
    }

    private static Mode mode(String label) {
        return Modes.of(label).orElseThrow();
    }
}

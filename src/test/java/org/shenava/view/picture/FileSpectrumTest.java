package org.shenava.view.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.AudioException;
import org.shenava.audio.WavFile;
import org.shenava.feature.PitchTracker;
import org.shenava.feature.Signals;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.DirectJobRunner;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.settings.Language;
import org.shenava.settings.PictureSettings.Scale;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.view.common.Preferences;
import org.shenava.view.common.Texts;

class FileSpectrumTest {
    private static final SpectrogramSpec SPEC = SpectrogramSpec.standard();
    private static final SpectrogramSpec FINE =
            SpectrogramSpec.logarithmic(Signals.RATE_HZ, 1024, 128, 80, 8000, 30, -100);
    private static final double CLICK_SECONDS = 25.5;
    private static final ContourSource CONTOUR =
            (rateHz, pitches) -> new PitchTracker(rateHz, ContourSource.HOP_SAMPLES, pitches::pitch);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        float[] sound = Signals.sine(330, 0.02, 40);
        sound[(int) (CLICK_SECONDS * Signals.RATE_HZ)] = 1;
        file = folder.resolve("tone.wav");
        WavFile.write(file, sound, Signals.RATE_HZ);
    }

    @Test
    void showsAllOfARecording() throws Exception {
        FileSpectrum all = read(FileSpectrum.Request.all(file, SPEC, Optional.of(CONTOUR)));

        assertThat(all.pool()).isEqualTo(1);
        assertThat(all.columns()).hasSize((int) (40 * SPEC.columnsPerSecond()));
        int middle = Signals.highest(all.columns().get(500));
        assertThat(SPEC.rowHz(middle)).isCloseTo(330, within(5.0));
        assertThat(loudestSeconds(all)).isCloseTo(CLICK_SECONDS, within(1 / SPEC.columnsPerSecond()));
        float[] pitches = all.pitches().orElseThrow();
        assertThat((double) pitches[all.pitchIndex(10)]).isCloseTo(330, within(2.0));
        assertThat(all.pitchSeconds(all.pitchIndex(10))).isCloseTo(10, within(0.03));
    }

    @Test
    void memoryIsBoundedAndNoSoundIsLost() throws Exception {
        FileSpectrum all = read(FileSpectrum.Request.all(file, FINE, Optional.empty()));

        assertThat(all.pool()).isEqualTo(2);
        assertThat(all.columns()).hasSizeBetween(FileSpectrum.MOST_COLUMNS / 2, FileSpectrum.MOST_COLUMNS);
        assertThat(loudestSeconds(all)).isCloseTo(CLICK_SECONDS, within(3 / FINE.columnsPerSecond()));
        assertThat(all.pitches()).isEmpty();
    }

    @Test
    void aPartIsFinerAndStandsWhereItBelongs() throws Exception {
        FileSpectrum part = read(new FileSpectrum.Request(file, FINE, 24, 27, Optional.empty()));

        assertThat(part.pool()).isEqualTo(1);
        assertThat(part.seconds(0)).isLessThanOrEqualTo(24);
        assertThat(part.endSeconds()).isBetween(26.98, 27.1);
        assertThat(loudestSeconds(part)).isCloseTo(CLICK_SECONDS, within(2 / FINE.columnsPerSecond()));
        assertThat(part.column(part.seconds(77.5))).isCloseTo(77.5, within(1e-9));
    }

    @Test
    void stopsWhenItIsCancelled() {
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(double fraction, String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> FileSpectrum.read(FileSpectrum.Request.all(file, SPEC, Optional.empty()), cancelled))
                .isInstanceOf(JobCancelledException.class);
    }

    @Test
    void aFileThatIsNoSoundIsSaidInASentence() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.wav"), "this is no sound");

        assertThatThrownBy(() -> read(FileSpectrum.Request.all(broken, SPEC, Optional.empty())))
                .isInstanceOf(AudioException.class);

        Preferences preferences = preferences();
        FilePictureViewModel model = model(preferences);
        model.show(broken);
        assertThat(model.overview().get()).isNull();
        assertThat(model.trouble().get().words(Texts.of(Language.ENGLISH))).contains("broken.wav");
        assertThat(model.progress().get()).isNegative();
        model.show(file);
        assertThat(model.trouble().get()).isNull();
        assertThat(model.overview().get()).isNotNull();
    }

    @Test
    void whatIsSeenCloseIsComputedFine() {
        Preferences preferences = preferences();
        FilePictureViewModel model = model(preferences);
        new PictureViewModel(preferences).windowSamples(1024);
        new PictureViewModel(preferences).overlap(0.9375);
        model.show(file);
        assertThat(model.overview().get().pool()).isEqualTo(2);

        model.see(0, 40, 900);
        assertThat(model.detail().get()).as("all of it is fine enough").isNull();
        model.see(10, 12, 900);

        FileSpectrum detail = model.detail().get();
        assertThat(detail.pool()).isEqualTo(1);
        assertThat(detail.seconds(0)).isLessThanOrEqualTo(8);
        assertThat(detail.endSeconds()).isGreaterThan(13.9);
        model.see(10.5, 12.5, 900);
        assertThat(model.detail().get()).as("there already").isSameAs(detail);
        model.see(20, 22, 900);
        assertThat(model.detail().get()).isNotSameAs(detail);
    }

    @Test
    void aPartOfTheRecordingBeforeIsNotSeenInTheNext() throws Exception {
        Preferences preferences = preferences();
        FilePictureViewModel model = model(preferences);
        new PictureViewModel(preferences).windowSamples(1024);
        new PictureViewModel(preferences).overlap(0.9375);
        model.show(file);
        model.see(10, 12, 900);
        assertThat(model.detail().get()).isNotNull();

        model.show(Files.writeString(folder.resolve("broken.wav"), "this is no sound"));

        assertThat(model.detail().get()).isNull();
    }

    @Test
    void anotherWayIsComputedAnewAndColoursAreNot() {
        Preferences preferences = preferences();
        FilePictureViewModel model = model(preferences);
        PictureViewModel settings = new PictureViewModel(preferences);
        model.show(file);
        FileSpectrum first = model.overview().get();

        settings.floorDb(-60);
        assertThat(model.overview().get()).isSameAs(first);
        settings.scale(Scale.LINEAR);
        assertThat(model.overview().get()).isNotSameAs(first);
        assertThat(model.overview().get().pitches()).isEmpty();
        settings.contour(true);
        assertThat(model.overview().get().pitches()).isPresent();
    }

    @Test
    void theSameRecordingIsKeptUntilItIsTakenAway() {
        FilePictureViewModel model = model(preferences());
        model.show(file);
        FileSpectrum first = model.overview().get();

        model.show(file);
        assertThat(model.overview().get()).isSameAs(first);
        model.showNothing();
        assertThat(model.overview().get()).isNull();
        model.show(file);

        assertThat(model.overview().get()).isNotNull().isNotSameAs(first);
    }

    private static FilePictureViewModel model(Preferences preferences) {
        FilePictureViewModel model =
                new FilePictureViewModel(new DirectJobRunner(), Runnable::run, new PictureViewModel(preferences));
        model.contour(CONTOUR);
        return model;
    }

    private Preferences preferences() {
        return new Preferences(
                new SettingsStore(folder), Settings.defaults(), new DirectJobRunner(), Runnable::run, refused -> {});
    }

    private static FileSpectrum read(FileSpectrum.Request request) throws Exception {
        return FileSpectrum.read(request, JobContext.QUIET);
    }

    private static double loudestSeconds(FileSpectrum spectrum) {
        int best = 0;
        int row = spectrum.spec().rowCount() - 20;
        for (int i = 1; i < spectrum.columns().size(); i++) {
            if (spectrum.columns().get(i)[row] > spectrum.columns().get(best)[row]) {
                best = i;
            }
        }
        return spectrum.seconds(best + 0.5);
    }
}

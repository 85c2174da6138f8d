package org.shenava.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.feature.FrequencyScale;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.DirectJobRunner;
import org.shenava.settings.PictureSettings;
import org.shenava.settings.PictureSettings.Scale;
import org.shenava.settings.Settings;
import org.shenava.settings.SettingsStore;
import org.shenava.view.common.ColourMap;
import org.shenava.view.common.Colours;
import org.shenava.view.common.Preferences;

class PictureViewModelTest {
    @TempDir
    Path home;

    private Preferences preferences;
    private PictureViewModel model;

    @BeforeEach
    void setUp() {
        preferences = new Preferences(
                new SettingsStore(home), Settings.defaults(), new DirectJobRunner(), Runnable::run, refused -> {});
        model = new PictureViewModel(preferences);
    }

    @Test
    void theDefaultsGiveTheStandardPicture() {
        assertThat(PictureSpecs.spec(PictureSettings.defaults())).isEqualTo(SpectrogramSpec.standard());
    }

    @Test
    void everyChangeIsSeenAndRemembered() {
        model.scale(Scale.MEL);
        model.windowSamples(8192);
        model.overlap(0.75);
        model.colours(Colours.VIRIDIS);
        model.contour(true);

        PictureSettings written = new SettingsStore(home).load().settings().picture();
        assertThat(written).isEqualTo(model.settings().get());
        SpectrogramSpec spec = PictureSpecs.spec(written);
        assertThat(spec.scale()).isEqualTo(FrequencyScale.MEL);
        assertThat(spec.windowSamples()).isEqualTo(8192);
        assertThat(spec.hopSamples()).isEqualTo(2048);
        assertThat(written.colours()).isEqualTo("viridis");
        assertThat(written.contour()).isTrue();
        assertThat(PictureSpecs.colours(written).argb(-12))
                .isEqualTo(new ColourMap(Colours.VIRIDIS, -88, -12).argb(-12));
    }

    @Test
    void endsOfARangePushEachOther() {
        model.lowestHz(250);
        model.highestHz(300);
        assertThat(model.settings().get().lowestHz()).isEqualTo(150);
        assertThat(model.settings().get().highestHz()).isEqualTo(300);

        model.lowestHz(20_000);
        assertThat(model.settings().get().highestHz()).isEqualTo(11_025);
        model.highestHz(1);
        assertThat(model.settings().get().lowestHz()).isEqualTo(20);
        assertThat(model.settings().get().highestHz()).isEqualTo(40);

        model.ceilingDb(-40);
        model.floorDb(-20);
        assertThat(model.settings().get().floorDb()).isEqualTo(-20);
        assertThat(model.settings().get().ceilingDb()).isEqualTo(-10);
        model.ceilingDb(-60);
        assertThat(model.settings().get().floorDb()).isEqualTo(-70);
    }

    @Test
    void everyChoiceMakesAPicture() {
        for (Scale scale : Scale.values()) {
            for (int window : PictureChoices.WINDOWS) {
                for (double overlap : PictureChoices.OVERLAPS) {
                    model.scale(scale);
                    model.windowSamples(window);
                    model.overlap(overlap);
                    SpectrogramSpec spec = PictureSpecs.spec(model.settings().get());
                    assertThat(spec.columnsPerSecond()).isLessThan(173);
                    assertThat(spec.rowCount()).isBetween(200, 512);
                }
            }
        }
        model.scale(Scale.LOG);
        for (double lowest : PictureChoices.LOWEST_HZ) {
            for (double highest : PictureChoices.HIGHEST_HZ) {
                model.lowestHz(lowest);
                model.highestHz(highest);
                assertThat(PictureSpecs.spec(model.settings().get()).rowCount()).isBetween(100, 512);
            }
        }
    }

    @Test
    void startsAgainWithTheDefaultsButKeepsTheMelodyLine() {
        model.scale(Scale.LINEAR);
        model.contour(true);

        model.reset();

        assertThat(model.settings().get().scale()).isEqualTo(Scale.LOG);
        assertThat(model.settings().get().contour()).isTrue();
    }

    @Test
    void hearsOfChangesMadeElsewhereUntilItIsClosed() {
        PictureViewModel other = new PictureViewModel(preferences);
        other.scale(Scale.MEL);
        assertThat(model.settings().get().scale()).isEqualTo(Scale.MEL);

        model.close();
        other.scale(Scale.LINEAR);

        assertThat(model.settings().get().scale()).isEqualTo(Scale.MEL);
    }
}

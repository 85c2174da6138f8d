package org.shenava.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.music.Thresholds;
import org.shenava.settings.Settings;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Preferences;

class ThresholdsViewModelTest {
    @TempDir
    Path home;

    private Preferences preferences;
    private ThresholdsViewModel model;

    @BeforeEach
    void setUp() {
        FakeServices services = new FakeServices(home);
        preferences = new Preferences(
                services.settings(), Settings.defaults(), services.jobs(), Runnable::run, refused -> {});
        model = new ThresholdsViewModel(preferences);
        model.show(FakeServices.card());
    }

    @Test
    void beginsWithTheModelsOwn() {
        assertThat(model.rows().get()).hasSize(FakeServices.card().labels().size());
        assertThat(model.overall().share().get()).isEqualTo(0.3);
        assertThat(model.overall().isSet().get()).isFalse();
        assertThat(row("dashti").share().get()).isEqualTo(0.3);
        assertThat(model.anySet().get()).isFalse();
    }

    @Test
    void classesFollowTheOverallOneUntilTheyHaveTheirOwn() {
        model.set(row("dashti"), 0.8);
        model.set(model.overall(), 0.55);

        assertThat(row("shur").share().get()).isEqualTo(0.55);
        assertThat(row("dashti").share().get()).isEqualTo(0.8);
        assertThat(preferences.current().thresholds())
                .isEqualTo(new Thresholds(OptionalDouble.of(0.55), Map.of("dashti", 0.8)));

        model.reset(row("dashti"));

        assertThat(row("dashti").share().get()).isEqualTo(0.55);
        assertThat(row("dashti").isSet().get()).isFalse();
    }

    @Test
    void resettingTheOverallOneLeavesTheClassesTheirOwn() {
        model.set(model.overall(), 0.55);
        model.set(row("nava"), 0.1);

        model.reset(model.overall());

        assertThat(model.overall().share().get()).isEqualTo(0.3);
        assertThat(row("nava").share().get()).isEqualTo(0.1);
    }

    @Test
    void resetsAllAtOnce() {
        model.set(model.overall(), 0.55);
        model.set(row("nava"), 0.1);
        assertThat(model.anySet().get()).isTrue();

        model.resetAll();

        assertThat(preferences.current().thresholds()).isEqualTo(Thresholds.NONE);
        assertThat(row("nava").share().get()).isEqualTo(0.3);
        assertThat(model.anySet().get()).isFalse();
    }

    @Test
    void staysBetweenNothingAndAll() {
        model.set(model.overall(), 1.7);

        assertThat(model.overall().share().get()).isEqualTo(1);
    }

    @Test
    void hearsOfChangesFromElsewhereUntilItIsClosed() {
        preferences.change(settings -> settings.withThresholds(new Thresholds(OptionalDouble.of(0.7), Map.of())));
        assertThat(row("shur").share().get()).isEqualTo(0.7);

        model.close();
        preferences.change(settings -> settings.withThresholds(Thresholds.NONE));

        assertThat(row("shur").share().get()).isEqualTo(0.7);
    }

    private ThresholdsViewModel.Row row(String label) {
        return model.rows().get().stream()
                .filter(row -> row.label().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}

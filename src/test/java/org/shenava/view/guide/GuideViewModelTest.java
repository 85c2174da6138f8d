package org.shenava.view.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.settings.Settings;
import org.shenava.view.FakeServices;
import org.shenava.view.common.Preferences;
import org.shenava.view.guide.GuideViewModel.Step;

class GuideViewModelTest {
    @TempDir
    Path home;

    private Preferences preferences;
    private GuideViewModel guide;

    @BeforeEach
    void setUp() {
        over(Settings.defaults());
    }

    @Test
    void beginsByItselfOnTheFirstRunOnly() {
        guide.beginOnFirstRun();
        assertThat(guide.showing().get()).isTrue();
        assertThat(guide.asked().get()).isFalse();

        over(Settings.defaults().withGuideSeen(true));
        guide.beginOnFirstRun();
        assertThat(guide.showing().get()).isFalse();
    }

    @Test
    void goesForthAndBackAndEndsAfterTheLastCard() {
        guide.beginOnFirstRun();
        guide.back();
        assertThat(guide.step().get()).isEqualTo(Step.BARS);
        guide.next();
        guide.next();
        guide.back();
        assertThat(guide.step().get()).isEqualTo(Step.UNSURE);
        guide.next();
        guide.next();
        assertThat(guide.isLast()).isTrue();
        assertThat(preferences.current().guideSeen()).isFalse();

        guide.next();

        assertThat(guide.showing().get()).isFalse();
        assertThat(preferences.current().guideSeen()).isTrue();
    }

    @Test
    void whoPutsItAwaySeesItNoMoreUntilTheyAsk() {
        guide.beginOnFirstRun();
        guide.next();

        guide.putAway();
        guide.beginOnFirstRun();
        assertThat(guide.showing().get()).isFalse();

        guide.begin();
        assertThat(guide.showing().get()).isTrue();
        assertThat(guide.asked().get()).isTrue();
        assertThat(guide.step().get()).isEqualTo(Step.BARS);
    }

    /** The window was built anew, in another language. */
    @Test
    void aSecondStartLeavesItWhereItIs() {
        guide.beginOnFirstRun();
        guide.next();

        guide.beginOnFirstRun();

        assertThat(guide.step().get()).isEqualTo(Step.UNSURE);
    }

    private void over(Settings settings) {
        FakeServices services = new FakeServices(home);
        preferences = new Preferences(services.settings(), settings, services.jobs(), Runnable::run, refused -> {});
        guide = new GuideViewModel(preferences);
    }
}

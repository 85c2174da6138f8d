package org.shenava.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.audio.Level;
import org.shenava.job.DirectJobRunner;
import org.shenava.live.LiveSnapshot;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.settings.Language;
import org.shenava.view.FakeFeed;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.Texts;

class DiagnosticsViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final Diagnostics diagnostics = new Diagnostics();
    private final FakeFeed feed = new FakeFeed("Studio", -1);

    private DiagnosticsViewModel model(Language language) {
        return new DiagnosticsViewModel(diagnostics, new DirectJobRunner(), Runnable::run, Texts.of(language));
    }

    private static String value(DiagnosticsViewModel model, String key) {
        return model.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value()
                .get();
    }

    @Test
    void saysWhatWasCountedWhenItTicks() {
        DiagnosticsViewModel model = model(Language.ENGLISH);
        count();
        assertThat(value(model, "diagnostics.stalls")).isEqualTo("0");

        model.tick(10 * SECOND);

        assertThat(value(model, "diagnostics.frames")).isEqualTo("2, 160 ms each");
        assertThat(value(model, "diagnostics.quick")).isEqualTo("50.00 %");
        assertThat(value(model, "diagnostics.longest")).isEqualTo("300 ms");
        assertThat(value(model, "diagnostics.stalls")).isEqualTo("1");
        assertThat(value(model, "diagnostics.lost")).isEqualTo("7");
        assertThat(value(model, "diagnostics.skipped")).isEqualTo("2");
        assertThat(value(model, "diagnostics.heap")).matches("[0-9,]+ of [0-9,]+ MiB");
    }

    @Test
    void resetsAndReportsAsText() {
        DiagnosticsViewModel model = model(Language.ENGLISH);
        count();
        model.tick(10 * SECOND);
        assertThat(model.report()).contains("Blocks lost: 7\n");

        model.reset();

        assertThat(model.report()).contains("Blocks lost: 0\n").contains("Frames drawn: 0, 0.0 ms each\n");
    }

    @Test
    void usesTheDigitsOfTheLanguage() {
        DiagnosticsViewModel model = model(Language.PERSIAN);
        count();
        model.tick(10 * SECOND);

        assertThat(value(model, "diagnostics.lost")).isEqualTo("۷");
    }

    private void count() {
        feed.say(new LiveSnapshot(Phase.RUNNING, 1, Level.NOTHING, Optional.empty(), 7, 2, Optional.empty()));
        diagnostics.pulse(SECOND, true, feed);
        diagnostics.pulse(SECOND + 20_000_000, true, feed);
        diagnostics.pulse(SECOND + 320_000_000, true, feed);
    }
}

package org.shenava.view.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.music.Thresholds;
import org.shenava.settings.Language;
import org.shenava.view.common.Texts;

class TotalsViewModelTest extends LibraryFixture {
    private static final double EACH_SECONDS = 187.4;

    @Test
    void classesAreAddedUpAndTheUnsureStandLast() {
        TotalsViewModel model = watched();

        Totals totals = model.totals().get();
        assertThat(totals.classes()).extracting(Totals.Bar::label).containsExactly("iranian", "jazz", "");
        assertThat(totals.classes()).allSatisfy(bar -> {
            assertThat(bar.count()).isEqualTo(1);
            assertThat(bar.share()).isCloseTo(1.0 / 3, within(1e-9));
            assertThat(bar.seconds()).isCloseTo(EACH_SECONDS, within(1e-6));
        });
        assertThat(totals.count()).isEqualTo(3);
        assertThat(totals.seconds()).isCloseTo(3 * EACH_SECONDS, within(1e-6));
        assertThat(totals.modes()).extracting(Totals.Bar::label).containsExactly("mahur");
    }

    @Test
    void anAnswerByHandAndAThresholdChangeThemAtOnce() {
        TotalsViewModel model = watched();
        ScanViewModel scan = ScanViewModel.of(context());

        scan.say(((Heard) scan.rows().get(1)).track(), Optional.of(new ByHand("pop", Optional.empty())));
        assertThat(labels(model)).containsExactly("iranian", "pop", "");

        preferences.change(settings -> settings.withThresholds(new Thresholds(OptionalDouble.of(0.95), Map.of())));
        assertThat(labels(model)).containsExactly("pop", "");
        assertThat(model.totals().get().classes().get(1).count()).isEqualTo(2);
        assertThat(model.totals().get().modes()).isEmpty();
    }

    @Test
    void anIranianRecordingWhoseModeDoesNotCountIsUnsureAmongTheModes() {
        TotalsViewModel model = watched();
        services.library.add(music.resolve("e.mp3"), "Dusk", "iranian", 0.9);
        ScanViewModel.of(context()).scan();

        preferences.change(
                settings -> settings.withThresholds(new Thresholds(OptionalDouble.empty(), Map.of("mahur", 0.75))));
        assertThat(model.totals().get().modes()).isEmpty();

        ScanViewModel scan = ScanViewModel.of(context());
        scan.say(((Heard) scan.rows().get(0)).track(), Optional.of(new ByHand("iranian", Optional.of("segah"))));

        assertThat(model.totals().get().modes()).extracting(Totals.Bar::label).containsExactly("segah", "");
    }

    @Test
    void nothingIsAddedUpWhileNobodyLooks() {
        TotalsViewModel model = TotalsViewModel.of(context());
        scanned();
        assertThat(model.totals().get()).isEqualTo(Totals.NONE);

        model.watch();
        model.rest();
        assertThat(labels(model)).hasSize(3);
    }

    @Test
    void whatComesWhileItAddsIsAddedUpAfterwards() {
        HeldJobs jobs = new HeldJobs();
        use(jobs);
        ScanViewModel scan = scanned();
        TotalsViewModel model = TotalsViewModel.of(context());
        model.watch();
        assertThat(scan.work().running().get()).isTrue();

        jobs.runAll();

        assertThat(labels(model)).containsExactly("iranian", "jazz", "");
    }

    @Test
    void lengthsAreSaidAsPeopleDo() {
        Texts english = Texts.of(Language.ENGLISH);
        assertThat(TotalsChart.time(42.4, english)).isEqualTo("42 s");
        assertThat(TotalsChart.time(59.8 * 60, english)).isEqualTo("1 h 0 min");
        assertThat(TotalsChart.time(90, english)).isEqualTo("2 min");
        assertThat(TotalsChart.time(100 * 3600 + 5 * 60, Texts.of(Language.PERSIAN)))
                .isEqualTo("۱۰۰ ساعت و ۵ دقیقه");
    }

    private TotalsViewModel watched() {
        scanned();
        TotalsViewModel model = TotalsViewModel.of(context());
        model.watch();
        return model;
    }

    private static List<String> labels(TotalsViewModel model) {
        return model.totals().get().classes().stream().map(Totals.Bar::label).toList();
    }
}

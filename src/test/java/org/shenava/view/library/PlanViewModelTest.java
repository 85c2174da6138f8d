package org.shenava.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.job.DirectJobRunner;
import org.shenava.job.Job;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanException;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.settings.Language;
import org.shenava.settings.LibrarySettings;
import org.shenava.view.FakeContext;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;

/** The plan, before anything is done. */
class PlanViewModelTest extends LibraryFixture {
    private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

    @Test
    void thePlanChangesNothing() throws Exception {
        PlanViewModel plan = planned();

        assertThat(places(plan))
                .containsExactly("IRANIAN/MAHUR/Sara - Dawn.mp3", "JAZZ/Sara - Blue.mp3", "Unsure/c.mp3");
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);
        assertThat(home.resolve("sorted")).doesNotExist();
    }

    @Test
    void withoutRecordingsTargetOrPatternThereIsNoPlan() {
        PlanViewModel plan = PlanViewModel.of(context());
        plan.make(id -> id);
        assertThat(plan.work().message().get().words(ENGLISH)).contains("Scan a folder");
        scanned();
        plan.wishes().target().set("here");
        plan.make(id -> id);
        assertThat(plan.work().message().get().words(ENGLISH)).contains("whole path");
        plan.wishes().pattern().set("{gnere}/{title}");
        assertThat(plan.wishes().patternFits().get()).isFalse();
        plan.make(id -> id);
        assertThat(plan.work().message().get().words(ENGLISH)).contains("pattern");
        assertThat(plan.rows()).isEmpty();
    }

    @Test
    void rowsGoElsewhereOrAreLeftOut() {
        PlanViewModel plan = planned();

        assertThat(plan.edit(plan.rows().get(1), "Best/one.mp3")).isTrue();
        plan.turnLeftOut(List.of(plan.rows().get(2)));

        assertThat(places(plan)).contains("Best/one.mp3");
        assertThat(plan.rows().get(2).state()).isEqualTo(PlanRow.State.LEFT_OUT);
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);

        plan.turnLeftOut(List.of(plan.rows().get(2)));

        assertThat(plan.rows().get(2).state()).isEqualTo(PlanRow.State.READY);
        assertThat(plan.edit(plan.rows().get(0), " ")).isFalse();
    }

    @Test
    void whatStandsInTheWayIsSaidAndStopsIt() {
        PlanViewModel plan = planned();

        plan.edit(plan.rows().get(1), "Unsure/c.mp3");

        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.BLOCKED);
        assertThat(plan.problems()).hasSize(1);
        assertThat(plan.take()).isEmpty();

        plan.edit(plan.rows().get(1), "../outside.mp3");

        assertThat(plan.problems()).hasSize(1).first().asString().contains("not below");
    }

    @Test
    void aPlanGoesOutOfDate() {
        PlanViewModel plan = planned();
        ScanViewModel scan = ScanViewModel.of(context());

        scan.say(((Heard) scan.rows().get(1)).track(), Optional.of(new ByHand("pop", Optional.empty())));

        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.OUTDATED);
        assertThat(plan.take()).isEmpty();
    }

    @Test
    void tagsNeedNoTarget() {
        scanned();
        PlanViewModel plan = PlanViewModel.of(context());
        plan.wishes().action().set(Action.TAG);

        plan.make(id -> id);

        assertThat(plan.rows())
                .extracting(PlanRow::state)
                .containsExactly(PlanRow.State.KEPT, PlanRow.State.KEPT, PlanRow.State.LEFT_OUT);
    }

    @Test
    void howItWasSortedLastIsThereAtTheNextStart() {
        PlanViewModel plan = planned();
        plan.wishes().pattern().set("{genre}/{artist}/{title}");
        plan.wishes().unsureFolder().set("Later");
        plan.wishes().companions().set(true);
        plan.wishes().action().set(Action.MOVE);
        plan.make(id -> id);

        PageContext next = nextStart();
        PlanWishes wishes = PlanViewModel.of(next).wishes();

        assertThat(wishes.target().get()).isEqualTo(home.resolve("sorted").toString());
        assertThat(wishes.pattern().get()).isEqualTo("{genre}/{artist}/{title}");
        assertThat(wishes.unsureFolder().get()).isEqualTo("Later");
        assertThat(wishes.companions().get()).isTrue();
        // What takes files away from their place is chosen anew each time.
        assertThat(wishes.action().get()).isEqualTo(Action.COPY);
        assertThat(ScanViewModel.of(next).folder().get()).isEqualTo(music.toString());
    }

    @Test
    void whatWasWrittenAndNeverUsedIsForgotten() {
        PlanViewModel plan = PlanViewModel.of(context());
        plan.wishes().pattern().set("{gnere}/{title}");
        plan.make(id -> id);
        ScanViewModel.of(context()).folder().set(home.resolve("missing").toString());
        ScanViewModel.of(context()).scan();

        assertThat(preferences.current().library()).isEqualTo(LibrarySettings.defaults());
    }

    @Test
    void aRememberedPatternThatMakesNoSenseIsShownAsSuch() {
        preferences.change(settings -> settings.withLibrary(new LibrarySettings("", "", "{gnere}", "", false)));

        assertThat(PlanViewModel.of(context()).wishes().patternFits().get()).isFalse();
    }

    @Test
    void theSamePlanOutlivesTheLanguage() {
        PlanViewModel plan = planned();

        assertThat(PlanViewModel.of(context(Language.PERSIAN))).isSameAs(plan);
        assertThat(ScanViewModel.of(context(Language.PERSIAN)).rows()).hasSize(4);
    }

    @Test
    void anEditedPlanIsSavedOpenedAndStandsByItself() throws Exception {
        PlanViewModel plan = planned();
        plan.edit(plan.rows().get(1), "Best/one.mp3");
        plan.turnLeftOut(List.of(plan.rows().get(2)));
        List<PlanRow> edited = List.copyOf(plan.rows());
        Path file = home.resolve("plan.csv");

        plan.save(file);
        plan.make(id -> id);
        plan.wishes().target().set("");
        plan.wishes().action().set(Action.MOVE);
        plan.open(file);

        assertThat(plan.rows()).containsExactlyElementsOf(edited);
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);
        assertThat(plan.wishes().target().get())
                .isEqualTo(home.resolve("sorted").toString());
        assertThat(plan.wishes().action().get()).isEqualTo(Action.COPY);

        ScanViewModel scan = ScanViewModel.of(context());
        scan.say(((Heard) scan.rows().get(1)).track(), Optional.of(new ByHand("pop", Optional.empty())));
        plan.turnLeftOut(List.of(plan.rows().get(2)));

        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);
        assertThat(plan.rows().get(2).state()).isEqualTo(PlanRow.State.READY);
        RunsViewModel.of(context()).apply(plan.take().orElseThrow());
        assertThat(home.resolve("sorted/Best/one.mp3")).exists();
    }

    @Test
    void whereNothingIsLeftToDoNothingIsHandedOver() {
        PlanViewModel plan = planned();
        List<PlanRow> all = List.copyOf(plan.rows());

        plan.turnLeftOut(all);
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.EMPTY);
        assertThat(plan.take()).isEmpty();

        plan.turnLeftOut(List.of(plan.rows().get(0)));
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);
    }

    @Test
    void whatIsNoPlanIsRefusedAndThePlanStays() throws Exception {
        PlanViewModel plan = planned();
        Path file = Files.writeString(home.resolve("plan.csv"), "a,b\n1,2\n");

        plan.open(file);

        assertThat(plan.work().message().get().words(ENGLISH)).contains("is no plan");
        assertThat(plan.rows()).hasSize(3);
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);
    }

    @Test
    void tagsThatNobodyIsSureOfStayLeftOutInAPlanFromAFile() throws Exception {
        scanned();
        PlanViewModel plan = PlanViewModel.of(context());
        plan.wishes().action().set(Action.TAG);
        plan.make(id -> id);
        plan.save(home.resolve("plan.csv"));
        plan.open(home.resolve("plan.csv"));

        plan.turnLeftOut(List.copyOf(plan.rows()));

        assertThat(plan.rows().get(2).state()).isEqualTo(PlanRow.State.LEFT_OUT);
    }

    @Test
    void aCheckThatFailsIsSaidAndThePlanCanBeMadeAnew() {
        use(new RefusedChecks());
        PlanViewModel plan = planned();
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);

        plan.edit(plan.rows().get(1), "Best/one.mp3");

        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.OUTDATED);
        assertThat(plan.work().message().get().words(ENGLISH)).isEqualTo("The disk is gone.");
        plan.make(id -> id);
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);
    }

    /** Does all work at once but checks of plans, which fail. */
    private static final class RefusedChecks implements JobRunner {
        private final JobRunner others = new DirectJobRunner();

        @Override
        public <T> JobHandle submit(String name, Job<T> job, JobListener<? super T> listener) {
            Job<T> done = name.equals("check plan")
                    ? context -> {
                        throw new PlanException("The disk is gone.");
                    }
                    : job;
            return others.submit(name, done, listener);
        }

        @Override
        public void close() {
            others.close();
        }
    }

    /** The same settings, and nothing else. */
    private PageContext nextStart() {
        return new FakeContext(services, preferences.current()).in(Language.ENGLISH);
    }

    private static List<String> places(PlanViewModel plan) {
        return plan.rows().stream()
                .map(row -> plan.place().orElseThrow().relativize(row.target()).toString())
                .toList();
    }
}

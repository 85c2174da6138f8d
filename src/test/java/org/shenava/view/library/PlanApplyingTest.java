package org.shenava.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.plan.SortPlan;
import org.shenava.settings.Language;
import org.shenava.view.common.Texts;

/** A plan on its way to be carried out, and what becomes of its rows. */
class PlanApplyingTest extends LibraryFixture {
    private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

    private final HoldsOne checks = new HoldsOne("check plan");
    private final List<SortPlan> handedOver = new ArrayList<>();

    @Test
    void whatBecameOfEachRowIsWhatTheRunRecorded() throws Exception {
        PlanViewModel plan = planned();
        RunsViewModel runs = RunsViewModel.of(context());
        plan.turnLeftOut(List.of(plan.rows().get(0)));
        Files.writeString(music.resolve("b.mp3"), "another sound");

        plan.apply(runs::apply);

        assertThat(plan.fates().get())
                .containsOnly(
                        Map.entry(plan.rows().get(1), RunSummary.Fate.LEFT),
                        Map.entry(plan.rows().get(2), RunSummary.Fate.DONE));
        assertThat(plan.edit(plan.rows().get(2), "elsewhere.mp3")).isFalse();
        plan.turnLeftOut(List.of(plan.rows().get(2)));
        assertThat(plan.rows().get(2).state()).isEqualTo(PlanRow.State.READY);

        runs.undo(runs.newest().orElseThrow().id());

        assertThat(plan.fates().get())
                .containsEntry(plan.rows().get(1), RunSummary.Fate.LEFT)
                .containsEntry(plan.rows().get(2), RunSummary.Fate.UNDONE);
        plan.make(id -> id);
        assertThat(plan.fates().get()).isEmpty();
    }

    @Test
    void aPlanThatCouldNotBeginWasNotApplied() throws Exception {
        PlanViewModel plan = planned();
        RunsViewModel runs = RunsViewModel.of(context());
        Files.writeString(home.resolve("sorted"), "a file where the folder belongs");

        plan.apply(runs::apply);

        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.OUTDATED);
        assertThat(plan.fates().get()).isEmpty();
        assertThat(runs.work().message().get().words(ENGLISH)).contains("cannot be a folder");
    }

    @Test
    void whatIsAppliedOutOfAChangeIsCheckedFirst() {
        PlanViewModel plan = plannedWithHeldChecks();

        plan.edit(plan.rows().get(1), "Best/one.mp3");
        plan.apply(handedOver::add);
        assertThat(handedOver).isEmpty();
        checks.release();

        assertThat(handedOver).hasSize(1);
        assertThat(handedOver.get(0).rows().get(1).target()).isEqualTo(home.resolve("sorted/Best/one.mp3"));
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.APPLIED);
    }

    @Test
    void ofTwoChangesInARowTheLastIsCheckedBeforeItIsApplied() {
        PlanViewModel plan = plannedWithHeldChecks();

        plan.edit(plan.rows().get(1), "Best/one.mp3");
        plan.edit(plan.rows().get(1), "Best/two.mp3");
        plan.apply(handedOver::add);
        checks.release();

        assertThat(handedOver).hasSize(1);
    }

    @Test
    void whatStandsInTheWayOfAChangeStopsApplying() {
        PlanViewModel plan = plannedWithHeldChecks();

        plan.edit(plan.rows().get(1), "../outside.mp3");
        plan.apply(handedOver::add);
        checks.release();
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.BLOCKED);
        plan.edit(plan.rows().get(1), "Best/one.mp3");
        checks.release();

        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);
        assertThat(handedOver).as("it was asked for before").isEmpty();
    }

    @Test
    void anotherChangeTakesApplyingBack() {
        PlanViewModel plan = plannedWithHeldChecks();

        plan.edit(plan.rows().get(1), "Best/one.mp3");
        plan.apply(handedOver::add);
        plan.turnLeftOut(List.of(plan.rows().get(2)));
        checks.release();

        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);
        assertThat(handedOver).isEmpty();
    }

    @Test
    void whileAnotherRunGoesOnNothingIsHandedOver() {
        HoldsOne jobs = new HoldsOne("undo run");
        use(jobs);
        PlanViewModel plan = planned();
        RunsViewModel runs = RunsViewModel.of(context());
        plan.apply(runs::apply);
        runs.undo(runs.newest().orElseThrow().id());
        plan.wishes().target().set(home.resolve("other").toString());
        plan.make(id -> id);

        plan.apply(runs::apply);
        assertThat(plan.state().get()).isEqualTo(PlanViewModel.State.READY);
        jobs.release();
        plan.apply(runs::apply);

        assertThat(home.resolve("other/jazz/Sara - Blue.mp3")).exists();
    }

    /** Changes of it are not looked at before {@link #checks} lets them. */
    private PlanViewModel plannedWithHeldChecks() {
        use(checks);
        return planned();
    }
}

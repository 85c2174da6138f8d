package org.shenava.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shenava.job.DirectJobRunner;
import org.shenava.job.Job;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanException;
import org.shenava.library.plan.PlanRow;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.settings.Language;
import org.shenava.view.common.Kept;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** From the plan to what was done and back. */
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
    void marksThatOnlyOrderAPathAreNotWritten() {
        assertThat(Parts.shown("جاز/a.mp3")).isNotEqualTo("جاز/a.mp3");
        assertThat(Parts.written(Parts.shown("جاز/a.mp3"))).isEqualTo("جاز/a.mp3");
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
    void itIsCarriedOutAndUndone() throws Exception {
        PlanViewModel plan = planned();
        RunsViewModel runs = RunsViewModel.of(context());

        runs.apply(plan.take().orElseThrow());

        assertThat(home.resolve("sorted/JAZZ/Sara - Blue.mp3")).hasSameBinaryContentAs(music.resolve("b.mp3"));
        assertThat(runs.work().message().get().words(ENGLISH)).isEqualTo("Done: 3 files. Left as they are: 0.");
        assertThat(runs.runs()).hasSize(1);
        assertThat(plan.take()).isEmpty();

        runs.undo(runs.newest().orElseThrow().id());

        try (Stream<Path> left = Files.walk(home.resolve("sorted"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        } catch (java.nio.file.NoSuchFileException goneToo) {
            assertThat(home.resolve("sorted")).doesNotExist();
        }
        assertThat(music.resolve("b.mp3")).exists();
        assertThat(runs.newest()).isEmpty();
    }

    @Test
    void whatCannotBeUndoneTwiceIsSaid() {
        PlanViewModel plan = planned();
        RunsViewModel runs = RunsViewModel.of(context());
        runs.apply(plan.take().orElseThrow());
        String id = runs.newest().orElseThrow().id();
        runs.undo(id);

        runs.undo(id);

        assertThat(runs.work().message().get().words(ENGLISH)).contains("undone already");
    }

    @Test
    void aRunThatWasCutOffIsToldOfOnceWithItsWayOut() throws Exception {
        cutOff();

        CutOffNotice.look(context());
        assertThat(notices.newest().get().words(Texts.of(Language.ENGLISH))).contains("2 of 3");
        notices.newest().get().actions().get(0).run().run();

        assertThat(went).containsExactly("library");
        RunsViewModel runs = RunsViewModel.of(context());
        assertThat(runs.runs().get(0).state()).isEqualTo(RunSummary.State.COMPLETE);
        notices.putAway();
        CutOffNotice.look(context(Language.PERSIAN));
        assertThat(notices.newest().get()).isNull();
    }

    @Test
    void aCutOffRunIsFoundAlsoWhileTheRunsAreRead() throws Exception {
        cutOff();
        HeldJobs jobs = new HeldJobs();
        use(jobs);
        Kept anew = new Kept();
        PageContext context = context(Language.ENGLISH, anew);
        RunsViewModel.of(context).refresh();

        CutOffNotice.look(context);
        jobs.runAll();

        assertThat(notices.newest().get().words(Texts.of(Language.ENGLISH))).contains("2 of 3");
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

    @Test
    void aDamagedJournalIsNamedAndTheOtherRunsAreThereAndCanBeUndone() throws Exception {
        PlanViewModel plan = planned();
        RunsViewModel runs = RunsViewModel.of(context());
        runs.apply(plan.take().orElseThrow());
        assertThat(runs.damaged().get()).isNull();
        Path journal = home.resolve("runs/20260321-120000/journal.jsonl");
        Files.createDirectories(journal.getParent());
        Files.writeString(journal, "damaged\n{}\n");

        runs.undo(runs.newest().orElseThrow().id());

        assertThat(runs.runs()).extracting(RunSummary::state).containsExactly(RunSummary.State.UNDONE);
        assertThat(runs.work().message().get().words(ENGLISH)).startsWith("Undone.");
        assertThat(runs.damaged().get().words(ENGLISH))
                .isEqualTo("The journal " + journal + " cannot be read (a line of the journal is damaged),"
                        + " so its run can be neither finished nor undone;"
                        + " move its folder away when you no longer need it.");
        assertThat(runs.damaged().get().words(Texts.of(Language.PERSIAN)))
                .contains(journal.toString(), "آسیب دیده")
                .doesNotContain("cannot");
        Files.delete(journal);
        runs.refresh();
        assertThat(runs.damaged().get()).isNull();
    }

    @Test
    void runsThatCannotBeReadAreNoEmptyList() throws Exception {
        Files.writeString(home.resolve("runs"), "a file where the folder of the runs belongs");
        RunsViewModel runs = RunsViewModel.of(context());

        runs.refresh();

        assertThat(runs.work().message().get().words(ENGLISH)).contains("cannot be read");
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

    /** As if the program had died before the last file: the end of the journal is missing, and so is the file. */
    private void cutOff() throws Exception {
        PlanViewModel plan = planned();
        RunsViewModel runs = RunsViewModel.of(context());
        runs.apply(plan.take().orElseThrow());
        Path journal;
        try (Stream<Path> files = Files.walk(home.resolve("runs"))) {
            journal = files.filter(one -> one.getFileName().toString().startsWith("journal"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, lines.subList(0, lines.size() - 2));
        Files.delete(home.resolve("sorted/Unsure/c.mp3"));
    }

    private PlanViewModel planned() {
        scanned();
        PlanViewModel plan = PlanViewModel.of(context());
        plan.wishes().target().set(home.resolve("sorted").toString());
        plan.make(id -> id.toUpperCase(java.util.Locale.ROOT));
        return plan;
    }

    private static List<String> places(PlanViewModel plan) {
        return plan.rows().stream()
                .map(row -> plan.place().orElseThrow().relativize(row.target()).toString())
                .toList();
    }
}

package org.shenava.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.plan.FolderNames;
import org.shenava.settings.Language;
import org.shenava.view.common.Kept;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;

/** From the plan to what was done and back, also while reading the list takes its time. */
class RunsViewModelTest extends LibraryFixture {
    private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

    /** What waits for the JavaFX thread. */
    private final Deque<Runnable> late = new ArrayDeque<>();

    @Test
    void aListThatWasReadBeforeAnUndoDoesNotStay() {
        PlanViewModel plan = new PlanViewModel(context(), scanned(), RunsViewModel.of(context()));
        plan.wishes().target().set(home.resolve("sorted").toString());
        plan.make(FolderNames.ENGLISH);
        contexts.ui = late::add;
        RunsViewModel runs = new RunsViewModel(context());
        runs.apply(plan.take().orElseThrow());
        catchUp();
        assertThat(runs.runs()).extracting(RunSummary::state).containsExactly(RunSummary.State.COMPLETE);

        runs.refresh();
        Runnable whatWasRead = late.remove();
        runs.undo(runs.runs().get(0).id());
        catchUp();
        whatWasRead.run();
        catchUp();

        assertThat(runs.runs()).extracting(RunSummary::state).containsExactly(RunSummary.State.UNDONE);
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
        assertThat(notices.newest().get().words(ENGLISH)).contains("2 of 3");
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

        assertThat(notices.newest().get().words(ENGLISH)).contains("2 of 3");
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

    private void catchUp() {
        while (!late.isEmpty()) {
            late.remove().run();
        }
    }
}

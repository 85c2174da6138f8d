package org.shenava.library.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.job.JobContext;
import org.shenava.library.Trees;
import org.shenava.library.plan.Action;
import org.shenava.library.plan.PlanException;
import org.shenava.library.plan.SortPlan;

class RunsTest {
    /** Writes the label at the end of the file, and refuses what is named so. */
    private static final TagWriter TAGS = (copy, row) -> {
        if (row.source().toString().contains("refused")) {
            throw new IOException("this kind of file takes no tags");
        }
        Files.writeString(copy, "genre=" + row.label(), StandardOpenOption.APPEND);
        return true;
    };

    @TempDir
    Path folder;

    private Path music;
    private Path target;
    private Runs runs;

    @BeforeEach
    void folders() throws IOException {
        music = Files.createDirectories(folder.resolve("music"));
        target = folder.resolve("sorted");
        runs = new Runs(folder.resolve("home/runs"), TAGS, Clock.systemUTC());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void whatWasDoneCanBeUndoneByteForByte(Action action) throws Exception {
        SortPlan plan = SortFixture.plan(Trees.make(music, 30, new Random(1)), target, action);
        Map<String, String> before = Trees.contents(music);
        assertThat(plan.ready()).hasSizeGreaterThan(10);

        RunSummary done = runs.apply(plan, JobContext.QUIET);

        assertThat(done.state()).isEqualTo(RunSummary.State.COMPLETE);
        assertThat(done.left()).isEmpty();
        assertThat(Map.of(music, Trees.contents(music), target, Trees.contents(target)))
                .isNotEqualTo(Map.of(music, before, target, Map.of()));
        SortFixture.assertFinished(plan);

        RunSummary undone = runs.undo(done.id(), JobContext.QUIET);

        assertThat(undone.state()).isEqualTo(RunSummary.State.UNDONE);
        assertThat(undone.notUndone()).isEmpty();
        assertThat(undone.fates()).containsOnly(RunSummary.Fate.UNDONE);
        assertThat(Trees.contents(music)).isEqualTo(before);
        assertThat(target).doesNotExist();
        assertThat(runs.list().runs()).extracting(RunSummary::state).containsExactly(RunSummary.State.UNDONE);
    }

    @Test
    void keepsTimesAndPermissions() throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "sound");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        Files.setLastModifiedTime(file, time);
        SortPlan plan = SortFixture.planOf(file, target.resolve("Rock/a.mp3"), target, Action.COPY);

        runs.apply(plan, JobContext.QUIET);

        Path copy = target.resolve("Rock/a.mp3");
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(time);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("r--r-----");
    }

    @Test
    void aFileThatChangedSinceThePlanIsLeft() throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "sound");
        SortPlan plan = SortFixture.planOf(file, target.resolve("a.mp3"), target, Action.MOVE);
        Files.writeString(file, "other");

        RunSummary done = runs.apply(plan, JobContext.QUIET);

        assertThat(done.left())
                .singleElement()
                .extracting(RunSummary.Reason::sentence)
                .asString()
                .contains("changed");
        assertThat(done.fates()).containsExactly(RunSummary.Fate.LEFT);
        assertThat(file).hasContent("other");
        assertThat(target.resolve("a.mp3")).doesNotExist();
    }

    @Test
    void nothingIsEverOverwritten() throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "sound");
        SortPlan plan = SortFixture.planOf(file, target.resolve("a.mp3"), target, Action.MOVE);
        Files.createDirectories(target);
        Files.writeString(target.resolve("a.mp3"), "came in between");

        RunSummary done = runs.apply(plan, JobContext.QUIET);

        assertThat(done.left()).hasSize(1);
        assertThat(file).hasContent("sound");
        assertThat(target.resolve("a.mp3")).hasContent("came in between");
    }

    @Test
    void undoLeavesAndNamesWhatChangedSince() throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "sound");
        SortPlan plan = SortFixture.planOf(file, target.resolve("a.mp3"), target, Action.MOVE);
        RunSummary done = runs.apply(plan, JobContext.QUIET);
        Files.writeString(target.resolve("a.mp3"), "edited");

        RunSummary undone = runs.undo(done.id(), JobContext.QUIET);

        assertThat(undone.notUndone())
                .singleElement()
                .extracting(RunSummary.Reason::file)
                .isEqualTo(file);
        assertThat(target.resolve("a.mp3")).hasContent("edited");
    }

    @Test
    void undoNeverDeletesTheLastOne() throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "sound");
        SortPlan plan = SortFixture.planOf(file, target.resolve("a.mp3"), target, Action.COPY);
        RunSummary done = runs.apply(plan, JobContext.QUIET);
        Files.delete(file);

        RunSummary undone = runs.undo(done.id(), JobContext.QUIET);

        assertThat(undone.notUndone()).hasSize(1);
        assertThat(undone.fates()).containsExactly(RunSummary.Fate.NOT_UNDONE);
        assertThat(target.resolve("a.mp3")).hasContent("sound");
    }

    @Test
    void aRunThatWasStoppedIsFinishedLater() throws Exception {
        SortPlan plan = SortFixture.plan(Trees.make(music, 30, new Random(2)), target, Action.MOVE);

        RunSummary stopped = runs.apply(plan, new StopsAfter(20));

        assertThat(stopped.state()).isEqualTo(RunSummary.State.STOPPED);
        assertThat(stopped.doneCount()).isBetween(1, plan.ready().size() - 1);
        assertThat(stopped.fates())
                .hasSameSizeAs(plan.ready())
                .startsWith(RunSummary.Fate.DONE)
                .endsWith(RunSummary.Fate.WAITING);
        assertThat(runs.list().unfinished()).extracting(RunSummary::id).containsExactly(stopped.id());

        RunSummary finished = runs.finish(stopped.id(), JobContext.QUIET);

        assertThat(finished.state()).isEqualTo(RunSummary.State.COMPLETE);
        SortFixture.assertFinished(plan);
        assertThat(finished.fates()).containsOnly(RunSummary.Fate.DONE);
        assertThat(runs.list().unfinished()).isEmpty();
    }

    @Test
    void troubleAtTheTargetEndsTheRunAndSaysWhatToDo() throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "sound");
        SortPlan plan = SortFixture.planOf(file, target.resolve("Rock/a.mp3"), target, Action.MOVE);
        SortPlan second = SortFixture.planOf(file, target.resolve("Rock/a.mp3"), target, Action.COPY);
        Files.createDirectories(target);
        Files.writeString(target.resolve("Rock"), "a file in the way");

        RunSummary run = runs.apply(second, JobContext.QUIET);

        assertThat(run.state()).isEqualTo(RunSummary.State.STOPPED);
        assertThat(run.stoppedBecause()).get().asString().contains("finish or undo");
        assertThat(file).hasContent("sound");
        Files.delete(target.resolve("Rock"));
        assertThat(runs.apply(plan, JobContext.QUIET).state()).isEqualTo(RunSummary.State.COMPLETE);
    }

    @Test
    void aFileThatTakesNoTagsStaysAsItIs() throws Exception {
        Path file = Files.writeString(music.resolve("refused.mp3"), "sound");
        SortPlan plan = SortFixture.planOf(file, file, target, Action.TAG);

        RunSummary done = runs.apply(plan, JobContext.QUIET);

        assertThat(done.left())
                .singleElement()
                .extracting(RunSummary.Reason::sentence)
                .asString()
                .contains("no tags");
        assertThat(Trees.contents(music)).hasSize(1);
        assertThat(file).hasContent("sound");
    }

    @Test
    void aJournalWithATornLastLineIsRead() throws Exception {
        SortPlan plan = SortFixture.plan(Trees.make(music, 10, new Random(4)), target, Action.COPY);
        RunSummary done = runs.apply(plan, new StopsAfter(3));
        Path journal = folder.resolve("home/runs").resolve(done.id()).resolve(Journal.FILE_NAME);
        Files.writeString(journal, "{\"type\":\"do", StandardOpenOption.APPEND);

        assertThat(runs.finish(done.id(), JobContext.QUIET).state()).isEqualTo(RunSummary.State.COMPLETE);
        SortFixture.assertFinished(plan);
    }

    @Test
    void namesOfRunsNeverLeadElsewhere() {
        for (String id : List.of("../music", "", ".", "no-such-run")) {
            assertThatThrownBy(() -> runs.undo(id, JobContext.QUIET))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("There is no run");
        }
    }

    @Test
    void aRunIsUndoneOnce() throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "sound");
        RunSummary done =
                runs.apply(SortFixture.planOf(file, target.resolve("a.mp3"), target, Action.MOVE), JobContext.QUIET);
        runs.undo(done.id(), JobContext.QUIET);

        assertThatThrownBy(() -> runs.undo(done.id(), JobContext.QUIET)).hasMessageContaining("undone already");
        assertThatThrownBy(() -> runs.finish(done.id(), JobContext.QUIET)).hasMessageContaining("nothing to finish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0", "no journal\n", "{\"type\":\"done\",\"index\":0}\n"})
    void aDamagedJournalIsNamedAndHidesNoOtherRun(String content) throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "sound");
        RunSummary whole =
                runs.apply(SortFixture.planOf(file, target.resolve("a.mp3"), target, Action.MOVE), JobContext.QUIET);
        Path journal =
                Files.createDirectories(folder.resolve("home/runs/damaged")).resolve(Journal.FILE_NAME);
        Files.writeString(journal, content);

        RunList list = runs.list();

        assertThat(list.runs()).extracting(RunSummary::id).containsExactly(whole.id());
        assertThat(list.damaged()).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo(journal);
            assertThat(one.sentence()).contains(journal.toString()).endsWith(".");
        });
        assertThat(runs.undo(whole.id(), JobContext.QUIET).state()).isEqualTo(RunSummary.State.UNDONE);
        assertThat(file).hasContent("sound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\":\"done\"}", "{\"type\":\"left\",\"index\":1,\"reason\":\"why\"}", "{\"type\":\"do"})
    void ofADamagedJournalNothingIsUndoneAndNothingTakenAway(String line) throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "sound");
        RunSummary done =
                runs.apply(SortFixture.planOf(file, target.resolve("a.mp3"), target, Action.MOVE), JobContext.QUIET);
        Path journal = folder.resolve("home/runs").resolve(done.id()).resolve(Journal.FILE_NAME);
        Files.writeString(journal, line + "\n{\"type\":\"", StandardOpenOption.APPEND);
        String before = Files.readString(journal);

        assertThatThrownBy(() -> runs.undo(done.id(), JobContext.QUIET))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(journal.toString())
                .hasMessageNotContaining("free some space");
        assertThat(journal).hasContent(before);
        assertThat(target.resolve("a.mp3")).hasContent("sound");
    }

    @Test
    void aPlanThatWasCutOffBeforeTheFirstChangeIsNoRunAndNoDamage() throws Exception {
        Path file = Files.writeString(music.resolve("a.mp3"), "sound");
        RunSummary done =
                runs.apply(SortFixture.planOf(file, target.resolve("a.mp3"), target, Action.MOVE), JobContext.QUIET);
        Path journal = folder.resolve("home/runs").resolve(done.id()).resolve(Journal.FILE_NAME);
        String begun = Files.readString(journal).lines().findFirst().orElseThrow();

        for (String cut : List.of(begun + "\n{\"type\":\"pla", begun.substring(0, 20), "")) {
            Files.writeString(journal, cut);

            assertThat(runs.list()).isEqualTo(new RunList(List.of(), List.of()));
        }
    }

    /** Windows lets nobody read what is locked, not even the program that locked it. */
    @Test
    void theLockOfARunLiesBehindItsLines() throws Exception {
        Path held = Files.createDirectories(folder.resolve("held"));
        try (Journal journal = Journal.create(held);
                FileChannel reader = FileChannel.open(held.resolve(Journal.FILE_NAME), StandardOpenOption.READ)) {
            journal.add(new JournalLine.UndoEnded());

            assertThat(reader.tryLock(0, 1 << 20, true).isValid()).isTrue();
            assertThat(Journal.reopen(held)).isEmpty();
        }
    }

    /** Stops the job at some question. */
    private static final class StopsAfter implements JobContext {
        private int left;

        StopsAfter(int questions) {
            this.left = questions;
        }

        @Override
        public void progress(double fraction, String message) {}

        @Override
        public boolean isCancelled() {
            return left-- <= 0;
        }
    }
}

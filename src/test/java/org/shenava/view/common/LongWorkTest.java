package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shenava.settings.Language;
import org.shenava.view.library.HeldJobs;

class LongWorkTest {
    private final HeldJobs jobs = new HeldJobs();
    private final List<String> done = new ArrayList<>();
    private long nanos;
    private final LongWork work = new LongWork(jobs, Runnable::run, () -> nanos);

    @Test
    void whatMayBeLeftOutIsLeftOutAndWhatMayNotWaitsForItsTurn() {
        work.begin("first", job -> "first", done::add);
        work.begin("left out", job -> "left out", done::add);
        work.beginInTurn("second", job -> "second", done::add);
        work.beginInTurn("third", job -> "third", done::add);

        jobs.runAll();

        assertThat(done).containsExactly("first", "second", "third");
        assertThat(work.running().get()).isFalse();
    }

    @Test
    void whatFollowsFromAResultComesBeforeWhatWaits() {
        work.begin("first", job -> "first", result -> work.begin("its rest", job -> "its rest", done::add));
        work.beginInTurn("second", job -> "second", done::add);

        jobs.runAll();

        assertThat(done).containsExactly("its rest", "second");
    }

    @Test
    void whatWaitsIsDoneAlsoAfterAFailure() {
        work.begin(
                "broken",
                job -> {
                    throw new IllegalStateException("broken");
                },
                result -> done.add("broken"));
        work.beginInTurn("second", job -> "second", done::add);

        jobs.runAll();

        assertThat(done).containsExactly("second");
    }

    @Test
    void onlyWhatRunsIsStopped() {
        work.begin(
                "long",
                job -> {
                    job.checkCancelled();
                    return "long";
                },
                done::add);
        work.beginInTurn("second", job -> "second", done::add);

        work.cancel();
        jobs.runAll();

        assertThat(done).containsExactly("second");
    }

    @Test
    void aStopIsSaid() {
        work.begin(
                "long",
                job -> {
                    job.checkCancelled();
                    return "long";
                },
                done::add);

        work.cancel();
        assertThat(work.running().get()).as("until it has stopped").isTrue();
        jobs.runAll();

        assertThat(work.message().get().words(Texts.of(Language.ENGLISH))).startsWith("Stopped");
    }

    @Test
    void theEndIsForetoldWhenEnoughHasPassed() {
        List<OptionalDouble> left = new ArrayList<>();
        work.progress().addListener((o, was, is) -> left.add(is.secondsLeft()));

        work.begin(
                "long",
                job -> {
                    nanos = 2_000_000_000L;
                    job.progress(0.1, "a.mp3");
                    nanos = 10_000_000_000L;
                    job.progress(0.25, "b.mp3");
                    return "long";
                },
                done::add);
        jobs.runAll();

        assertThat(left).containsExactly(OptionalDouble.empty(), OptionalDouble.of(30));
    }
}

package org.shenava.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobRunnerTest {
    static Stream<JobRunner> runners() {
        return Stream.of(new DirectJobRunner(), new ThreadJobRunner());
    }

    @ParameterizedTest
    @MethodSource("runners")
    void tellsProgressThenTheResult(JobRunner runner) throws Exception {
        Heard heard = new Heard();

        JobHandle handle = runner.submit(
                "count",
                context -> {
                    context.progress(0.5, "half");
                    return 42;
                },
                heard);

        heard.await();
        assertThat(heard.calls).containsExactly("progress 0.5 half", "done 42");
        assertThat(handle.isFinished()).isTrue();
        runner.close();
    }

    @ParameterizedTest
    @MethodSource("runners")
    void tellsAFailure(JobRunner runner) throws Exception {
        Heard heard = new Heard();

        runner.submit(
                "fail",
                context -> {
                    throw new IllegalArgumentException("the file is empty");
                },
                heard);

        heard.await();
        assertThat(heard.calls).containsExactly("failed the file is empty");
        runner.close();
    }

    @ParameterizedTest
    @MethodSource("runners")
    void tellsOfAStackThatWasUsedUp(JobRunner runner) throws Exception {
        Heard heard = new Heard();

        runner.submit(
                "recurse",
                context -> {
                    throw new StackOverflowError();
                },
                heard);

        heard.await();
        assertThat(heard.calls).hasSize(1).first().asString().contains("StackOverflowError");
        runner.close();
    }

    @ParameterizedTest
    @MethodSource("runners")
    void tellsOfANativeLibraryThatDoesNotLoad(JobRunner runner) throws Exception {
        Heard heard = new Heard();

        runner.submit(
                "link",
                context -> {
                    throw new UnsatisfiedLinkError("no such library");
                },
                heard);

        heard.await();
        assertThat(heard.calls).hasSize(1).first().asString().contains("no such library");
        runner.close();
    }

    @Test
    void cancelReachesARunningJob() throws Exception {
        Heard heard = new Heard();
        CountDownLatch started = new CountDownLatch(1);
        try (JobRunner runner = new ThreadJobRunner()) {
            JobHandle handle = runner.submit("endless", endless(started), heard);
            assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();

            handle.cancel();

            heard.await();
            assertThat(heard.calls).containsExactly("cancelled");
        }
    }

    @Test
    void closingTheRunnerCancelsWhatRuns() throws Exception {
        Heard heard = new Heard();
        CountDownLatch started = new CountDownLatch(1);
        JobRunner runner = new ThreadJobRunner();
        runner.submit("endless", endless(started), heard);
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();

        runner.close();

        heard.await();
        assertThat(heard.calls).containsExactly("cancelled");
    }

    @Test
    void whatIsAskedForAfterTheEndIsCancelled() throws Exception {
        Heard heard = new Heard();
        JobRunner runner = new ThreadJobRunner();
        runner.close();

        JobHandle late = runner.submit("late", context -> 1, heard);

        heard.await();
        assertThat(heard.calls).containsExactly("cancelled");
        assertThat(late.isFinished()).isTrue();
    }

    @Test
    void aListenerThatThrowsIsNotCalledTwice() {
        List<String> calls = new ArrayList<>();
        JobListener<Integer> broken = new JobListener<>() {
            @Override
            public void done(Integer result) {
                calls.add("done");
                throw new IllegalStateException("listener is broken");
            }

            @Override
            public void failed(Exception failure) {
                calls.add("failed");
            }
        };

        try (JobRunner runner = new DirectJobRunner()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> runner.submit("one", context -> 1, broken))
                    .hasMessage("listener is broken");
        }

        assertThat(calls).containsExactly("done");
    }

    /** Runs until it is cancelled. */
    private static Job<Integer> endless(CountDownLatch started) {
        return context -> {
            started.countDown();
            while (true) {
                context.checkCancelled();
                Thread.sleep(1);
            }
        };
    }

    /** Writes down every call. */
    private static final class Heard implements JobListener<Integer> {
        private final List<String> calls = java.util.Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void progress(double fraction, String message) {
            calls.add("progress " + fraction + " " + message);
        }

        @Override
        public void done(Integer result) {
            calls.add("done " + result);
            ended.countDown();
        }

        @Override
        public void failed(Exception failure) {
            calls.add("failed " + failure.getMessage());
            ended.countDown();
        }

        @Override
        public void cancelled() {
            calls.add("cancelled");
            ended.countDown();
        }

        void await() throws InterruptedException {
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}

package org.shenava.view.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.audio.Span;
import org.shenava.job.Job;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;
import org.shenava.view.FakeServices;

/** Jobs wait until the test lets them run. */
class FileQueueTest {
    private static final Path A = Path.of("/music/a.flac");
    private static final Path B = Path.of("/music/b.flac");
    private static final Path C = Path.of("/music/c.flac");

    @TempDir
    Path home;

    private final List<Waiting> submitted = new ArrayList<>();
    private FakeServices services;
    private FileQueue queue;

    /** A job that was submitted. */
    private static final class Waiting implements JobHandle {
        private final Runnable run;
        private boolean cancelled;

        Waiting(Runnable run) {
            this.run = run;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public boolean isFinished() {
            return false;
        }
    }

    @BeforeEach
    void setUp() {
        services = new FakeServices(home, new JobRunner() {
            @Override
            public <T> JobHandle submit(String name, Job<T> job, JobListener<? super T> listener) {
                Waiting waiting = new Waiting(() -> run(job, listener));
                submitted.add(waiting);
                return waiting;
            }

            @Override
            public void close() {}
        });
        queue = new FileQueue(services, Runnable::run, (file, found) -> {});
    }

    private static <T> void run(Job<T> job, JobListener<? super T> listener) {
        try {
            listener.progress(0.4, "");
            listener.done(job.run(JobContext.QUIET));
        } catch (JobCancelledException stopped) {
            listener.cancelled();
        } catch (Exception failure) {
            listener.failed(failure);
        }
    }

    @Test
    void oneAfterTheOther() {
        queue.add(List.of(A, B));
        assertThat(states()).containsExactly(FileState.ANALYSING, FileState.WAITING);

        runNewest();
        assertThat(states()).containsExactly(FileState.ANSWERED, FileState.ANALYSING);
        runNewest();

        assertThat(states()).containsExactly(FileState.ANSWERED, FileState.ANSWERED);
        assertThat(services.asked).containsExactly("analyse a.flac", "analyse b.flac");
    }

    @Test
    void theOneThatIsLookedAtGoesFirst() {
        queue.add(List.of(A, B, C));
        queue.choose(queue.files().get(2));

        runNewest();

        assertThat(states()).containsExactly(FileState.ANSWERED, FileState.WAITING, FileState.ANALYSING);
    }

    @Test
    void aFileIsThereOnceAndLookedAtWhenItIsGivenAgain() {
        queue.add(List.of(A, B));
        queue.add(List.of(B));

        assertThat(queue.files()).hasSize(2);
        assertThat(queue.current().get().path()).isEqualTo(B);
    }

    @Test
    void whatIsRemovedIsStoppedAndNotHeardOf() {
        queue.add(List.of(A, B));
        QueuedFile removed = queue.files().get(0);

        queue.remove(removed);
        assertThat(submitted.get(0).cancelled).isTrue();
        assertThat(queue.current().get().path()).isEqualTo(B);
        submitted.get(0).run.run();

        assertThat(removed.state().get()).isEqualTo(FileState.ANALYSING);
        assertThat(states()).containsExactly(FileState.ANALYSING);
        runNewest();
        assertThat(states()).containsExactly(FileState.ANSWERED);
    }

    @Test
    void theLastOneThatIsRemovedLeavesNothing() {
        queue.add(List.of(A));
        queue.remove(queue.files().get(0));

        assertThat(queue.files()).isEmpty();
        assertThat(queue.current().get()).isNull();
        queue.remove(null);
    }

    @Test
    void clearingStopsEverything() {
        queue.add(List.of(A, B));

        queue.clear();

        assertThat(submitted.get(0).cancelled).isTrue();
        assertThat(queue.files()).isEmpty();
        assertThat(queue.current().get()).isNull();
    }

    @Test
    void stepsStayInTheQueue() {
        queue.add(List.of(A, B));
        queue.step(-1);
        assertThat(queue.current().get().path()).isEqualTo(A);
        queue.step(1);
        queue.step(1);

        assertThat(queue.current().get().path()).isEqualTo(B);
    }

    @Test
    void aNewerSelectionIsTheOneThatCounts() {
        queue.add(List.of(A));
        runNewest();
        QueuedFile file = queue.files().get(0);
        queue.analysePart(file, new Span(1, 2));
        queue.analysePart(file, new Span(5, 9));

        assertThat(submitted.get(1).cancelled).isTrue();
        submitted.get(1).run.run();
        assertThat(file.part().get().orElseThrow().isRunning()).isTrue();
        submitted.get(2).run.run();

        assertThat(file.part().get().orElseThrow().span().startSeconds()).isEqualTo(5);
        assertThat(file.part().get().orElseThrow().found()).isPresent();
    }

    @Test
    void aPartOfAFileThatIsRemovedIsStopped() {
        queue.add(List.of(A));
        runNewest();
        QueuedFile file = queue.files().get(0);
        queue.analysePart(file, new Span(1, 2));

        queue.remove(file);

        assertThat(submitted.get(1).cancelled).isTrue();
    }

    @Test
    void isAnalysedAgainWhenThatIsWanted() {
        queue.add(List.of(A));
        runNewest();

        queue.analyseAgain(queue.files().get(0));
        assertThat(states()).containsExactly(FileState.ANALYSING);
        runNewest();

        assertThat(services.asked).containsExactly("analyse a.flac", "analyse a.flac");
    }

    private void runNewest() {
        submitted.get(submitted.size() - 1).run.run();
    }

    private List<FileState> states() {
        return queue.files().stream().map(file -> file.state().get()).toList();
    }
}

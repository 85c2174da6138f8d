package org.shenava.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void handsPiecesOnInOrder(int threads) throws Exception {
        List<Integer> taken = new ArrayList<>();

        InOrder.<Integer, IOException>run(
                50,
                threads,
                index -> {
                    // The first are slow: later ones are ready before them.
                    sleep(index < 3 ? 30 : 0);
                    return index * index;
                },
                (index, piece) -> {
                    assertThat(piece).isEqualTo(index * index);
                    taken.add(index);
                },
                JobContext.QUIET);

        assertThat(taken).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void makesPiecesOnSeveralThreadsAtOnce() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Set<Thread> makers = ConcurrentHashMap.newKeySet();

        InOrder.<Boolean, IOException>run(
                2,
                2,
                index -> {
                    makers.add(Thread.currentThread());
                    both.countDown();
                    return await(both);
                },
                (index, met) -> assertThat(met).isTrue(),
                JobContext.QUIET);

        assertThat(makers).hasSize(2).doesNotContain(Thread.currentThread());
    }

    @Test
    void makesOnlyALittleAhead() throws Exception {
        AtomicInteger made = new AtomicInteger();

        InOrder.<Integer, IOException>run(
                200,
                2,
                index -> made.incrementAndGet(),
                (index, piece) -> assertThat(made.get()).isLessThanOrEqualTo(index + 9),
                JobContext.QUIET);

        assertThat(made).hasValue(200);
    }

    @Test
    void whatFailsComesAsItIs() {
        assertThatThrownBy(() -> InOrder.<Integer, IOException>run(
                        9,
                        2,
                        index -> {
                            throw new IllegalStateException("piece " + index);
                        },
                        (index, piece) -> {},
                        JobContext.QUIET))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("piece 0");
        assertThatThrownBy(() -> InOrder.<Integer, IOException>run(
                        9,
                        2,
                        index -> index,
                        (index, piece) -> {
                            throw new IOException("the disk is full");
                        },
                        JobContext.QUIET))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
    }

    @Test
    void stopsBetweenPieces() {
        AtomicInteger taken = new AtomicInteger();
        JobContext stopsAfterThree = new JobContext() {
            @Override
            public void progress(double fraction, String message) {}

            @Override
            public boolean isCancelled() {
                return taken.get() == 3;
            }
        };

        assertThatThrownBy(() -> InOrder.<Integer, IOException>run(
                        1000, 2, index -> index, (index, piece) -> taken.incrementAndGet(), stopsAfterThree))
                .isInstanceOf(JobCancelledException.class);
        assertThat(taken).hasValue(3);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

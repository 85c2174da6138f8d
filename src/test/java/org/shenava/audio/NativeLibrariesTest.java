package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NativeLibrariesTest {
    @Test
    @Timeout(30)
    void neverLoadsTwoAtATime() {
        int threads = 4;
        CountDownLatch together = new CountDownLatch(threads);
        AtomicInteger loading = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger loaded = new AtomicInteger();

        List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> {
                            await(together);
                            NativeLibraries.load(() -> {
                                most.accumulateAndGet(loading.incrementAndGet(), Math::max);
                                Thread.yield();
                                loading.decrementAndGet();
                                loaded.incrementAndGet();
                            });
                        },
                        task -> new Thread(task).start()))
                .limit(threads)
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(loaded).hasValue(threads);
        assertThat(most).hasValue(1);
    }

    private static void await(CountDownLatch together) {
        together.countDown();
        try {
            together.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shenava.recognition.Evidence;
import org.shenava.recognition.Likeness;
import org.shenava.recognition.ListeningState;

@Timeout(10)
class EvidenceMailboxTest {
    private final EvidenceMailbox mailbox = new EvidenceMailbox();

    @Test
    void keepsTheNewestAndCountsTheRest() throws Exception {
        mailbox.awaitDone(CompletableFuture.completedFuture("model"));
        mailbox.put(evidence(1));
        mailbox.put(evidence(2));
        mailbox.put(evidence(3));

        assertThat(mailbox.take().orElseThrow().timeSeconds()).isEqualTo(3);
        assertThat(mailbox.dropped()).isEqualTo(2);
    }

    @Test
    void countsNothingWhileThereIsNoModel() throws Exception {
        mailbox.put(evidence(1));
        mailbox.put(evidence(2));

        assertThat(mailbox.dropped()).isZero();
        assertThat(mailbox.take().orElseThrow().timeSeconds()).isEqualTo(2);
    }

    @Test
    void theLastOneIsTakenAfterTheEnd() throws Exception {
        mailbox.put(evidence(1));
        mailbox.end();

        assertThat(mailbox.take()).isPresent();
        assertThat(mailbox.take()).isEmpty();
    }

    @Test
    void closingReleasesWhoeverWaits() throws Exception {
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return mailbox.awaitDone(new CompletableFuture<>());
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });

        mailbox.close();

        assertThat(waiting.get(1, TimeUnit.SECONDS)).isFalse();
        assertThat(mailbox.take()).isEmpty();
    }

    @Test
    void aBrokenSessionDoesNotWaitForItsModel() throws Exception {
        mailbox.endWithoutWaiting();

        assertThat(mailbox.awaitDone(new CompletableFuture<>())).isFalse();
    }

    private static Evidence evidence(double timeSeconds) {
        return new Evidence(
                ListeningState.SILENT,
                timeSeconds,
                0,
                Optional.empty(),
                Optional.empty(),
                new float[60],
                Likeness.ALIKE);
    }
}

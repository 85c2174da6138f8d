package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shenava.recognition.Evidence;
import org.shenava.recognition.FakeClassifier;
import org.shenava.recognition.Likeness;
import org.shenava.recognition.ListeningState;
import org.shenava.recognition.ProfileEvidence;

@Timeout(10)
class EvidenceMailboxTest {
    private final AwaitedModel model = AwaitedModel.of(new FakeClassifier());
    private final AwaitedModel unready = AwaitedModel.of(new FakeClassifier().card(), new CompletableFuture<>());
    private final EvidenceMailbox mailbox = new EvidenceMailbox(model);

    @Test
    void keepsTheNewestAndCountsTheRest() throws Exception {
        mailbox.awaitSettled(model);
        mailbox.put(model, 0, evidence(1));
        mailbox.put(model, 0, evidence(2));
        mailbox.put(model, 0, evidence(3));

        assertThat(mailbox.take(model).orElseThrow().evidence().timeSeconds()).isEqualTo(3);
        assertThat(mailbox.dropped()).isEqualTo(2);
    }

    @Test
    void countsNothingWhileThereIsNoModel() throws Exception {
        mailbox.put(model, 0, evidence(1));
        mailbox.put(model, 0, evidence(2));

        assertThat(mailbox.dropped()).isZero();
        assertThat(mailbox.take(model).orElseThrow().evidence().timeSeconds()).isEqualTo(2);
    }

    @Test
    void theLastOneIsTakenAfterTheEnd() throws Exception {
        mailbox.put(model, 0, evidence(1));
        mailbox.end();

        assertThat(mailbox.take(model)).isPresent();
        assertThat(mailbox.take(model)).isEmpty();
    }

    @Test
    void closingReleasesWhoeverWaits() throws Exception {
        mailbox.use(unready);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return mailbox.awaitSettled(unready);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });

        mailbox.close();

        assertThat(waiting.get(8, TimeUnit.SECONDS)).isFalse();
        assertThat(mailbox.take(model)).isEmpty();
    }

    @Test
    void aBrokenSessionDoesNotWaitForItsModel() throws Exception {
        mailbox.use(unready);
        mailbox.endWithoutWaiting();

        assertThat(mailbox.awaitSettled(unready)).isFalse();
    }

    @Test
    void whatWasHeardForAnotherModelIsThrownAway() throws Exception {
        mailbox.put(model, 0, evidence(1));
        mailbox.use(unready);
        mailbox.put(model, 0, evidence(2));
        mailbox.put(unready, 0, evidence(3));

        assertThat(mailbox.take(model)).as("of the model before").isEmpty();
        assertThat(mailbox.take(unready).orElseThrow().evidence().timeSeconds()).isEqualTo(3);
    }

    @Test
    void whoWaitsForAModelHearsOfAnotherOne() throws Exception {
        CompletableFuture<Boolean> waiting = new CompletableFuture<>();
        mailbox.use(unready);
        CompletableFuture.runAsync(() -> {
            try {
                waiting.complete(mailbox.awaitSettled(unready));
            } catch (InterruptedException stopped) {
                waiting.completeExceptionally(stopped);
            }
        });

        mailbox.use(model);

        assertThat(waiting.get(8, TimeUnit.SECONDS)).isFalse();
        assertThat(mailbox.awaitOther(unready)).contains(model);
        mailbox.end();
        assertThat(mailbox.awaitOther(model)).isEmpty();
    }

    @Test
    void whatWasHeardOfAnEarlierPieceIsThrownAway() throws Exception {
        mailbox.put(model, 0, evidence(1));
        mailbox.beginPiece();
        mailbox.put(model, 0, evidence(2));
        Evidence fresh = evidence(3);
        mailbox.put(model, 1, fresh);

        assertThat(mailbox.piece()).isEqualTo(1);
        assertThat(mailbox.take(model)).contains(new EvidenceMailbox.Taken(fresh, 1));
    }

    @Test
    void anAnswerThatWasBeingMadeWhenANewPieceBeganIsNotWanted() {
        List<String> done = new ArrayList<>();

        mailbox.ifWanted(model, 0, () -> done.add("before"));
        mailbox.beginPiece();
        mailbox.ifWanted(model, 0, () -> done.add("late"));
        mailbox.ifWanted(unready, 1, () -> done.add("of another model"));
        mailbox.ifWanted(model, 1, () -> done.add("of the new piece"));

        assertThat(done).containsExactly("before", "of the new piece");
    }

    private static ProfileEvidence evidence(double timeSeconds) {
        return new ProfileEvidence(
                ListeningState.SILENT,
                timeSeconds,
                0,
                Optional.empty(),
                Optional.empty(),
                new float[60],
                Likeness.ALIKE);
    }
}

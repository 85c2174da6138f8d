package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shenava.feature.FrequencyScale;
import org.shenava.feature.Signals;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.recognition.FakeClassifier;
import org.shenava.recognition.Listened;

/** A session that is asked for another picture, and for what its network listens to. */
class SessionPictureTest extends SessionFixture {
    private static final SpectrogramSpec OTHER =
            new SpectrogramSpec(Signals.RATE_HZ, 2048, 256, FrequencyScale.MEL, 60, 6000, 128, -100);

    @Test
    void thePictureChangesWhileItListensAndNoSoundIsLost() {
        session = start(microphone(melody(60, 4), 4), new FakeClassifier());
        await(snapshot -> snapshot.timeSeconds() > 2);

        session.usePicture(OTHER);
        await(snapshot -> session.spectrogramSpec().equals(OTHER));
        LivePicture changed = session.picture();
        assertThat(changed.startSeconds())
                .as("what was heard before is seen too")
                .isZero();
        double now = session.snapshot().timeSeconds();
        LiveSnapshot later = await(snapshot -> snapshot.timeSeconds() > now + 1);

        assertThat(later.droppedBlocks()).isZero();
        assertThat(changed.columns().columnCount()).isGreaterThan((long) ((now - 0.1) * OTHER.columnsPerSecond()));
        assertThat(session.pitches().pointsPerSecond())
                .as("pitches do not change with the picture")
                .isEqualTo(COLUMNS_A_SECOND);
    }

    @Test
    void explainsItsAnswersWhileSomebodyWantsToKnow() {
        session = start(microphone(melody(60, 5), 4), new FakeClassifier());
        LiveSnapshot answered = await(snapshot -> heard(snapshot) > 6);
        assertThat(answered.answer()).isPresent();
        assertThat(session.listened()).isEmpty();

        session.explain(true);
        await(snapshot -> session.listened().isPresent());

        Listened.Pitches pitches = session.listened().orElseThrow().pitches().orElseThrow();
        assertThat(pitches.support()).hasSize(60).contains(1);
        session.resetEvidence();
        assertThat(session.snapshot().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void theLastAnswerCanBeExplainedAfterTheEnd() {
        session = start(file(melody(12, 6)), new FakeClassifier());
        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.ENDED);

        Listened.Pitches pitches = session.listened().orElseThrow().pitches().orElseThrow();

        assertThat(pitches.label()).isEqualTo(last.answer().orElseThrow().best().label());
    }
}

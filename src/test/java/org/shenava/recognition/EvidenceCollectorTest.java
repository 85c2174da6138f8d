package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioFrame;
import org.shenava.feature.ProfileExtractor;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.feature.Signals;

class EvidenceCollectorTest {
    private static final ProfileSpec SPEC = ProfileSpec.standard();
    private static final double SLICE_SECONDS = SPEC.sliceSeconds();

    private final EvidenceCollector collector = new EvidenceCollector(SPEC);
    private double at;

    @Test
    void startsSilentWithNothing() {
        ProfileEvidence evidence = collector.evidence();

        assertThat(evidence.state()).isEqualTo(ListeningState.SILENT);
        assertThat(evidence.heardSeconds()).isZero();
        assertThat(evidence.whole()).isEmpty();
        assertThat(evidence.recent()).isEmpty();
    }

    @Test
    void collectsForFiveSecondsThenListens() {
        play(collector, 7, 4.5);
        assertThat(collector.evidence().state()).isEqualTo(ListeningState.COLLECTING);

        play(collector, 7, 1);
        assertThat(collector.evidence().state()).isEqualTo(ListeningState.LISTENING);
        assertThat(collector.evidence().heardSeconds()).isCloseTo(5.5, within(2 * SLICE_SECONDS));
    }

    @Test
    void aRestIsNoSilenceButTwoSecondsAre() {
        play(collector, 7, 8);
        silence(collector, 0.9);
        assertThat(collector.evidence().state()).isEqualTo(ListeningState.LISTENING);

        silence(collector, 1.1);
        assertThat(collector.evidence().state()).isEqualTo(ListeningState.SILENT);
    }

    @Test
    void theSummaryOfARecordingIsNotSilentBecauseItsEndIs() {
        assertThat(collector.summary().state()).isEqualTo(ListeningState.SILENT);
        play(collector, 7, 8);
        silence(collector, 4);

        assertThat(collector.evidence().state()).isEqualTo(ListeningState.SILENT);
        assertThat(collector.summary().state()).isEqualTo(ListeningState.LISTENING);
        assertThat(collector.summary().heardSeconds())
                .isEqualTo(collector.evidence().heardSeconds());
    }

    @Test
    void silenceDoesNotCountAsHeard() {
        play(collector, 7, 6);
        ProfileEvidence before = collector.evidence();

        silence(collector, 60);

        ProfileEvidence after = collector.evidence();
        assertThat(after.heardSeconds()).isEqualTo(before.heardSeconds());
        assertThat(after.whole().orElseThrow()).containsExactly(before.whole().orElseThrow());
        assertThat(after.timeSeconds()).isGreaterThan(65);
    }

    @Test
    void recentIsTheLastTwentySecondsOfPlaying() {
        play(collector, 7, 30);
        play(collector, 40, 21);

        float[] recent = collector.evidence().recent().orElseThrow();
        float[] whole = collector.evidence().whole().orElseThrow();

        assertThat(recent[40]).isCloseTo(1, within(1e-3f));
        assertThat(whole[7]).isGreaterThan(whole[40]);
    }

    @Test
    void aNewPieceAfterSilenceStartsFromNothingWhereAsked() {
        EvidenceCollector live = new EvidenceCollector(SPEC, EvidenceCollector.NEW_PIECE_SECONDS);
        play(live, 7, 10);
        silence(live, 6);
        assertThat(live.evidence().heardSeconds())
                .as("the answer stays while nothing plays")
                .isGreaterThan(9);

        play(live, 40, 3);

        assertThat(live.evidence().heardSeconds()).isCloseTo(3, within(2 * SLICE_SECONDS));
        assertThat(live.evidence().whole().orElseThrow()[7]).isLessThan(1e-3f);
        assertThat(live.evidence().state()).isEqualTo(ListeningState.COLLECTING);
    }

    @Test
    void aShorterSilenceForgetsNothing() {
        EvidenceCollector live = new EvidenceCollector(SPEC, EvidenceCollector.NEW_PIECE_SECONDS);
        play(live, 7, 10);
        silence(live, 4.5);
        play(live, 40, 3);

        assertThat(live.evidence().heardSeconds()).isCloseTo(13, within(4 * SLICE_SECONDS));
    }

    @Test
    void aPauseBeforeThereWasAnAnswerForgetsNothing() {
        EvidenceCollector live = new EvidenceCollector(SPEC, EvidenceCollector.NEW_PIECE_SECONDS);
        play(live, 7, 3);
        silence(live, 8);
        play(live, 7, 3);

        assertThat(live.evidence().state()).isEqualTo(ListeningState.LISTENING);
    }

    @Test
    void aRecordingIsOnePieceHoweverLongItsPauses() {
        play(collector, 7, 10);
        silence(collector, 30);
        play(collector, 40, 3);

        assertThat(collector.evidence().heardSeconds()).isCloseTo(13, within(4 * SLICE_SECONDS));
    }

    @Test
    void evidenceIsNotChangedByLaterSlices() {
        play(collector, 7, 6);
        ProfileEvidence before = collector.evidence();
        float[] copy = before.whole().orElseThrow().clone();

        play(collector, 40, 6);

        assertThat(before.whole().orElseThrow()).containsExactly(copy);
    }

    @Test
    void resetForgets() {
        play(collector, 7, 10);

        collector.reset();

        assertThat(collector.evidence().whole()).isEmpty();
        assertThat(collector.evidence().recent()).isEmpty();
        assertThat(collector.evidence().heardSeconds()).isZero();
        assertThat(collector.evidence().timeSeconds()).isGreaterThan(9);
    }

    @Test
    void loudNoiseIsNothingPlaying() {
        EvidenceCollector heard = listenTo(Signals.noise(0.1, 20, 11));

        assertThat(heard.evidence().state()).isEqualTo(ListeningState.SILENT);
        assertThat(heard.evidence().heardSeconds()).isZero();
    }

    @Test
    void theHumOfARoomIsNothingPlaying() {
        // Low-passed noise at about -45 dBFS.
        float[] room = Signals.noise(0.01, 20, 12);
        for (int i = 1; i < room.length; i++) {
            room[i] = 0.95f * room[i - 1] + 0.05f * room[i];
        }

        assertThat(listenTo(room).evidence().heardSeconds()).isZero();
    }

    @Test
    void quietPlayingIsHeardWithinASecond() {
        float[] quiet = Signals.melody(0.01, 233, 262, 277, 311, 349, 311, 277, 262, 233);

        EvidenceCollector heard = listenTo(Signals.joined(Signals.silence(1), quiet));

        assertThat(heard.evidence().heardSeconds()).isGreaterThan(2);
        assertThat(heard.evidence().state()).isEqualTo(ListeningState.COLLECTING);
    }

    @Test
    void playingOverNoiseIsHeard() {
        float[] melody = Signals.melody(0.2, 233, 262, 277, 311, 349, 311, 277, 262, 233);
        float[] noise = Signals.noise(0.005, 3, 13);
        for (int i = 0; i < melody.length; i++) {
            melody[i] += noise[i % noise.length];
        }

        assertThat(listenTo(melody).evidence().heardSeconds()).isGreaterThan(2.3);
    }

    private static EvidenceCollector listenTo(float[] sound) {
        EvidenceCollector heard = new EvidenceCollector(SPEC);
        ProfileExtractor extractor = new ProfileExtractor(SPEC, heard::add);
        extractor.frame(new AudioFrame(sound, Signals.RATE_HZ, 0));
        extractor.end();
        return heard;
    }

    private void play(EvidenceCollector target, int bin, double seconds) {
        float[] bins = new float[SPEC.binsPerOctave()];
        bins[bin] = SPEC.sliceHops();
        feed(target, bins, -20, seconds);
    }

    private void silence(EvidenceCollector target, double seconds) {
        feed(target, new float[SPEC.binsPerOctave()], -120, seconds);
    }

    private void feed(EvidenceCollector target, float[] bins, double levelDbfs, double seconds) {
        List<ProfileSlice> slices = new ArrayList<>();
        for (double done = 0; done < seconds; done += SLICE_SECONDS) {
            slices.add(new ProfileSlice(at, at + SLICE_SECONDS, bins, levelDbfs));
            at += SLICE_SECONDS;
        }
        assertThat(slices).isNotEmpty();
        slices.forEach(target::add);
    }
}

package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.audio.AudioFrame;
import org.shenava.feature.Signals;
import org.shenava.feature.SummarySpec;
import org.shenava.feature.WindowExtractor;
import org.shenava.feature.WindowSpec;

class WindowCollectorTest {
    private static final int RATE_HZ = Signals.RATE_HZ;
    private static final double FOREVER = Double.POSITIVE_INFINITY;

    private final LengthExtractor extractor = new LengthExtractor();
    private final List<Double> told = new ArrayList<>();

    @Test
    void cutsAsADatasetDoes() {
        WindowCollector collector = fed(recording(), tone(27.3));

        assertThat(collector.summary().windows())
                .extracting(HeardWindow::startSeconds)
                .containsExactly(0.0, 5.0, 10.0, 15.0);
        assertThat(collector.summary().windows()).allSatisfy(one -> assertThat(one.endSeconds() - one.startSeconds())
                .isCloseTo(10, within(1e-9)));
        assertThat(collector.summary().windows()).extracting(HeardWindow::index).containsExactly(0L, 1L, 2L, 3L);
        assertThat(extractor.lengths).as("of the whole windows").endsWith(220_500, 220_500, 220_500, 220_500);
        assertThat(collector.summary().begun()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 511, 512, 7000, 300_000})
    void doesNotDependOnHowTheStreamIsCut(int blockSamples) {
        float[] sound = Signals.joined(tone(8), Signals.silence(9), Signals.noise(0.1, 8, 3));
        WindowExtractor sum = new SumExtractor();
        WindowCollector collector = new WindowCollector(sum, 2.5, FOREVER, () -> {});
        WindowCollector expected = new WindowCollector(sum, 2.5, FOREVER, () -> {});

        Signals.feed(sound, blockSamples, collector);
        Signals.feed(sound, 1024, expected);

        assertThat(expected.summary().windows()).hasSize(7);
        assertThat(collector.summary().heardSeconds())
                .isEqualTo(expected.summary().heardSeconds());
        for (int i = 0; i < 7; i++) {
            HeardWindow one = collector.summary().windows().get(i);
            HeardWindow other = expected.summary().windows().get(i);
            assertThat(one.features().isPresent()).isEqualTo(other.features().isPresent());
            assertThat(one.features().orElse(new float[0]))
                    .containsExactly(other.features().orElse(new float[0]));
        }
    }

    @Test
    void windowsThatHardlySoundDoNotCount() {
        WindowCollector collector = fed(recording(), Signals.joined(tone(12), Signals.silence(14), tone(9)));

        assertThat(collector.summary().windows())
                .extracting(window -> window.features().isPresent())
                .containsExactly(true, true, false, false, false, true);
        assertThat(collector.summary().heardSeconds()).isCloseTo(21, within(0.6));
    }

    @Test
    void beforeAWindowIsWholeTheSoundSoFarStandsForIt() {
        WindowCollector collector = recording();

        feed(collector, tone(4.5), 0);
        assertThat(collector.evidence().begun()).isEmpty();
        assertThat(collector.evidence().state()).isEqualTo(ListeningState.COLLECTING);
        feed(collector, tone(2), 4.5);
        assertThat(collector.evidence().begun().orElseThrow().endSeconds()).isBetween(5.0, 6.5);
        assertThat(collector.evidence().state()).isEqualTo(ListeningState.LISTENING);
        feed(collector, tone(4), 6.5);

        assertThat(collector.evidence().begun()).isEmpty();
        assertThat(collector.evidence().windows()).hasSize(1);
    }

    /** Features of a begun window cost as much as those of a whole one, and while a recording is read nobody looks at them. */
    @Test
    void aBegunWindowIsComputedForWhoeverLooksOnly() {
        fed(recording(), tone(12));

        assertThat(extractor.lengths).containsExactly(220_500);
    }

    @Test
    void whatIsShorterThanAWindowIsSummedUpWhole() {
        WindowCollector collector = fed(recording(), tone(3.2));

        HeardWindow whole = collector.summary().begun().orElseThrow();
        assertThat(whole.startSeconds()).isZero();
        assertThat(whole.endSeconds()).isCloseTo(3.2, within(1e-4));
        assertThat(extractor.lengths).containsExactly((int) (3.2 * RATE_HZ));
        assertThat(collector.summary().state()).isEqualTo(ListeningState.COLLECTING);
    }

    @Test
    void silenceAloneIsNoEvidence() {
        WindowCollector collector = fed(recording(), Signals.silence(12));

        assertThat(collector.summary().state()).isEqualTo(ListeningState.SILENT);
        assertThat(collector.summary().begun()).isEmpty();
        assertThat(collector.summary().windows()).hasSize(1).allMatch(one -> one.features()
                .isEmpty());
        assertThat(extractor.lengths).isEmpty();
    }

    @Test
    void wherePeoplePlayAWindowBeginsWithTheFirstSoundAndWithANewPiece() {
        WindowCollector collector = live();

        feed(collector, Signals.joined(Signals.silence(3), tone(10.5)), 0);
        assertThat(collector.evidence().windows()).hasSize(1);
        assertThat(collector.evidence().windows().get(0).startSeconds())
                .as("the quarter of a second in which it begins")
                .isBetween(2.74, 3.0);
        feed(collector, Signals.joined(Signals.silence(5.75), tone(10.5)), 13.5);

        assertThat(collector.evidence().piece()).isEqualTo(1);
        assertThat(collector.evidence().windows()).hasSize(1);
        assertThat(collector.evidence().windows().get(0).startSeconds()).isBetween(19.0, 19.25);
    }

    @Test
    void aStreamThatIsJoinedInTheMiddleKeepsItsTime() {
        WindowCollector collector = recording();

        feed(collector, tone(11), 100);

        assertThat(collector.evidence().timeSeconds()).isBetween(110.7, 111.0);
        assertThat(collector.evidence().windows().get(0).startSeconds()).isEqualTo(100);
    }

    @Test
    void forgetsWhatWasHeard() {
        WindowCollector collector = live();
        feed(collector, tone(16), 0);

        collector.reset();

        assertThat(collector.evidence().windows()).isEmpty();
        assertThat(collector.evidence().heardSeconds()).isZero();
        assertThat(collector.evidence().piece()).isEqualTo(1);
        assertThat(collector.evidence().timeSeconds()).isCloseTo(16, within(0.25));
    }

    @Test
    void tellsFourTimesASecond() {
        WindowCollector collector = new WindowCollector(extractor, 5, FOREVER, () -> told.add(0.0));

        feed(collector, tone(3), 0);

        assertThat(told).hasSize(12);
    }

    @Test
    void memoryStaysBoundedInALongStream() {
        WindowCollector collector = new WindowCollector(new LengthExtractor(), 0.5, FOREVER, () -> {});

        feed(collector, tone(60), 0);

        assertThat(collector.windowCount()).isEqualTo(101);
        assertThat(collector.evidence().windows()).hasSize(WindowCollector.KEPT);
        assertThat(collector.evidence().windows().get(63).index()).isEqualTo(100);
    }

    @Test
    void whatIsNoNumberIsSilence() {
        float[] sound = tone(10);
        sound[1000] = Float.NaN;
        sound[2000] = Float.POSITIVE_INFINITY;
        WindowCollector collector = new WindowCollector(new SumExtractor(), 5, FOREVER, () -> {});

        feed(collector, sound, 0);

        assertThat(collector.evidence().windows().get(0).features().orElseThrow()[0])
                .isFinite();
    }

    @Test
    void refusesFramesAtAnotherRate() {
        assertThatThrownBy(() -> recording().frame(new AudioFrame(new float[10], 44_100, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("22050")
                .hasMessageContaining("44100");
    }

    private WindowCollector recording() {
        return new WindowCollector(extractor, 5, FOREVER, () -> {});
    }

    private WindowCollector live() {
        return new WindowCollector(extractor, 5, EvidenceCollector.NEW_PIECE_SECONDS, () -> {});
    }

    private static WindowCollector fed(WindowCollector collector, float[] sound) {
        Signals.feed(sound, 512, collector);
        return collector;
    }

    private static void feed(WindowCollector collector, float[] sound, double startSeconds) {
        long first = Math.round(startSeconds * RATE_HZ);
        for (int i = 0; i < sound.length; i += 512) {
            int count = Math.min(512, sound.length - i);
            collector.frame(new AudioFrame(sound, i, count, RATE_HZ, first + i));
        }
    }

    private static float[] tone(double seconds) {
        return Signals.sine(440, 0.3, seconds);
    }

    /** Notes how long the windows were. */
    private static final class LengthExtractor implements WindowExtractor {
        private final List<Integer> lengths = new ArrayList<>();

        @Override
        public WindowSpec spec() {
            return FakeWindowClassifier.CENTROID;
        }

        @Override
        public float[] extract(float[] samples) {
            lengths.add(samples.length);
            return new float[] {samples.length};
        }
    }

    /** Sums the samples, each with its own weight, so that a sample in a wrong place shows. */
    private static final class SumExtractor implements WindowExtractor {
        @Override
        public WindowSpec spec() {
            return SummarySpec.of(List.of("rms_mean"), 10);
        }

        @Override
        public float[] extract(float[] samples) {
            double sum = 0;
            for (int i = 0; i < samples.length; i++) {
                sum += samples[i] * Math.sin(0.001 * i);
            }
            return new float[] {(float) sum};
        }
    }
}

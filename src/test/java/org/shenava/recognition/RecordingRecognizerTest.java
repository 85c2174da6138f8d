package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.BufferAudioSource;
import org.shenava.audio.Span;
import org.shenava.feature.Signals;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.RecordingAnswer.WindowAnswer;

class RecordingRecognizerTest {
    // Bins 10, 30 and 50 above 160 Hz: one in each third of the octave.
    private static final double LOW_HZ = 160 * Math.pow(2, 10 / 60.0);
    private static final double MIDDLE_HZ = 160 * Math.pow(2, 30 / 60.0);
    private static final double HIGH_HZ = 160 * Math.pow(2, 50 / 60.0);

    private final FakeClassifier classifier = new FakeClassifier();
    private final RecordingRecognizer recognizer = new RecordingRecognizer(classifier);

    @Test
    void judgesTheWholeAndEachWindow() throws Exception {
        float[] sound = Signals.joined(notes(LOW_HZ, 30), notes(MIDDLE_HZ, 60), notes(HIGH_HZ, 24));

        RecordingAnswer answer = recognizer.recognize(source(sound), JobContext.QUIET);

        assertThat(answer.seconds()).isCloseTo(38, within(1e-6));
        assertThat(answer.whole().best().label()).isEqualTo("middle");
        assertThat(answer.whole().heardSeconds()).isCloseTo(38, within(0.5));
        assertThat(answer.windows())
                .extracting(window -> window.top().get(0).label())
                .containsExactly("low", "middle", "middle", "high");
        assertThat(answer.windows()).extracting(WindowAnswer::startSeconds).containsExactly(0.0, 10.0, 20.0, 30.0);
        assertThat(answer.windows().get(3).endSeconds()).isCloseTo(38, within(1e-6));
    }

    @Test
    void windowsGoThroughTheNetworkInOneBatch() throws Exception {
        recognizer.recognize(source(notes(LOW_HZ, 90)), JobContext.QUIET);

        assertThat(classifier.batches()).containsExactly(2, 3);
    }

    @Test
    void aSilentWindowGetsEqualSharesAndChangesNothing() throws Exception {
        float[] sound = Signals.joined(notes(LOW_HZ, 30), Signals.silence(20), notes(LOW_HZ, 30));

        RecordingAnswer answer = recognizer.recognize(source(sound), JobContext.QUIET);

        assertThat(answer.windows()).hasSize(4);
        assertThat(answer.windows().get(2).top())
                .extracting(LabelProbability::p)
                .containsOnly(1 / 3.0);
        assertThat(answer.windows().get(3).top().get(0).label()).isEqualTo("low");
        assertThat(answer.whole().best().label()).isEqualTo("low");
        assertThat(answer.whole().heardSeconds()).isCloseTo(20, within(1.0));
    }

    @Test
    void digitalSilenceIsAnsweredWithEqualShares() throws Exception {
        RecordingAnswer answer = recognizer.recognize(source(Signals.silence(12)), JobContext.QUIET);

        assertThat(answer.whole().state()).isEqualTo(ListeningState.SILENT);
        assertThat(answer.whole().unsure()).isTrue();
        assertThat(answer.windows()).hasSize(1);
        assertThat(answer.windows().get(0).top())
                .extracting(LabelProbability::p)
                .containsOnly(1 / 3.0);
    }

    @Test
    void anEmptySourceIsAnsweredToo() throws Exception {
        RecordingAnswer answer = recognizer.recognize(source(new float[0]), JobContext.QUIET);

        assertThat(answer.seconds()).isZero();
        assertThat(answer.windows()).isEmpty();
        assertThat(answer.whole().unsure()).isTrue();
    }

    @Test
    void lastWindowsThatAddLittleAreLeftOut() {
        assertThat(ends(RecordingRecognizer.spans(20.3, 10, 10))).containsExactly(10.0, 20.0);
        assertThat(ends(RecordingRecognizer.spans(26, 10, 10))).containsExactly(10.0, 20.0, 26.0);
        assertThat(ends(RecordingRecognizer.spans(3, 10, 10))).containsExactly(3.0);
        assertThat(ends(RecordingRecognizer.spans(20, 10, 5))).containsExactly(10.0, 15.0, 20.0);
        assertThat(ends(RecordingRecognizer.spans(10, 5, 10))).containsExactly(5.0);
    }

    @Test
    void saysHowFarItIs() throws Exception {
        List<Double> fractions = new ArrayList<>();
        JobContext job = new JobContext() {
            @Override
            public void progress(double fraction, String message) {
                fractions.add(fraction);
                assertThat(message).isEqualTo("clip");
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };

        recognizer.recognize(source(notes(LOW_HZ, 9)), job);

        assertThat(fractions).hasSizeGreaterThan(10).isSorted();
        assertThat(fractions.get(fractions.size() - 1)).isCloseTo(1, within(1e-6));
    }

    @Test
    void stopsSoonWhenCancelled() {
        int[] blocks = {0};
        JobContext job = new JobContext() {
            @Override
            public void progress(double fraction, String message) {
                blocks[0]++;
            }

            @Override
            public boolean isCancelled() {
                return blocks[0] >= 2;
            }
        };

        assertThatThrownBy(() -> recognizer.recognize(source(notes(LOW_HZ, 90)), job))
                .isInstanceOf(JobCancelledException.class);
        assertThat(blocks[0]).isLessThanOrEqualTo(3);
    }

    @Test
    void aBrokenSourceIsReportedInItsOwnWords() {
        AudioSource broken = new AudioSource() {
            private int reads;

            @Override
            public String name() {
                return "broken";
            }

            @Override
            public int sampleRateHz() {
                return Signals.RATE_HZ;
            }

            @Override
            public double lengthSeconds() {
                return -1;
            }

            @Override
            public int read(float[] target, int offset, int sampleCount) throws AudioException {
                if (reads++ > 3) {
                    throw new AudioException("The file ends early.");
                }
                return sampleCount;
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> recognizer.recognize(broken, JobContext.QUIET))
                .isInstanceOf(AudioException.class)
                .hasMessage("The file ends early.");
    }

    @Test
    void refusesASourceAtAnotherRate() {
        assertThatThrownBy(() ->
                        recognizer.recognize(new BufferAudioSource("clip", new float[100], 44_100), JobContext.QUIET))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("22050")
                .hasMessageContaining("44100");
    }

    private static BufferAudioSource source(float[] sound) {
        return new BufferAudioSource("clip", sound, Signals.RATE_HZ);
    }

    private static float[] notes(double hz, int count) {
        double[] all = new double[count];
        java.util.Arrays.fill(all, hz);
        return Signals.melody(0.3, all);
    }

    private static List<Double> ends(List<Span> spans) {
        return spans.stream().map(Span::endSeconds).toList();
    }
}

package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.feature.Signals;
import org.shenava.live.LiveSnapshot.Phase;
import org.shenava.recognition.FakeClassifier;

/** A file that was cut short is heard as far as it goes, and then told of. */
class CutFileSessionTest extends SessionFixture {
    private static final String SENTENCE = "“a.flac” breaks off after 5 of 10 seconds; find a whole copy of it.";

    @Test
    void whatIsThereIsHeardAndTheBreakIsTold() {
        session = start(cutShort(file(Signals.silence(5))), new FakeClassifier());

        LiveSnapshot last = await(snapshot -> snapshot.phase() == Phase.FAILED);

        assertThat(last.message()).contains(SENTENCE);
        assertThat(last.timeSeconds()).isEqualTo(5);
    }

    private static AudioSource cutShort(AudioSource whole) {
        return new AudioSource() {
            @Override
            public String name() {
                return whole.name();
            }

            @Override
            public int sampleRateHz() {
                return whole.sampleRateHz();
            }

            @Override
            public double lengthSeconds() {
                return 10;
            }

            @Override
            public int read(float[] target, int offset, int sampleCount) throws AudioException {
                return whole.read(target, offset, sampleCount);
            }

            @Override
            public Optional<String> warning() {
                return Optional.of(SENTENCE);
            }

            @Override
            public void close() {
                whole.close();
            }
        };
    }
}

package org.shenava.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

@Timeout(30)
class SoundPlayerTest {
    private final FakePace pace = new FakePace();
    private final FakeLines output = new FakeLines(new AudioFormat(48_000, 16, 2, true, false));
    private final List<Double> fractions = new ArrayList<>();

    @Test
    void playsAllOfTheSoundAtTheRateOfTheOutput() throws Exception {
        output.available = () -> 4800;

        SoundPlayer.play(new float[44_100], 44_100, heard(), watched(Integer.MAX_VALUE));

        assertThat(output.bytesMoved / 4).isCloseTo(48_000, within(2L));
        assertThat(fractions).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(40);
    }

    @Test
    void stopsWhenItIsCancelled() {
        output.available = () -> 4800;

        assertThatThrownBy(() -> SoundPlayer.play(new float[48_000], 48_000, heard(), watched(5)))
                .isInstanceOf(JobCancelledException.class);

        assertThat(output.bytesMoved / 4).isEqualTo(5 * 960);
    }

    @Test
    void takesItsTimeWithoutAnOutput() throws Exception {
        double start = pace.seconds();

        SoundPlayer.play(new float[96_000], 48_000, new Loudspeaker(null, 48_000, pace), watched(Integer.MAX_VALUE));

        assertThat(pace.seconds() - start).isCloseTo(2, within(0.1));
    }

    private Loudspeaker heard() {
        return new Loudspeaker(output.loudspeaker(), 48_000, pace);
    }

    /** @param steps after which somebody stops it */
    private JobContext watched(int steps) {
        return new JobContext() {
            @Override
            public void progress(double fraction, String message) {
                fractions.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return fractions.size() >= steps;
            }
        };
    }
}

package org.shenava.feature.librosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.feature.Signals;

class ShortTimeFourierTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 300, 2048, 22_050})
    void soundComesBack(int sampleCount) {
        ShortTimeFourier fourier = new ShortTimeFourier(2048, 512);
        float[] samples = Arrays.copyOf(Signals.noise(0.2, 1, 1), sampleCount);

        float[] back = fourier.samples(fourier.spectra(samples), sampleCount);

        assertThat(back).containsExactly(samples, within(1e-5f));
    }

    @Test
    void harmonicAndPercussivePartsAddUpToTheSound() {
        float[] sine = Signals.sine(440, 0.3, 1);
        float[] both = sine.clone();
        both[11_000] += 1;

        HarmonicPercussive parts = HarmonicPercussive.of(new ShortTimeFourier(2048, 512), both);

        for (int i = 0; i < both.length; i++) {
            assertThat(parts.harmonic()[i] + parts.percussive()[i]).isCloseTo(both[i], within(1e-6f));
        }
        assertThat(parts.percussive()[11_000]).isGreaterThan(0.9f);
        assertThat(parts.harmonic()[5000]).isCloseTo(sine[5000], within(0.01f));
    }

    @Test
    void refusesLengthsThatAreNoPowersOfTwoAndHopsLongerThanAFrame() {
        assertThatThrownBy(() -> new ShortTimeFourier(2000, 512)).hasMessageContaining("got 2000");
        assertThatThrownBy(() -> new ShortTimeFourier(2048, 4096)).hasMessageContaining("got 4096");
        assertThatThrownBy(() -> new ShortTimeFourier(2048, 0)).hasMessageContaining("got 0");
    }

    @Test
    void refusesSpectraOfAnotherLength() {
        ShortTimeFourier fourier = new ShortTimeFourier(2048, 512);

        assertThatThrownBy(() -> fourier.samples(new float[3][2048], 5000)).hasMessageContaining("got 3");
    }
}

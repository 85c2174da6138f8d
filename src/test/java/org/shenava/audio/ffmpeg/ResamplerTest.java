package org.shenava.audio.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    /** Near half the lower rate the filter already takes a thousandth away, which is no other sound but the same one, softer. */
    @ParameterizedTest(name = "{0} Hz to {1} Hz, a sine of {2} Hz")
    @CsvSource({
        "44100, 22050, 1000, 80",
        "48000, 22050, 1000, 80",
        "48000, 22050, 9000, 55",
        "48000, 44100, 440, 80",
        "96000, 22050, 5000, 80",
        "8000, 22050, 440, 60",
        "22050, 22050, 440, 120",
        "192000, 22050, 80, 80",
    })
    void keepsASineClean(int inHz, int outHz, double hertz, double leastDb) throws Exception {
        float[] out = resample(sine(hertz, inHz, 2), inHz, 1, outHz, 1000);

        assertThat(out.length).isCloseTo(2 * outHz, within(2));
        assertThat(errorDb(out, hertz, outHz)).isLessThan(-leastDb);
    }

    @Test
    void removesWhatTheLowerRateCannotHold() throws Exception {
        // 15 kHz would come back at 7.05 kHz.
        float[] out = resample(sine(15_000, 48_000, 1), 48_000, 1, 22_050, 1000);

        double loudest = 0;
        for (int i = 200; i < out.length - 200; i++) {
            loudest = Math.max(loudest, Math.abs(out[i]));
        }
        // -80 dB.
        assertThat(loudest).isLessThan(1e-4);
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "480", "9000", "100000"})
    void doesNotDependOnTheSizeOfBlocks(int blockFrames) throws Exception {
        float[] in = sine(440, 48_000, 1);

        assertThat(resample(in, 48_000, 1, 22_050, blockFrames))
                .containsExactly(resample(in, 48_000, 1, 22_050, 48_000));
    }

    @Test
    void takesTheMeanOfChannels() throws Exception {
        float[] three = new float[3 * 100];
        for (int i = 0; i < 100; i++) {
            three[3 * i] = 0.9f;
            three[3 * i + 1] = -0.3f;
        }

        float[] out = resample(three, 48_000, 3, 48_000, 100);

        assertThat(out).hasSize(100);
        assertThat(out[50]).isCloseTo(0.2f, within(1e-6f));
    }

    @Test
    void silenceStaysExactlySilent() throws Exception {
        assertThat(resample(new float[96_000], 48_000, 2, 22_050, 480)).containsOnly(0f);
    }

    @Test
    void aStepStaysWhereItWas() throws Exception {
        float[] in = new float[48_000];
        Arrays.fill(in, 24_000, 48_000, 1f);

        float[] out = resample(in, 48_000, 1, 22_050, 480);

        assertThat(out[11_025 - 3]).isLessThan(0.3f);
        assertThat(out[11_025 + 3]).isGreaterThan(0.7f);
    }

    @Test
    void refusesImpossibleShapes() {
        assertThatThrownBy(() -> Resampler.toMono(48_000, 0, 22_050)).hasMessageContaining("0 channels");
        assertThatThrownBy(() -> Resampler.toMono(0, 1, 22_050)).hasMessageContaining("from 0 Hz");
        assertThatThrownBy(() -> Resampler.toMono(48_000, 1, -1)).hasMessageContaining("to -1 Hz");
    }

    @Test
    void closesTwice() throws Exception {
        Resampler resampler = Resampler.toMono(48_000, 1, 22_050);
        resampler.close();
        resampler.close();
    }

    private static float[] resample(float[] in, int inHz, int channels, int outHz, int blockFrames) throws Exception {
        int frames = in.length / channels;
        float[] out = new float[(int) ((long) frames * outHz / inHz) + 100];
        int count = 0;
        try (Resampler resampler = Resampler.toMono(inHz, channels, outHz)) {
            for (int start = 0; start < frames; start += blockFrames) {
                resampler.write(in, start * channels, Math.min(blockFrames, frames - start));
                count += resampler.read(out, count, resampler.available());
            }
            resampler.finish();
            count += resampler.read(out, count, out.length - count);
            assertThat(resampler.available()).isZero();
        }
        return Arrays.copyOf(out, count);
    }

    private static float[] sine(double hertz, int rateHz, double seconds) {
        float[] samples = new float[(int) (seconds * rateHz)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rateHz));
        }
        return samples;
    }

    /** Against the very sine, also in phase, so that a delay counts as an error; the filter's reach at both ends is left out. */
    private static double errorDb(float[] out, double hertz, int rateHz) {
        double error = 0;
        double power = 0;
        for (int i = 500; i < out.length - 500; i++) {
            double sine = 0.5 * Math.sin(2 * Math.PI * hertz * i / rateHz);
            error += (out[i] - sine) * (out[i] - sine);
            power += sine * sine;
        }
        return 10 * Math.log10(error / power);
    }
}

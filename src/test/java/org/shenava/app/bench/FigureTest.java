package org.shenava.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(Figure.median(new double[] {9, 1, 2})).isEqualTo(2);
        assertThat(Figure.median(new double[] {9, 1, 2, 4})).isEqualTo(3);
    }

    @Test
    void showsMedianCountAndRatio() {
        Figure figure =
                Figure.of("live", "spectrogram", "ms", new double[] {2, 3, 4}, "the bare FFT", new double[] {1.5, 1.5});

        assertThat(figure.ratio()).isEqualTo(2);
        assertThat(figure.text()).contains("3.00 ms").contains("n 3").contains("2.00 x the bare FFT (1.50 ms, n 2)");
    }

    @Test
    void aClickTrainHasItsClicksASecondApart() {
        float[] train = ClickSource.train(3, 22_050);

        assertThat(train).hasSize(4 * 22_050);
        for (int i = 0; i < 3; i++) {
            assertThat(Math.abs(train[i * 22_050 + 11_025])).isGreaterThan(0.5f);
            assertThat(train[i * 22_050 + 11_024]).isZero();
        }
    }

    @Test
    void theClickSourceClicksAfterHalfASecondOfItsOwnTime() {
        ClickSource source = new ClickSource(22_050);
        float[] block = new float[1024];
        int first = -1;
        int position = 0;
        while (first < 0 && position < 22_050) {
            int count = source.read(block, 0, block.length);
            for (int i = 0; i < count && first < 0; i++) {
                first = block[i] != 0 ? position + i : -1;
            }
            position += count;
        }
        source.close();

        assertThat(first).isEqualTo(11_025);
        assertThat(source.newestClickNanos()).isNotZero();
        assertThat(source.read(block, 0, block.length)).isEqualTo(-1);
    }
}

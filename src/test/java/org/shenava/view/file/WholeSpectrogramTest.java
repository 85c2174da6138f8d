package org.shenava.view.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeSpectrogramTest {
    @Test
    void joinsNeighboursToTheLouderSoThatMemoryStaysTheSame() {
        WholeSpectrogram whole = new WholeSpectrogram(8);
        for (int i = 0; i < 100; i++) {
            whole.add(new float[] {i == 57 ? -3 : -90, -90});
        }

        assertThat(whole.columns()).hasSizeBetween(4, 8);
        assertThat(whole.columns().stream().filter(column -> column[0] == -3)).hasSize(1);
        int loud = 0;
        while (whole.columns().get(loud)[0] != -3) {
            loud++;
        }
        assertThat(loud).isEqualTo(57 / 16);
    }
}

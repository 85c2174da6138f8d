package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NewestSamplesTest {
    private final NewestSamples newest = new NewestSamples(4);

    private void add(int from, int to) {
        for (int i = from; i <= to; i++) {
            newest.add(i);
        }
    }

    @Test
    void theNewestStandInTheirOrderWhereverTheStreamBegan() {
        newest.begin(10);
        add(10, 12);

        assertThat(newest.from(10)).containsExactly(10, 11, 12);

        add(13, 18);

        assertThat(newest.end()).isEqualTo(19);
        assertThat(newest.from(15)).containsExactly(15, 16, 17, 18);
        assertThat(newest.from(18)).containsExactly(18);
        assertThat(newest.from(19)).isEmpty();
    }

    @Test
    void whatIsForgottenOrHasNotComeIsRefused() {
        newest.begin(0);
        add(0, 9);

        assertThatThrownBy(() -> newest.from(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 6 to 10");
        assertThatThrownBy(() -> newest.from(11)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.shenava.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Changes of colour as coefficients feel them. */
class EqualiserTest {
    private static final int BANDS = 128;

    @Test
    void aChangeOfLevelMovesNoCoefficient() {
        double[] flat = new double[BANDS];
        Arrays.fill(flat, 12);

        for (double added : Equaliser.cepstrum(flat)) {
            assertThat(added).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void aCosineMovesItsCoefficientOnly() {
        int row = 5;
        double[] cosine = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            cosine[band] = Math.cos(Math.PI * row * (band + 0.5) / BANDS);
        }

        double[] added = Equaliser.cepstrum(cosine);

        for (int other = 0; other < added.length; other++) {
            // sqrt(2/128) times the sum of 128 squared cosines, which is 64.
            assertThat(added[other]).isCloseTo(other == row ? 8 : 0, within(1e-9));
        }
    }

    @Test
    void drawsByItsGeneratorOnly() {
        assertThat(Equaliser.draw(new Random(3))).containsExactly(Equaliser.draw(new Random(3)));
        assertThat(Equaliser.draw(new Random(3))).isNotEqualTo(Equaliser.draw(new Random(4)));
    }

    @Test
    void movesTheSlopeOfASpectrumByAFewDecibels() {
        Random random = new Random(5);
        double squares = 0;
        int draws = 2000;
        for (int i = 0; i < draws; i++) {
            double slope = Equaliser.draw(random)[1];
            squares += slope * slope / draws;
        }

        // 8 is what a cosine of 1 dB adds: between 2 and 5 dB from end to middle.
        assertThat(Math.sqrt(squares)).isBetween(2 * 8.0, 5 * 8.0);
    }
}

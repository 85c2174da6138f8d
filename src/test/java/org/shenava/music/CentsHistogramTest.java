package org.shenava.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shenava.music.CentsHistogram.Peak;

class CentsHistogramTest {
    private static final double TONIC_HZ = 233.1;
    /** A pitch is rounded to a cent, twice. */
    private static final double BIN_CENTS = 1.5;

    private final CentsHistogram histogram = new CentsHistogram();

    @Test
    void laysOctavesOverEachOther() {
        play(-1200 + 350, 40);
        play(350, 40);
        play(1200 + 350, 40);

        List<Peak> peaks = histogram.peaks(TONIC_HZ);

        assertThat(peaks).hasSize(1);
        assertThat(peaks.get(0).cents()).isCloseTo(350, within(BIN_CENTS));
        assertThat(peaks.get(0).share()).isCloseTo(1, within(0.001));
    }

    @Test
    void keepsOctavesApartWhereItIsNotFolded() {
        histogram.add(220);
        histogram.add(440);

        double[] unfolded = histogram.unfolded();

        assertThat(Arrays.stream(unfolded).sum()).isCloseTo(2, within(1e-9));
        assertThat(histogram.lowestBin()).isEqualTo(2400);
        assertThat(histogram.highestBin()).isEqualTo(3600);
        assertThat(unfolded[2400]).isEqualTo(unfolded[3600]).isGreaterThan(unfolded[2410]);
        assertThat(CentsHistogram.hz(2400)).isCloseTo(220, within(1e-9));
    }

    @Test
    void tellsNotesTwentyCentsApart() {
        play(140, 50);
        play(160, 50);

        assertThat(histogram.peaks(TONIC_HZ))
                .extracting(Peak::cents)
                .satisfiesExactly(low -> assertThat(low).isCloseTo(140, within(5.0)), high -> assertThat(high)
                        .isCloseTo(160, within(5.0)));
    }

    @Test
    void aNoteThatWaversIsOneNote() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            histogram.add(Cents.above(TONIC_HZ, 150 + 10 * random.nextGaussian()));
        }

        assertThat(histogram.peaks(TONIC_HZ)).hasSize(1).first().satisfies(peak -> assertThat(peak.cents())
                .isCloseTo(150, within(4.0)));
    }

    @Test
    void aTonicPlayedAHairLowIsOneNote() {
        play(-1, 100);
        play(1, 90);
        play(500, 100);

        assertThat(histogram.peaks(TONIC_HZ)).hasSize(2);
    }

    @Test
    void anotherTonicNeedsNoNewSound() {
        play(0, 60);
        play(150, 60);

        assertThat(histogram.peaks(Cents.above(TONIC_HZ, 150)))
                .extracting(Peak::cents)
                .satisfiesExactly(
                        tonic -> assertThat(Math.IEEEremainder(tonic, 1200)).isCloseTo(0, within(BIN_CENTS)),
                        below -> assertThat(below).isCloseTo(1050, within(BIN_CENTS)));
    }

    @Test
    void whatIsNoPitchIsLeftOut() {
        histogram.add(Double.NaN);
        histogram.add(20);
        histogram.add(5000);

        assertThat(histogram.total()).isZero();
        assertThat(histogram.peaks(TONIC_HZ)).isEmpty();
        assertThat(histogram.lowestBin()).isEqualTo(CentsHistogram.BINS);
    }

    @Test
    void forgetsWhenTold() {
        play(0, 10);

        histogram.clear();

        assertThat(histogram.total()).isZero();
        assertThat(histogram.highestBin()).isEqualTo(-1);
    }

    private void play(double cents, int points) {
        for (int i = 0; i < points; i++) {
            histogram.add(Cents.above(TONIC_HZ, cents));
        }
    }
}

package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColoursTest {
    /** Straight lines between every sixteenth colour are off by at most this, computed over all 256. */
    private static final int MOST_OFF = 7;

    /** Entries 51, 102 and 204 of the tables in matplotlib 3.11, {@code _cm_listed.py}, times 255. */
    @ParameterizedTest
    @CsvSource({
        "INFERNO, 51, 66, 10, 104", "INFERNO, 102, 147, 38, 103", "INFERNO, 204, 252, 165, 10",
        "MAGMA, 51, 59, 15, 112", "MAGMA, 102, 140, 41, 129", "MAGMA, 204, 254, 159, 109",
        "VIRIDIS, 51, 65, 68, 135", "VIRIDIS, 102, 42, 120, 142", "VIRIDIS, 204, 122, 209, 81",
        "GREY, 51, 51, 51, 51", "PAPER, 51, 204, 204, 204"
    })
    void areThoseOfMatplotlib(Colours colours, int entry, int red, int green, int blue) {
        int argb = colours.argb(entry / 255.0);

        assertThat(argb >>> 24).isEqualTo(255);
        assertThat(argb >> 16 & 0xff).isCloseTo(red, within(MOST_OFF));
        assertThat(argb >> 8 & 0xff).isCloseTo(green, within(MOST_OFF));
        assertThat(argb & 0xff).isCloseTo(blue, within(MOST_OFF));
    }

    @ParameterizedTest
    @EnumSource
    void louderIsAlwaysLighterOrAlwaysDarker(Colours colours) {
        double direction = colours == Colours.PAPER ? -1 : 1;
        double before = direction * lightness(colours.argb(0));
        for (int step = 1; step <= 64; step++) {
            double now = direction * lightness(colours.argb(step / 64.0));
            // Rounding to whole colour steps may cost a fraction of one.
            assertThat(now).as("%s %d", colours, step).isGreaterThan(before - 0.5);
            before = now;
        }
        assertThat(before - direction * lightness(colours.argb(0))).isGreaterThan(150);
    }

    @ParameterizedTest
    @CsvSource({"viridis, VIRIDIS", "Magma, MAGMA", "paper, PAPER", "of another version, INFERNO"})
    void areFoundByTheNameInTheSettings(String id, Colours colours) {
        assertThat(Colours.of(id)).isEqualTo(colours);
    }

    /** Luma of Rec. 601. */
    private static double lightness(int argb) {
        return 0.299 * (argb >> 16 & 0xff) + 0.587 * (argb >> 8 & 0xff) + 0.114 * (argb & 0xff);
    }
}

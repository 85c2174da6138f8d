package org.shenava.view.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColourMapTest {
    private final ColourMap map = new ColourMap(-90, -10);

    @Test
    void endsInTheColoursOfInferno() {
        // First, middle and last of matplotlib's 256; the middle falls between two anchors' roundings by at most 2.
        assertThat(map.argb(-90)).isEqualTo(0xff000004);
        assertThat(map.argb(-10)).isEqualTo(0xfffcffa4);
        assertThat(map.argb(-50) >> 16 & 0xff).isBetween(0xbc - 2, 0xbc + 2);
    }

    @Test
    void levelsOutsideTheRangeTakeItsEnds() {
        assertThat(map.argb(-300)).isEqualTo(map.argb(-90));
        assertThat(map.argb(Float.NEGATIVE_INFINITY)).isEqualTo(map.argb(-90));
        assertThat(map.argb(Float.NaN)).isEqualTo(map.argb(-90));
        assertThat(map.argb(20)).isEqualTo(map.argb(-10));
    }

    @Test
    void louderIsNeverDarker() {
        double before = -1;
        for (float level = -90; level <= -10; level += 0.5f) {
            double now = lightness(map.argb(level));
            // Rounding to whole colour steps may cost a fraction of one.
            assertThat(now).isGreaterThan(before - 0.5);
            before = now;
        }
        assertThat(before).isGreaterThan(200);
    }

    @Test
    void refusesAnEmptyRange() {
        assertThatThrownBy(() -> new ColourMap(-10, -10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-10.0");
    }

    /** Luma of Rec. 601. */
    private static double lightness(int argb) {
        return 0.299 * (argb >> 16 & 0xff) + 0.587 * (argb >> 8 & 0xff) + 0.114 * (argb & 0xff);
    }
}

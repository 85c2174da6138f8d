package org.shenava.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {
    private static final Figure TWICE =
            Figure.of("startup", "first paint", "ms", new double[] {300}, "a bare window", new double[] {150});

    @Test
    void aRatioIsComparedWithItsBound() {
        assertThat(Asked.ratioAtMost(2).isMetBy(TWICE)).isTrue();
        assertThat(Asked.ratioAtMost(1.99).isMetBy(TWICE)).isFalse();
    }

    @Test
    void aMedianIsComparedWithItsBound() {
        assertThat(Asked.atMost(300).isMetBy(TWICE)).isTrue();
        assertThat(Asked.atMost(299).isMetBy(TWICE)).isFalse();
        assertThat(Asked.atLeast(300).isMetBy(TWICE)).isTrue();
        assertThat(Asked.atLeast(301).isMetBy(TWICE)).isFalse();
    }

    @Test
    void theLineSaysWhatIsAskedAndWhetherItIsSo() {
        assertThat(TWICE.asked(Asked.ratioAtMost(1.5)).text()).endsWith("; asked: at most 1.5 x, NOT met");
        assertThat(TWICE.asked(Asked.atLeast(200)).text()).endsWith("; asked: at least 200 ms, met");
        assertThat(TWICE.text()).doesNotContain("asked");
    }
}

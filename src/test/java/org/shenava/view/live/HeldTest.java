package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldTest {
    private final Held<String> held = new Held<>(2);

    @Test
    void theFirstIsShownAtOnceAndAnotherWhenItLasts() {
        assertThat(held.look("shur", 10)).isEqualTo("shur");
        assertThat(held.look("segah", 10.5)).isEqualTo("shur");
        assertThat(held.look("segah", 12)).isEqualTo("shur");
        assertThat(held.look("segah", 12.5)).isEqualTo("segah");
    }

    @Test
    void valuesThatTakeTurnsDoNotFlicker() {
        held.look("shur", 0);
        for (int i = 0; i < 100; i++) {
            assertThat(held.look(i % 2 == 0 ? "segah" : "shur", 0.25 * i)).isEqualTo("shur");
        }
    }

    @Test
    void aValueThatIsLongGoneGivesWayToTheNewest() {
        held.look("shur", 0);
        for (int i = 1; i < 16; i++) {
            assertThat(held.look(i % 2 == 0 ? "segah" : "mahur", 0.25 * i)).isEqualTo("shur");
        }

        assertThat(held.look("segah", 4)).isEqualTo("segah");
    }

    @Test
    void anEarlierTimeIsAnotherStream() {
        held.look("shur", 30);

        assertThat(held.look("segah", 1)).isEqualTo("segah");
    }

    @Test
    void forgettingLetsTheNextOneIn() {
        held.look("shur", 1);
        held.forget();

        assertThat(held.look("segah", 1.1)).isEqualTo("segah");
    }
}

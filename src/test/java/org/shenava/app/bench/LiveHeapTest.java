package org.shenava.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveHeapTest {
    private static final int HELD_MIB = 96;

    @Test
    void countsWhatIsHeldAndNotWhatWasLetGo() throws Exception {
        double before = LiveHeap.leastMib(2);
        List<byte[]> held = new ArrayList<>();
        for (int i = 0; i < 4 * HELD_MIB; i++) {
            held.add(new byte[1 << 18]);
        }
        double with = LiveHeap.leastMib(2);
        int blocks = held.size();
        held = null;
        double after = LiveHeap.leastMib(2);

        assertThat(blocks).isEqualTo(4 * HELD_MIB);
        // Other tests of this process may have ended meanwhile.
        assertThat(with - before).isBetween(0.75 * HELD_MIB, 1.5 * HELD_MIB);
        assertThat(with - after).isBetween(0.75 * HELD_MIB, 1.5 * HELD_MIB);
    }
}

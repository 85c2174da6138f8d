package org.shenava.view.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shenava.job.JobCancelledException;
import org.shenava.view.FakeFeed;

class FeedDoorTest {
    private final FeedDoor door = new FeedDoor();
    private final FakeFeed first = new FakeFeed("first", -1);
    private final FakeFeed second = new FakeFeed("second", -1);

    @Test
    void closesTheOldBeforeItOpensTheNew() throws Exception {
        door.open(door.request(), () -> first);

        door.open(door.request(), () -> {
            assertThat(first.closes).hasValue(1);
            return second;
        });

        assertThat(second.closes).hasValue(0);
    }

    @Test
    void anOvertakenRequestOpensNothing() {
        long old = door.request();
        door.request();

        assertThatThrownBy(() -> door.open(old, () -> first)).isInstanceOf(JobCancelledException.class);
    }

    @Test
    void aSessionThatIsOvertakenWhileItOpensIsClosedAgain() {
        long old = door.request();

        assertThatThrownBy(() -> door.open(old, () -> {
                    door.request();
                    return first;
                }))
                .isInstanceOf(JobCancelledException.class);

        assertThat(first.closes).hasValue(1);
    }

    @Test
    void closingTwiceClosesOnce() throws Exception {
        door.open(door.request(), () -> first);

        door.close(door.request());
        door.close(door.request());

        assertThat(first.closes).hasValue(1);
    }
}

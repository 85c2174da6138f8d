package org.shenava.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shenava.live.LiveCounters;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.FrameCounter;
import org.shenava.view.common.ProcessMemory;

class SoakReportTest {
    private static final List<Double> FLAT = List.of(400.0, 403.0, 399.0, 401.0, 400.0);

    @Test
    void passesWhenNothingStalled() {
        assertThat(report(10_000, 10, 0, 0, FLAT, 60).failures()).isEmpty();
    }

    @Test
    void saysEachThingThatWasNotGoodEnough() {
        assertThat(report(10_000, 11, 0, 0, FLAT, 60).failures())
                .singleElement()
                .asString()
                .contains("99.890 %");
        assertThat(report(10_000, 1, 1, 0, FLAT, 60).failures())
                .singleElement()
                .asString()
                .contains("250 ms");
        assertThat(report(10_000, 0, 0, 1, FLAT, 60).failures())
                .singleElement()
                .asString()
                .contains("lost: 1");
        assertThat(report(10_000, 0, 0, 0, List.of(400.0, 420.0, 440.0, 460.0), 60)
                        .failures())
                .singleElement()
                .asString()
                .contains("grew by 40 MiB");
        assertThat(report(10_000, 0, 0, 0, FLAT, 90).failures())
                .singleElement()
                .asString()
                .contains("90 MiB");
        assertThat(report(0, 0, 0, 0, FLAT, 60).failures()).isNotEmpty();
    }

    @Test
    void aHeapThatTakesRoomIsNoLeak() {
        List<ProcessMemory> memory = Stream.of(100.0, 200.0, 300.0)
                .map(heap -> new ProcessMemory(50, heap, OptionalDouble.of(400 + heap)))
                .toList();
        SoakReport report = new SoakReport(
                "Studio",
                10,
                report(10_000, 0, 0, 0, FLAT, 60).counts(),
                1,
                1,
                1,
                memory,
                new SoakReport.Heap(60, 60, 60));

        assertThat(report.grownMib()).isCloseTo(100, within(1e-9));
        assertThat(report.grownOutsideHeapMib()).isCloseTo(0, within(1e-9));
        assertThat(report.failures()).isEmpty();
    }

    @Test
    void growthIsThatOfTheLastTwoThirds() {
        SoakReport report = report(1, 0, 0, 0, List.of(400.0, 410.0, 420.0, 430.0), 60);

        assertThat(report.grownMib()).isCloseTo(20, within(1e-9));
        assertThat(report.grownOutsideHeapMib()).isCloseTo(20, within(1e-9));
    }

    private static SoakReport report(
            long frames, long slow, long stalls, long lost, List<Double> resident, double heapAfter) {
        return new SoakReport(
                "Studio",
                10,
                new Diagnostics.Counts(
                        new FrameCounter.Counts(frames, 17, 90, slow, stalls, List.of()),
                        new LiveCounters.Counts(25_000, 40, 2_500, 2, 9),
                        lost,
                        0),
                12,
                15_000,
                150,
                resident.stream()
                        .map(mib -> new ProcessMemory(60, 100, OptionalDouble.of(mib)))
                        .toList(),
                // Pages that were not shown before take their room in the first third: that is no leak.
                new SoakReport.Heap(30, 60, heapAfter));
    }
}

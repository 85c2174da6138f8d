package org.shenava.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.FrameCounter;
import org.shenava.view.common.ProcessMemory;

/**
 * What a soak run counted, and whether that is good enough.
 *
 * @param source that was listened to
 * @param minutes that were counted, the warm-up left out
 * @param counts of frames, sound and answers
 * @param recordings that were classified meanwhile
 * @param resizes of the window
 * @param pageTurns from one page to another
 * @param memory over time, oldest first, at even distances
 * @param heap objects in use
 */
public record SoakReport(
        String source,
        double minutes,
        Diagnostics.Counts counts,
        long recordings,
        long resizes,
        long pageTurns,
        List<ProcessMemory> memory,
        Heap heap) {
    /** Least share of frames under 100 ms. */
    static final double QUICK_SHARE = 0.999;

    /** What memory outside the heap may grow by, as a share of all that is held: less is the noise of caches. */
    static final double GROWTH = 0.05;

    /** What objects in use may grow by in the last two thirds. */
    static final double HEAP_GROWTH_MIB = 16;

    /**
     * Objects in use when all stands still on the first page and garbage is collected, in MiB.
     *
     * @param beforeMib after the warm-up
     * @param settledMib after a third of the run, when every page was shown and what it keeps for a while is kept
     * @param afterMib at the end
     */
    public record Heap(double beforeMib, double settledMib, double afterMib) {}

    public SoakReport {
        memory = List.copyOf(memory);
    }

    /**
     * The part of the run in which memory should be flat: the last two thirds. At its start garbage was collected, and the heap takes its
     * room anew.
     */
    private List<ProcessMemory> settled() {
        return memory.subList(memory.size() / 3, memory.size());
    }

    /** Growth of all memory of the process in the last two thirds; 0 when it is not known. */
    public double grownMib() {
        return grown(residentMib(settled()));
    }

    /**
     * Growth of the memory outside the heap in the same time: libraries, networks, pictures. The heap itself may grow up to its limit as long as what is in
     * use in it does not, for the collector takes room where that is cheaper than collecting.
     */
    public double grownOutsideHeapMib() {
        return grown(settled().stream()
                .filter(one -> one.residentMib().isPresent())
                .map(one -> one.residentMib().getAsDouble() - one.heapCommittedMib())
                .toList());
    }

    /** All memory of the process over time; empty where the system does not say. */
    public List<Double> residentMib() {
        return residentMib(memory);
    }

    private static List<Double> residentMib(List<ProcessMemory> memory) {
        return memory.stream()
                .filter(one -> one.residentMib().isPresent())
                .map(one -> one.residentMib().getAsDouble())
                .toList();
    }

    /** From the first value to the last, by the line of least squares. */
    private static double grown(List<Double> values) {
        int n = values.size();
        if (n < 2) {
            return 0;
        }
        double mean = values.stream().mapToDouble(mib -> mib).average().orElseThrow();
        double middle = (n - 1) / 2.0;
        double product = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            product += (i - middle) * (values.get(i) - mean);
            squares += (i - middle) * (i - middle);
        }
        return product / squares * (n - 1);
    }

    /** Sentences that say what was not good enough; empty when all was. */
    public List<String> failures() {
        List<String> failures = new ArrayList<>();
        FrameCounter.Counts frames = counts.frames();
        require(frames.frames() > 0, "No frame was drawn.", failures);
        require(counts.sound().blocks() > 0, "No sound came in.", failures);
        require(counts.lostBlocks() == 0, "Blocks of sound were lost: " + counts.lostBlocks() + ".", failures);
        require(
                frames.quickShare() >= QUICK_SHARE,
                String.format(
                        Locale.ROOT,
                        "Only %.3f %% of the frames came within 100 ms, not %.1f %%.",
                        100 * frames.quickShare(),
                        100 * QUICK_SHARE),
                failures);
        require(
                frames.stalls() == 0,
                String.format(
                        Locale.ROOT,
                        "%d frames took more than 250 ms, the longest %.0f ms.",
                        frames.stalls(),
                        frames.longestMs()),
                failures);
        double held = residentMib().isEmpty() ? 0 : residentMib().get(0);
        require(
                grownOutsideHeapMib() <= GROWTH * held,
                String.format(
                        Locale.ROOT,
                        "Memory outside the heap grew by %.0f MiB, of %.0f MiB in all.",
                        grownOutsideHeapMib(),
                        held),
                failures);
        require(
                heap.afterMib() - heap.settledMib() <= HEAP_GROWTH_MIB,
                String.format(
                        Locale.ROOT, "Objects in use grew from %.0f to %.0f MiB.", heap.settledMib(), heap.afterMib()),
                failures);
        return failures;
    }

    private static void require(boolean good, String sentence, List<String> failures) {
        if (!good) {
            failures.add(sentence);
        }
    }
}

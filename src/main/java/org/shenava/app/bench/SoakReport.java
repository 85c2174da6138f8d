package org.shenava.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shenava.view.common.Diagnostics;
import org.shenava.view.common.FrameCounter;

/**
 * What a soak run counted, and whether that is good enough.
 *
 * @param source that was listened to
 * @param minutes that were counted, the warm-up left out
 * @param counts of frames, sound and answers
 * @param recordings that were classified meanwhile
 * @param resizes of the window
 * @param pageTurns from one page to another
 * @param residentMib memory of the process over time, oldest first, at even distances; empty where the system does not say
 * @param heapBeforeMib objects in use at the start, garbage collected
 * @param heapAfterMib the same at the end
 */
public record SoakReport(
        String source,
        double minutes,
        Diagnostics.Counts counts,
        long recordings,
        long resizes,
        long pageTurns,
        List<Double> residentMib,
        double heapBeforeMib,
        double heapAfterMib) {
    /** Least share of frames under 100 ms. */
    static final double QUICK_SHARE = 0.999;

    /** What memory may grow by, as a share of what is held: less is the noise of collectors and caches. */
    static final double GROWTH = 0.05;

    /** What objects in use may grow by. */
    static final double HEAP_GROWTH_MIB = 16;

    public SoakReport {
        residentMib = List.copyOf(residentMib);
    }

    /** Growth of the memory over the time that was counted, by the line of least squares; 0 when it is not known. */
    public double grownMib() {
        int n = residentMib.size();
        if (n < 2) {
            return 0;
        }
        double mean = residentMib.stream().mapToDouble(mib -> mib).average().orElseThrow();
        double middle = (n - 1) / 2.0;
        double product = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            product += (i - middle) * (residentMib.get(i) - mean);
            squares += (i - middle) * (i - middle);
        }
        return product / squares * (n - 1);
    }

    /** Growth in a minute. */
    public double slopeMibPerMinute() {
        return grownMib() / minutes;
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
        double held = residentMib.isEmpty() ? 0 : residentMib.get(0);
        require(
                grownMib() <= GROWTH * held,
                String.format(Locale.ROOT, "Memory grew by %.0f MiB of %.0f MiB.", grownMib(), held),
                failures);
        require(
                heapAfterMib - heapBeforeMib <= HEAP_GROWTH_MIB,
                String.format(Locale.ROOT, "Objects in use grew from %.0f to %.0f MiB.", heapBeforeMib, heapAfterMib),
                failures);
        return failures;
    }

    private static void require(boolean good, String sentence, List<String> failures) {
        if (!good) {
            failures.add(sentence);
        }
    }
}

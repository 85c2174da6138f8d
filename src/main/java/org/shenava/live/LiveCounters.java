package org.shenava.live;

import java.util.concurrent.atomic.AtomicLong;

/** What a session has done, counted while it runs. The threads of the session write, any thread reads or starts anew. */
public final class LiveCounters {
    private static final double NANOS_PER_MS = 1e6;

    private final AtomicLong blocks = new AtomicLong();
    private final AtomicLong longestGapNanos = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong answerNanos = new AtomicLong();
    private final AtomicLong longestAnswerNanos = new AtomicLong();

    // Capture thread; 0 before the first block.
    private long lastBlockNanos;

    /**
     * The counts of a moment.
     *
     * @param blocks of sound that came from the source
     * @param longestGapMs between two of them
     * @param answers of the network; silence from the start needs none
     * @param meanAnswerMs that one took; 0 without any
     * @param longestAnswerMs that one took
     */
    public record Counts(long blocks, double longestGapMs, long answers, double meanAnswerMs, double longestAnswerMs) {
        /** Before anything was counted. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /** A block has come. Capture thread. */
    void block(long nowNanos) {
        blocks.incrementAndGet();
        if (lastBlockNanos != 0) {
            raise(longestGapNanos, nowNanos - lastBlockNanos);
        }
        lastBlockNanos = nowNanos;
    }

    /** An answer was made. Network's thread. */
    void answered(long tookNanos) {
        answers.incrementAndGet();
        answerNanos.addAndGet(tookNanos);
        raise(longestAnswerNanos, tookNanos);
    }

    public Counts counts() {
        long count = answers.get();
        return new Counts(
                blocks.get(),
                longestGapNanos.get() / NANOS_PER_MS,
                count,
                count == 0 ? 0 : answerNanos.get() / NANOS_PER_MS / count,
                longestAnswerNanos.get() / NANOS_PER_MS);
    }

    /** Counts from nothing. What a thread counts at this very moment may be lost. */
    public void reset() {
        blocks.set(0);
        longestGapNanos.set(0);
        answers.set(0);
        answerNanos.set(0);
        longestAnswerNanos.set(0);
    }

    private static void raise(AtomicLong longest, long nanos) {
        longest.accumulateAndGet(nanos, Math::max);
    }
}

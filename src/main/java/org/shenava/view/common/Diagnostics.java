package org.shenava.view.common;

import org.shenava.live.LiveCounters;
import org.shenava.live.LiveFeed;
import org.shenava.live.LiveSnapshot;

/** What the program counts of itself since its start, or since a reset: frames, sound, answers. Kept as long as the window. JavaFX thread. */
public final class Diagnostics {
    private final FrameCounter frames = new FrameCounter();
    private LiveFeed feed;
    private LiveSnapshot newest;

    // Of sessions that are over, less what the present one had lost at the last reset.
    private long lostBlocks;
    private long skippedAnswers;

    /**
     * What was counted.
     *
     * @param frames of the window
     * @param sound of the newest session
     * @param lostBlocks of sound in all sessions
     * @param skippedAnswers in all sessions
     */
    public record Counts(FrameCounter.Counts frames, LiveCounters.Counts sound, long lostBlocks, long skippedAnswers) {}

    /**
     * Once a pulse; allocates nothing.
     *
     * @param seen whether the window is drawn at all
     * @param current session, running or over; null before the first
     */
    public void pulse(long nowNanos, boolean seen, LiveFeed current) {
        if (seen) {
            frames.frame(nowNanos);
        } else {
            frames.pause();
        }
        if (current != feed) {
            closeBooks();
            feed = current;
        }
        newest = feed == null ? null : feed.snapshot();
    }

    public Counts counts() {
        return new Counts(
                frames.counts(),
                feed == null ? LiveCounters.Counts.NONE : feed.counters().counts(),
                lostBlocks + (newest == null ? 0 : newest.droppedBlocks()),
                skippedAnswers + (newest == null ? 0 : newest.droppedWindows()));
    }

    /** Counts from nothing. */
    public void reset() {
        frames.reset();
        lostBlocks = 0;
        skippedAnswers = 0;
        if (feed != null) {
            feed.counters().reset();
        }
        if (newest != null) {
            lostBlocks = -newest.droppedBlocks();
            skippedAnswers = -newest.droppedWindows();
        }
    }

    private void closeBooks() {
        if (newest != null) {
            lostBlocks += newest.droppedBlocks();
            skippedAnswers += newest.droppedWindows();
        }
    }
}

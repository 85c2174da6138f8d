package org.shenava.view.live;

import java.util.concurrent.atomic.AtomicLong;
import org.shenava.audio.AudioException;
import org.shenava.job.JobCancelledException;
import org.shenava.live.LiveFeed;

/**
 * Opens and closes listening sessions one after the other, never two at a time: a device that is still being released cannot be
 * opened. The newest request wins; an overtaken one ends as cancelled.
 */
final class FeedDoor {
    /** Opens one session; may wait. */
    @FunctionalInterface
    interface Opener {
        LiveFeed open() throws AudioException;
    }

    private final AtomicLong newest = new AtomicLong();

    // Guarded by this; jobs wait for one another here.
    private LiveFeed current;

    /** Announces a request, which overtakes all before it. Never waits. */
    long request() {
        return newest.incrementAndGet();
    }

    boolean isNewest(long request) {
        return newest.get() == request;
    }

    /** Closes what is open and opens anew. Waits. */
    synchronized LiveFeed open(long request, Opener opener) throws AudioException, JobCancelledException {
        closeCurrent();
        if (!isNewest(request)) {
            throw new JobCancelledException();
        }
        LiveFeed opened = opener.open();
        if (!isNewest(request)) {
            opened.close();
            throw new JobCancelledException();
        }
        current = opened;
        return opened;
    }

    /** Closes what is open, unless a newer request will do so. Waits. */
    synchronized void close(long request) {
        if (isNewest(request)) {
            closeCurrent();
        }
    }

    private void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}

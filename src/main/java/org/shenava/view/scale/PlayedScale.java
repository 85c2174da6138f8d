package org.shenava.view.scale;

import java.util.Arrays;
import java.util.Optional;
import org.shenava.live.LiveFeed;
import org.shenava.live.PitchRing;
import org.shenava.music.CentsHistogram;

/**
 * What was played and what the student laid over it. Kept when pages are built anew: has no texts. Another session begins another scale.
 * JavaFX thread.
 */
public final class PlayedScale {
    /** A pitch is shown when most of the newest points agree that there is one. */
    private static final int NEWEST = 5;

    private final CentsHistogram histogram = new CentsHistogram();
    private final float[] newest = new float[NEWEST];
    private final float[] sorted = new float[NEWEST];
    private LiveFeed feed;
    private long next;
    private int changes;

    private Optional<LaidOver> laidOver = Optional.empty();
    private Optional<String> chosenMode = Optional.empty();
    private boolean folded = true;

    public PlayedScale() {
        Arrays.fill(newest, Float.NaN);
    }

    /** Takes the points that are new. Costs next to nothing where there are none. */
    void collect(LiveFeed now) {
        if (now != feed) {
            feed = now;
            next = 0;
            clear();
        }
        if (feed == null) {
            return;
        }
        PitchRing pitches = feed.pitches();
        long end = pitches.pointCount();
        for (long index = Math.max(next, pitches.oldestIndex()); index < end; index++) {
            float hz = pitches.read(index);
            newest[(int) (index % NEWEST)] = hz;
            if (!Float.isNaN(hz)) {
                histogram.add(hz);
                changes++;
            }
        }
        next = end;
    }

    /** Forgets what was played; what is played from now on counts. */
    void clear() {
        histogram.clear();
        Arrays.fill(newest, Float.NaN);
        changes++;
    }

    CentsHistogram histogram() {
        return histogram;
    }

    /** Grows whenever the histogram is no longer what it was. */
    int changes() {
        return changes;
    }

    /** The session that is heard; null before the first. */
    LiveFeed feed() {
        return feed;
    }

    /** Points looked at, of the session. */
    long points() {
        return next;
    }

    /** The pitch of this moment, steadied over a ninth of a second; not a number when there is none. */
    double now() {
        int voiced = 0;
        for (float hz : newest) {
            if (!Float.isNaN(hz)) {
                sorted[voiced++] = hz;
            }
        }
        if (voiced <= NEWEST / 2) {
            return Double.NaN;
        }
        Arrays.sort(sorted, 0, voiced);
        return sorted[voiced / 2];
    }

    /** Scale of a file, drawn over what was played. */
    Optional<LaidOver> laidOver() {
        return laidOver;
    }

    void lay(Optional<LaidOver> newScale) {
        laidOver = newScale;
    }

    /** Label of the mode that was chosen by hand; empty while the leading one is shown. */
    Optional<String> chosenMode() {
        return chosenMode;
    }

    void chooseMode(Optional<String> label) {
        chosenMode = label;
    }

    /** All octaves are laid over each other. */
    boolean folded() {
        return folded;
    }

    void fold(boolean newFolded) {
        folded = newFolded;
    }
}

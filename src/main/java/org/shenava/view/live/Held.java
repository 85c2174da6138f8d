package org.shenava.view.live;

import java.util.Objects;

/**
 * Something that is shown long enough to be read: another value takes its place only after it was offered for a while without a break, so
 * that two values which take turns do not flicker. When none lasts that long, the newest is shown after twice the while, because the old
 * one is no longer true. Time is that of the sound.
 */
final class Held<T> {
    private final double holdSeconds;
    private T shown;
    private T offered;
    private double offeredSinceSeconds;
    private double shownLastOfferedSeconds;

    /** @param holdSeconds that a new value must last */
    Held(double holdSeconds) {
        this.holdSeconds = holdSeconds;
    }

    /**
     * Offers what is true now; the first value is shown at once.
     *
     * @return what to show
     */
    T look(T now, double seconds) {
        if (shown == null || now.equals(shown) || seconds < offeredSinceSeconds) {
            return force(now, seconds);
        }
        if (!Objects.equals(now, offered)) {
            offered = now;
            offeredSinceSeconds = seconds;
        }
        boolean lasts = seconds - offeredSinceSeconds >= holdSeconds;
        boolean outdated = seconds - shownLastOfferedSeconds >= 2 * holdSeconds;
        return lasts || outdated ? force(now, seconds) : shown;
    }

    /** Shows a value at once. */
    T force(T now, double seconds) {
        shown = now;
        offered = now;
        offeredSinceSeconds = seconds;
        shownLastOfferedSeconds = seconds;
        return now;
    }

    void forget() {
        shown = null;
        offered = null;
        offeredSinceSeconds = 0;
        shownLastOfferedSeconds = 0;
    }
}

package org.shenava.view.live;

/**
 * Where the picture scrolls to. Columns arrive in handfuls; the eye wants an even pace, so the edge moves at the stream's own speed
 * and is drawn gently towards the newest column.
 */
final class Glide {
    private static final double NANOS_A_SECOND = 1e9;
    /** The edge stays this far behind, so that a late handful does not make it halt. */
    private static final double LAG_SECONDS = 0.06;
    /** Share of the remaining distance that is made up in a second, besides the even pace. */
    private static final double PULL_A_SECOND = 4;
    /** Farther behind than this, gliding would only show old sound: jump. */
    private static final double JUMP_SECONDS = 0.5;

    private final double columnsPerSecond;
    private double edge;
    private long lastNanos;

    Glide(double columnsPerSecond) {
        this.columnsPerSecond = columnsPerSecond;
    }

    /**
     * Moves on.
     *
     * @param drawnCount columns there are
     * @param running more will come; at the end the edge runs up to the last one
     * @return columns to show, at most {@code drawnCount}, never fewer than before
     */
    long move(long nowNanos, long drawnCount, boolean running) {
        double seconds = lastNanos == 0 ? 0 : (nowNanos - lastNanos) / NANOS_A_SECOND;
        lastNanos = nowNanos;
        double goal = running ? drawnCount - LAG_SECONDS * columnsPerSecond : drawnCount;
        double behind = goal - edge;
        if (behind > JUMP_SECONDS * columnsPerSecond) {
            edge = goal;
        } else {
            double step = seconds * (columnsPerSecond + PULL_A_SECOND * behind);
            edge = Math.min(drawnCount, edge + Math.max(0, step));
        }
        return (long) edge;
    }
}

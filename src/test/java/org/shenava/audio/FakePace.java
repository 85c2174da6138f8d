package org.shenava.audio;

/** A clock that only naps move. */
final class FakePace implements Pace {
    private long nanos = 5_000_000_000L;
    private double sleepsAtSeconds = Double.POSITIVE_INFINITY;
    private double sleepSeconds;

    /** In one of the naps after a moment the machine sleeps. */
    void sleepAt(double seconds, double lengthSeconds) {
        sleepsAtSeconds = seconds;
        sleepSeconds = lengthSeconds;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean nap(long millis) {
        nanos += millis * 1_000_000;
        if (seconds() >= sleepsAtSeconds) {
            sleepsAtSeconds = Double.POSITIVE_INFINITY;
            nanos += (long) (sleepSeconds * 1e9);
        }
        return true;
    }

    double seconds() {
        return nanos / 1e9;
    }
}

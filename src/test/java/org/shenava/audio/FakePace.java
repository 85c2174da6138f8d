package org.shenava.audio;

/** A clock that only naps move. */
final class FakePace implements Pace {
    private long nanos = 5_000_000_000L;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean nap(long millis) {
        nanos += millis * 1_000_000;
        return true;
    }

    double seconds() {
        return nanos / 1e9;
    }
}

package org.shenava.audio;

/** The clock and the short waits of sources that follow real time; tests bring their own. */
interface Pace {
    Pace REAL = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean nap(long millis) {
            try {
                Thread.sleep(millis);
                return true;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    };

    /** A clock that only goes forward, in nanoseconds. */
    long nanos();

    /** Waits a moment; false when the thread was asked to stop. */
    boolean nap(long millis);
}

package org.shenava.job;

/** A job that was stopped before it began. */
public final class StoppedJob implements JobContext {
    @Override
    public void progress(double fraction, String message) {}

    @Override
    public boolean isCancelled() {
        return true;
    }
}

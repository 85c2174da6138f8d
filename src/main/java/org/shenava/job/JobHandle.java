package org.shenava.job;

/** A submitted job. */
public interface JobHandle {
    /** Asks the job to stop; returns at once. */
    void cancel();

    boolean isFinished();
}

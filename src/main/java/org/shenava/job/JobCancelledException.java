package org.shenava.job;

/** The user stopped the job. Not a failure: nobody is told. */
public final class JobCancelledException extends Exception {
    public JobCancelledException() {
        super("cancelled");
    }
}

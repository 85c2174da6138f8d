package org.shenava.job;

/** Long work with a result. Runs on one thread, reports progress, and stops soon after it is cancelled. */
@FunctionalInterface
public interface Job<T> {
    /**
     * Does the work.
     *
     * @throws JobCancelledException from {@link JobContext#checkCancelled()}
     * @throws Exception when it fails; the message is a sentence for the user
     */
    T run(JobContext context) throws Exception;
}

package org.shenava.job;

/** Hears from one job. Called on the job's thread; exactly one of the last three is called, once. */
public interface JobListener<T> {
    default void progress(double fraction, String message) {}

    void done(T result);

    void failed(Exception failure);

    default void cancelled() {}
}

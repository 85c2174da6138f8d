package org.shenava.job;

/** What a running job may say and ask. */
public interface JobContext {
    /** A context for work that nobody watches or stops. */
    JobContext QUIET = new JobContext() {
        @Override
        public void progress(double fraction, String message) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param fraction 0 to 1, or negative when it cannot be known
     * @param message what is being done, for people
     */
    void progress(double fraction, String message);

    boolean isCancelled();

    /** The same for a part of the work that does not say how far it is; stopped with the whole. */
    default JobContext withoutProgress() {
        JobContext whole = this;
        return new JobContext() {
            @Override
            public void progress(double fraction, String message) {}

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }

    /** Call between steps. */
    default void checkCancelled() throws JobCancelledException {
        if (isCancelled()) {
            throw new JobCancelledException();
        }
    }
}

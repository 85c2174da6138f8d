package org.shenava.job;

/** What must still be done when the process is asked to end: Ctrl-C in a terminal, the system shutting down. */
public final class Shutdown {
    private Shutdown() {}

    /**
     * Runs something when the process ends. The process waits for it, so it must be short.
     *
     * @return takes the promise back; while the process is already ending that does nothing
     */
    public static Promise onShutdown(Runnable action) {
        Thread hook = new Thread(action, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // The hook runs or has run: nothing to take back.
                return;
            }
        };
    }

    /** A promise that can be taken back. */
    @FunctionalInterface
    public interface Promise {
        void takeBack();
    }
}

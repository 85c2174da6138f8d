package org.shenava.audio;

/**
 * Loads native libraries one after the other. JavaCPP looks for symbols while it holds a lock of the system's loader and asks for a second
 * one; a library that another thread loads at that moment takes them the other way round, and then the whole program stands still. Seen
 * when a file was opened while the model was being loaded.
 */
public final class NativeLibraries {
    private static final Object LOADING = new Object();

    private NativeLibraries() {}

    /** Runs what loads a library, once nobody else does. Cheap when all is loaded. */
    public static void load(Runnable loader) {
        synchronized (LOADING) {
            loader.run();
        }
    }
}

package org.shenava.view.settings;

/** What Shenava runs on, in words that are the same in every language. */
final class Machine {
    private Machine() {}

    static String java() {
        return System.getProperty("java.version") + ", " + System.getProperty("java.vendor");
    }

    static String javaFx() {
        return System.getProperty("javafx.runtime.version", "unknown");
    }

    static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors()
                + " CPU, heap of at most "
                + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MB";
    }
}

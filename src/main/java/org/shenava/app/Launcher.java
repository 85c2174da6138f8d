package org.shenava.app;

/** Starts the window, or with a verb the command line. Does not extend Application: JavaFX is on the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.err.println("Shenava");
    }
}

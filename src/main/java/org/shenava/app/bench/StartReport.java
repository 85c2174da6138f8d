package org.shenava.app.bench;

/** In a program that the bench started: says on standard output how far the start has come. */
public enum StartReport {
    /** The window is on the screen. */
    PAINTED,
    /** So is the page that a person works with. */
    FILLED,
    /** The network has answered once. */
    WARM;

    /** System property that asks for the report. */
    static final String PROPERTY = "shenava.bench.start";

    /** Whether somebody reads it. Nobody does in a program that a user started. */
    public static boolean isWanted() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** Says that this is done, if somebody wants to know. */
    public void print() {
        if (isWanted()) {
            System.out.println(name());
            System.out.flush();
        }
    }
}

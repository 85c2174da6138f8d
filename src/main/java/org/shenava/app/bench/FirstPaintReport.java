package org.shenava.app.bench;

/** In a program that the bench started: says on standard output that the window was painted. */
public final class FirstPaintReport {
    /** System property that asks for the report. */
    static final String PROPERTY = "shenava.bench.firstPaint";

    static final String LINE = "painted";

    private FirstPaintReport() {}

    /** Call after the first paint. Does nothing in a program that a user started. */
    public static void print() {
        if (Boolean.getBoolean(PROPERTY)) {
            System.out.println(LINE);
            System.out.flush();
        }
    }
}
